package org.tracepost.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What is wrong with the page that is open; axe-core judges the accessibility (WCAG 2.1 A and AA). */
final class PageCheck {

    private static final String AXE = readAxe();
    private static final String WIDER = """
            const page = document.scrollingElement;
            if (page.scrollWidth <= page.clientWidth) { return ''; }
            const out = [...document.body.querySelectorAll('*')].filter(e => e.getBoundingClientRect().right > page.clientWidth + 1)
                .filter(e => !e.closest('.side')).map(e => e.tagName.toLowerCase() + (e.id ? '#' + e.id : '.' + e.className));
            return page.scrollWidth + ' px wide: ' + out.slice(0, 4).join(', ');
            """;
    private static final String KEYS = "return (document.title + document.body.innerHTML).match(/\\?\\?\\?[\\w.]+/g) || []";
    private static final String HEADINGS = "return [...document.querySelectorAll('h1')].filter(h => h.offsetParent !== null).length";
    private static final String JUDGE = """
            const done = arguments[0];
            axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'], resultTypes: ['violations'], iframes: false}).then(result =>
              done(result.violations.filter(v => v.impact === 'serious' || v.impact === 'critical')
                  .map(v => v.impact + ' ' + v.id + ': ' + v.nodes.slice(0, 3).map(n => n.target.join(' ')
                      + ' (' + [...n.any, ...n.all, ...n.none].map(c => c.message).slice(0, 1) + ')').join(', '))), e => done(['axe failed: ' + e]));
            """;

    private final Window window;

    PageCheck(Window window) {
        this.window = window;
    }

    /** Without the accessibility, which takes most of the time and hardly depends on the language. */
    List<String> quickFaults(int width) {
        List<String> faults = new ArrayList<>();
        window.waitUntil("the window to be " + width + " px wide", () -> ((Number) window.script("return window.innerWidth")).intValue() == width);
        String wider = window.script(WIDER).toString();
        if (!wider.isEmpty()) {
            faults.add(wider);
        }
        texts(window.script(KEYS)).forEach(key -> faults.add("a word is missing: " + key));
        long headings = ((Number) window.script(HEADINGS)).longValue();
        if (headings != 1) {
            faults.add(headings + " h1");
        }
        return faults;
    }

    List<String> faults(int width) {
        List<String> faults = quickFaults(width);
        window.script("if (!window.axe) { " + AXE + " }");
        faults.addAll(texts(window.answer(JUDGE)));
        return faults;
    }

    private static List<String> texts(Object list) {
        return ((List<?>) list).stream().map(String::valueOf).toList();
    }

    private static String readAxe() {
        try (InputStream source = PageCheck.class.getResourceAsStream("/axe.min.js")) {
            return new String(source.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
