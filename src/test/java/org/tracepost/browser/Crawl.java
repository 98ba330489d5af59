package org.tracepost.browser;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/**
 * Follows every link of every page that one person can reach. Links that differ in a number, a search or another typed
 * word alone are of one kind, of which some are followed. The first of each page is opened in the browser, its tabs and
 * its dialogs too; the others are fetched with the browser's session.
 */
final class Crawl {

    private static final String SCRIPT = readScript();
    private static final int OK = 200;
    private static final int AT_ONCE = 3;
    private static final int OF_A_KIND = 2;
    private static final int MOST = 1_500;
    /** What a parameter may be told by: its words are the product's own. All others are data. */
    private static final Pattern OWN_WORD = Pattern.compile("[A-Z][A-Z_]+|true|false|[a-z]{1,12}");

    private static final Set<String> DATA =
            Set.of("q", "tag", "id", "customer", "from", "sender", "name", "domain", "to", "language");
    private static final By TABS = By.cssSelector("main [role=tab]");

    /** One link and what came of it. */
    record Step(String address, String words, String from, int status, String answer) {

        @Override
        public String toString() {
            return String.format("%d  %-70s  %s   (“%s” on %s)", status, address, answer, words, from);
        }
    }

    /** A button that opens a dialog which was not open yet on this kind of page. */
    private record Opener(String address, String button, String dialog) {}

    private final Window window;
    private final String base;
    private final List<String> families = ResourceBundle.getBundle("org.tracepost.i18n.Messages").keySet().stream()
            .map(key -> key.replaceFirst("\\..*", ""))
            .distinct()
            .sorted()
            .toList();
    private final Set<String> dialogs = new HashSet<>();
    private final Deque<Opener> closed = new ArrayDeque<>();
    private final Map<String, String[]> waiting = new LinkedHashMap<>();
    private final Map<String, Integer> kinds = new HashMap<>();
    private final Set<String> known = new HashSet<>();
    private final Set<String> opened = new HashSet<>();
    private final List<Step> steps = new ArrayList<>();
    private final Set<String> faults = new TreeSet<>();
    private int looks;

    /** @param base the product's address; nothing outside of it is followed */
    Crawl(Window window, String base) {
        this.window = window;
        this.base = base + "/";
    }

    List<Step> steps() {
        return steps;
    }

    Set<String> faults() {
        return faults;
    }

    /** How many pages, tabs and dialogs stood open in the browser. */
    int looks() {
        return looks;
    }

    /** From the page that is open, until there is nothing new. */
    Crawl run() {
        note(readOpenPage(), relative(window.address()));
        while (!waiting.isEmpty() && steps.size() < MOST) {
            Map<String, String[]> now = new LinkedHashMap<>();
            waiting.entrySet().stream().limit(AT_ONCE).forEach(e -> now.put(e.getKey(), e.getValue()));
            waiting.keySet().removeAll(now.keySet());
            for (JsonObject page : ask(new ArrayList<>(now.keySet()))) {
                String[] whence = now.get(page.getString("address"));
                judge(page, whence[0], whence[1]);
            }
            while (!closed.isEmpty()) {
                openDialog(closed.remove());
            }
        }
        if (!waiting.isEmpty()) {
            faults.add("more than " + MOST + " kinds of links; the next is "
                    + waiting.keySet().iterator().next());
        }
        return this;
    }

    private void judge(JsonObject page, String words, String from) {
        String address = relative(page.getString("address"));
        String at = relative(page.getString("at"));
        int status = page.getInt("status");
        boolean isPage = page.getString("type").equals("text/html");
        String answer =
                isPage ? page.getString("heading", "") : page.getString("type") + ", " + page.getInt("size") + " bytes";
        steps.add(new Step(address, words, from, status, answer));
        if (status != OK) {
            faults.add(address + " answers " + status + " (“" + words + "” on " + from + ")");
        } else if (at.startsWith("login.xhtml")) {
            faults.add(address + " leads to the sign-in (“" + words + "” on " + from + ")");
        } else if (page.getInt("size") == 0) {
            faults.add(address + " is empty (“" + words + "” on " + from + ")");
        }
        if (isPage) {
            boolean whole = at.replaceFirst("\\?.*", "").endsWith(".xhtml");
            if (status == OK
                    && whole
                    && (page.getInt("headings") != 1
                            || answer.isBlank()
                            || page.getString("title").startsWith(" ·"))) {
                faults.add(
                        address + " has the heading “" + answer + "” and the title “" + page.getString("title") + "”");
            }
            note(page, address);
            if (status == OK && whole && opened.add(pathOf(at))) {
                open(page.getString("address"));
            }
        }
    }

