package org.tracepost.arch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What holds for the source of all pages. */
class PagesTest {

    private static final Path PAGES = Path.of("src/main/webapp");
    private static final Pattern LOGIN = Pattern.compile(
            "#\\{[^}]*?(?<![\\w.])(?<!loginNames\\.of\\()(?<!not empty )(?<!empty )"
                    + "(?!report\\.matchedBy|user\\.login|\\w+Bean\\.)\\w+(?:\\(\\))?(?:\\.\\w+(?:\\(\\))?)*?\\.(?:\\w+By|login)\\b(?!['\\w])[^}]*\\}");
    private static final Pattern NARROW = Pattern.compile(
            "<f:selectItems[^>]*?value=\"#\\{(?:choices\\.(?!with\\()\\w+|\\w+\\.(?:tags|senders))\\}\"[^>]*>");
    private static final Pattern WORD = Pattern.compile("[\\w-]+");
    private static final Pattern BEGINNING = Pattern.compile("([a-zA-Z][\\w-]*-)(?:#\\{|['\"])");
    private static final Pattern STYLE_CLASS = Pattern.compile("\\.([a-zA-Z][\\w-]*)");

    /** A login in a trail may be a program's or our own timer's. */
    @Test
    void loginsInTrailsShouldBeShownAsNames() throws IOException {
        List<String> raw = new ArrayList<>();
        try (Stream<Path> files = Files.walk(PAGES)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".xhtml")).toList()) {
                LOGIN.matcher(Files.readString(file))
                        .results()
                        .forEach(found -> raw.add(PAGES.relativize(file) + ": " + found.group()));
            }
        }
        assertEquals(List.of(), raw);
    }

    /** Otherwise a stored value that is not on offer would be shown, and saved, as the first that is. */
    @Test
    void dropDownsShouldOfferWhatIsStored() throws IOException {
        List<String> narrow = new ArrayList<>();
        try (Stream<Path> files = Files.walk(PAGES)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".xhtml")).toList()) {
                NARROW.matcher(Files.readString(file))
                        .results()
                        .forEach(found -> narrow.add(PAGES.relativize(file) + ": " + found.group()));
            }
        }
        assertEquals(List.of(), narrow);
    }

    /**
     * A class counts as used where it stands as a word, or where a page or script puts its last part behind its
     * beginning.
     */
    @Test
    void everyClassOfTheStyleSheetShouldBeUsed() throws IOException {
        StringBuilder sources = new StringBuilder();
        for (Path folder : List.of(PAGES, Path.of("src/main/java"))) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.filter(f -> f.toString().matches(".*\\.(?:xhtml|js|java)"))
                        .toList()) {
                    sources.append(Files.readString(file)).append('\n');
                }
            }
        }
        Set<String> words =
                WORD.matcher(sources).results().map(MatchResult::group).collect(Collectors.toSet());
        Set<String> beginnings = BEGINNING
                .matcher(sources)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
        String style = Files.readString(PAGES.resolve("resources/app/css/tracepost.css"))
                .replaceAll("(?s)/\\*.*?\\*/", "")
                .replaceAll("\\{[^{}]*}", "{}");
        Set<String> unused = STYLE_CLASS
                .matcher(style)
                .results()
                .map(found -> found.group(1))
                .filter(name -> !name.equals("pi") && !name.matches("(?:ui|pi|p)-.*"))
                .filter(name ->
                        !words.contains(name) && !beginnings.contains(name.substring(0, name.lastIndexOf('-') + 1)))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Set.of(), unused);
    }
}
