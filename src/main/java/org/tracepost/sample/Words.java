package org.tracepost.sample;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;

/** What the people of the sample say and write, in the product's languages. */
final class Words {

    static final List<Locale> LANGUAGES =
            List.of(Locale.ENGLISH, Locale.forLanguageTag("pl"), Locale.GERMAN, Locale.forLanguageTag("es"));

    private final Map<Locale, Properties> words = new HashMap<>();

    Words() {
        LANGUAGES.forEach(language -> words.put(language, read("words_" + language.getLanguage() + ".properties")));
    }

    String of(Locale language, String key) {
        String text = words.get(language).getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException("no words '" + key + "' in " + language);
        }
        return text;
    }

    Properties all(Locale language) {
        return words.get(language);
    }

    /** One of {@code key.1}, {@code key.2} and so on. */
    String any(Locale language, String key, Chance chance) {
        int many = (int) words.get(language).stringPropertyNames().stream()
                .filter(name -> name.matches(key + "\\.\\d+"))
                .count();
        return of(language, key + "." + chance.between(1, many));
    }

    private static Properties read(String name) {
        Properties found = new Properties();
        try (Reader in = reader(name)) {
            found.load(in);
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The lines of a file that say something, cut at the bars. */
    static List<String[]> table(String name) {
        try (Reader in = reader(name);
                Stream<String> lines = new BufferedReader(in).lines()) {
            return lines.filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.strip().split("\\s*\\|\\s*", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Reader reader(String name) {
        return new InputStreamReader(Words.class.getResourceAsStream(name), StandardCharsets.UTF_8);
    }
}