    /** In the browser: as it stands there, each of its tabs, each of its dialogs. */
    private void open(String address) {
        window.go(address);
        note(readOpenPage(), relative(address));
        int tabs = window.all(TABS).size();
        for (int i = 1; i < tabs; i++) {
            WebElement tab = window.all(TABS).get(i);
            window.script("(arguments[0].querySelector('a') || arguments[0]).click()", tab);
            window.settle();
            note(readOpenPage(), relative(address) + ", tab " + (i + 1));
        }
    }

    private void openDialog(Opener opener) {
        window.go(opener.address());
        window.script("document.getElementById(arguments[0]).click()", opener.button());
        window.waitUntil(
                "the dialog " + opener.dialog(),
                () -> Boolean.TRUE.equals(window.script("return PF(arguments[0]).isVisible()", opener.dialog())));
        window.settle();
        String title = String.valueOf(
                window.script("return PF(arguments[0]).jq.find('.ui-dialog-title').text().trim()", opener.dialog()));
        String where = relative(opener.address());
        steps.add(new Step(where + " [" + opener.dialog() + "]", opener.button(), where, OK, title));
        if (title.isEmpty()) {
            faults.add(where + " has the dialog " + opener.dialog() + " without a title");
        }
        note(readOpenPage(), where + ", " + opener.dialog());
    }

    private JsonObject readOpenPage() {
        looks++;
        return ask(null).get(0);
    }

    private List<JsonObject> ask(List<String> addresses) {
        try (JsonReader reader =
                Json.createReader(new StringReader(String.valueOf(window.answer(SCRIPT, families, base, addresses))))) {
            return reader.readArray().getValuesAs(JsonObject.class);
        }
    }

    private void note(JsonObject page, String where) {
        String address = page.getString("at");
        for (JsonObject opener : page.getJsonArray("openers").getValuesAs(JsonObject.class)) {
            if (dialogs.add(pathOf(address) + " " + opener.getString("dialog"))) {
                closed.add(new Opener(address, opener.getString("button"), opener.getString("dialog")));
            }
        }
        page.getJsonArray("faults").forEach(fault -> faults.add(where + ": " + ((JsonString) fault).getString()));
        for (JsonObject link : page.getJsonArray("links").getValuesAs(JsonObject.class)) {
            String to = link.getString("address");
            String kind = kind(to);
            boolean isPage = kind.endsWith("id=*") && kind.contains(".xhtml");
            // a page of one thing differs by where one found it: each kind of document, a list of failures
            String key = isPage ? kind + " on " + kind(base + where.replaceFirst(", .*", "")) : kind;
            if (!kind.contains("jakarta.faces.resource")
                    && known.add(to)
                    && kinds.merge(key, 1, Integer::sum) <= (isPage || !kind.contains("*") ? 1 : OF_A_KIND)) {
                waiting.put(to, new String[] {link.getString("words"), where});
            }
        }
    }

    /** The address with a star for all that is data. */
    private String kind(String address) {
        String query = URI.create(address).getRawQuery();
        return pathOf(address)
                + (query == null
                        ? ""
                        : Stream.of(query.split("&"))
                                .sorted()
                                .map(Crawl::kindOf)
                                .collect(Collectors.joining("&", "?", "")));
    }

    private static String kindOf(String parameter) {
        int equals = parameter.indexOf('=');
        String name = equals < 0 ? parameter : parameter.substring(0, equals);
        String value = equals < 0 ? "" : parameter.substring(equals + 1);
        return name + "="
                + (!DATA.contains(name) && OWN_WORD.matcher(value).matches() ? value : value.isEmpty() ? "" : "*");
    }

    private static String pathOf(String address) {
        return address.replaceFirst("[?#].*", "");
    }

    private String relative(String address) {
        return address.startsWith(base) ? address.substring(base.length()) : address;
    }

    private static String readScript() {
        try (InputStream source = Crawl.class.getResourceAsStream("/browser/crawl.js")) {
            return new String(source.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
