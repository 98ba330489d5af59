package org.tracepost.arch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Keeps the rules at the top of Messages.properties. */
class BundleTest {

    private static final Path I18N = Path.of("src/main/resources/org/tracepost/i18n");
    private static final Path PAGES = Path.of("src/main/webapp");
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern KEY_IN_PAGE =
            Pattern.compile("(?:\\bm\\[|\\bpage\\.text\\()\\s*['\"]([a-z0-9_.]+)['\"]\\s*[\\],)]");
    private static final Pattern FAMILY_IN_PAGE = Pattern.compile("\\bm\\[\\s*['\"]([a-z0-9_.]+\\.)['\"]\\s*\\+=");
    private static final Pattern STRING_IN_JAVA = Pattern.compile("\"((?:[a-z0-9_]+\\.)+[a-zA-Z0-9_]*)\"");
    private static final Pattern SAID_IN_JAVA = Pattern.compile(
            "(?:new Refusal\\(|page\\.(?:info|warn|error|text)\\(|page\\.redirect\\([^,]+,|page\\.redirectTo\\([^,]+,[^,]+,)\\s*\"([a-z0-9_.]+)\"");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d+");

    @ParameterizedTest
    @ValueSource(strings = {"Messages", "FacesMessages"})
    void everyLanguageShouldHaveTheSameKeys(String bundle) {
        Set<String> english = keys(load(bundle, ""));
        for (String language : List.of("_pl", "_de", "_es")) {
            assertEquals(english, keys(load(bundle, language)), bundle + language);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "_pl", "_de", "_es"})
    void textsShouldKeepTheirPlaceholdersAndHaveNoAsciiApostrophe(String language) {
        Properties english = load("Messages", "");
        Properties other = load("Messages", language);
        for (String key : keys(other)) {
            String text = other.getProperty(key);
            assertTrue(!text.isBlank(), key + language + " is empty");
            assertTrue(!text.contains("'"), key + language + " has an ASCII apostrophe: " + text);
            assertEquals(placeholders(english.getProperty(key)), placeholders(text), key + language);
        }
    }

    @Test
    void everyKeyThatPagesAndBeansNameShouldExist() {
        Set<String> known = keys(load("Messages", ""));
        Set<String> named = found(KEY_IN_PAGE, PAGES, ".xhtml");
        named.addAll(found(SAID_IN_JAVA, SOURCES, ".java"));
        named.removeAll(known);
        named.removeIf(name -> name.endsWith(".") && known.stream().anyMatch(key -> key.startsWith(name)));
        assertEquals(Set.of(), named, "named in a page or class, but in no bundle");
        for (String family : found(FAMILY_IN_PAGE, PAGES, ".xhtml")) {
            assertTrue(known.stream().anyMatch(key -> key.startsWith(family)), "no key begins with " + family);
        }
    }

    @Test
    void noKeyShouldBeUnused() {
        Set<String> used = found(KEY_IN_PAGE, PAGES, ".xhtml");
        used.addAll(found(STRING_IN_JAVA, SOURCES, ".java"));
        Set<String> families = found(FAMILY_IN_PAGE, PAGES, ".xhtml");
        families.addAll(used.stream().filter(name -> name.endsWith(".")).toList());
        Set<String> unused = keys(load("Messages", ""));
        unused.removeAll(used);
        unused.removeIf(key -> families.stream().anyMatch(key::startsWith));
        assertEquals(Set.of(), unused, "in the bundle, but used nowhere");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "_pl", "_de", "_es"})
    void keysShouldBeSorted(String language) throws IOException {
        List<String> keys = Files.readAllLines(I18N.resolve("Messages" + language + ".properties")).stream()
                .filter(line -> line.contains("=") && !line.startsWith("#"))
                .map(line -> line.substring(0, line.indexOf('=')).strip())
                .toList();
        assertEquals(keys.stream().sorted().toList(), keys);
        assertEquals(keys.size(), Set.copyOf(keys).size(), "a key stands there twice");
    }

    private static Properties load(String bundle, String language) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(I18N.resolve(bundle + language + ".properties"))) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    private static Set<String> keys(Properties properties) {
        return new TreeSet<>(properties.stringPropertyNames());
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER
                .matcher(text == null ? "" : text)
                .results()
                .map(r -> r.group())
                .collect(Collectors.toSet());
    }

    private static Set<String> found(Pattern pattern, Path folder, String extension) {
        Set<String> found = new TreeSet<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(f -> f.toString().endsWith(extension)).toList()) {
                Matcher matcher = pattern.matcher(Files.readString(file));
                while (matcher.find()) {
                    found.add(matcher.group(1));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }
}
