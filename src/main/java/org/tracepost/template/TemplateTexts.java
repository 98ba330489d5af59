package org.tracepost.template;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The texts that come with the product: {@code texts/<purpose>.<language>.txt} on the class path, the subject in the
 * first line, then an empty line, then the body.
 */
public final class TemplateTexts {

    private static final List<Locale> LANGUAGES =
            List.of(Locale.ENGLISH, Locale.forLanguageTag("pl"), Locale.GERMAN, Locale.forLanguageTag("es"));

    private TemplateTexts() {}

    /** The languages that every purpose has a text in. */
    public static List<Locale> languages() {
        return LANGUAGES;
    }

    /** Our name for this language, whatever the locale's country; empty when the product does not speak it. */
    public static Optional<Locale> known(Locale language) {
        return LANGUAGES.stream()
                .filter(known -> known.getLanguage().equals(language.getLanguage()))
                .findFirst();
    }

    /** The text in this language, whatever the locale's country; empty when the product does not speak it. */
    public static Optional<Template> find(TemplatePurpose purpose, Locale language) {
        return known(language).map(known -> read(purpose.key() + "." + known.getLanguage() + ".txt"));
    }

    /** The text in this language, or the English one. */
    public static Template getOrEnglish(TemplatePurpose purpose, Locale language) {
        return find(purpose, language).or(() -> find(purpose, Locale.ENGLISH)).orElseThrow();
    }

    private static Template read(String file) {
        try (InputStream in = TemplateTexts.class.getResourceAsStream("texts/" + file)) {
            if (in == null) {
                throw new IllegalStateException("no text " + file);
            }
            String[] parts = new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\\R\\R", 2);
            return new Template(parts[0].strip(), parts[1].strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
