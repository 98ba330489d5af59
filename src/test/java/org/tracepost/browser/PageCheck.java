package org.tracepost.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What is wrong with the page that is open; axe-core judges the accessibility (WCAG 2.1 A and AA). */
final class PageCheck {

    private static final String AXE = readAxe();
    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa");
    private static final String FAULTS =
            """
            const faults = [], page = document.scrollingElement;
            if (page.scrollWidth > page.clientWidth) {
              const out = [...document.body.querySelectorAll('*')].filter(e => e.getBoundingClientRect().right > page.clientWidth + 1)
                  .filter(e => !e.closest('.side')).map(e => e.tagName.toLowerCase() + (e.id ? '#' + e.id : '.' + e.className));
              faults.push(page.scrollWidth + ' px wide: ' + out.slice(0, 4).join(', '));
            }
            [...document.querySelectorAll('.ui-datatable-tablewrapper')].filter(t => t.clientWidth && t.scrollWidth > t.clientWidth + 1)
                .forEach(t => faults.push('a table is cut off: ' + t.parentElement.id + ' wants ' + t.scrollWidth + ' px of ' + t.clientWidth));
            ((document.title + document.body.innerHTML).match(/\\?\\?\\?[\\w.]+/g) || []).forEach(key => faults.push('a word is missing: ' + key));
            const headings = [...document.querySelectorAll('h1')].filter(h => h.offsetParent !== null).length;
            if (headings !== 1) { faults.push(headings + ' h1'); }
            return faults;
            """;
    private static final String JUDGE =
            """
            const done = arguments[1];
            axe.run(document, {...arguments[0], resultTypes: ['violations'], iframes: false}).then(result =>
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
        window.waitUntil(
                "the window to be " + width + " px wide",
                () -> ((Number) window.script("return window.innerWidth")).intValue() == width);
        return texts(window.script(FAULTS));
    }

    List<String> faults(int width) {
        return Stream.concat(quickFaults(width).stream(), judged(Map.of("runOnly", RULES)).stream())
                .toList();
    }

    /** All but the colours, which take most of the time and are the same on a desk. */
    List<String> faultsWithoutColours(int width) {
        return Stream.concat(
                        quickFaults(width).stream(),
                        judged(Map.of("runOnly", RULES, "rules", Map.of("color-contrast", Map.of("enabled", false))))
                                .stream())
                .toList();
    }

    /** Dark, a page differs by its colours alone: whether they can be told apart is all there is to ask. */
    List<String> faultsInTheDark() {
        window.script("document.documentElement.dataset.theme = 'DARK'");
        try {
            return judged(Map.of("runOnly", List.of("color-contrast"))).stream()
                    .map(fault -> "dark: " + fault)
                    .toList();
        } finally {
            window.script("document.documentElement.dataset.theme = 'LIGHT'");
        }
    }

    private List<String> judged(Map<String, Object> options) {
        window.script("if (!window.axe) { " + AXE + " }");
        return texts(window.answer(JUDGE, options));
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
