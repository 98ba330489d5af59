package org.tracepost.document.rest;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import org.tracepost.platform.rest.BadRequest;

/** Reads what callers give as text; a mistake names its field. */
final class Given {

    private static final int LONGEST_KEY = 200;

    private Given() {}

    /** @return null when none was given */
    static LocalDate day(String field, String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeParseException e) {
            throw new BadRequest(field + ": '" + text + "' should be a day such as 2026-12-01");
        }
    }

    /** @return null when none was given */
    static <E extends Enum<E>> E constant(String field, String text, Class<E> type) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return Enum.valueOf(type, text.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new BadRequest(field + ": '" + text + "' should be one of " + List.of(type.getEnumConstants()));
        }
    }

    /** @return null when none was given */
    static Locale language(String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        Locale language = Locale.forLanguageTag(text.strip());
        if (language.getLanguage().isEmpty()) {
            throw new BadRequest("language: '" + text + "' should be a language tag such as en or pl");
        }
        return language;
    }

    static String key(String key) {
        if (key != null && key.length() > LONGEST_KEY) {
            throw new BadRequest("Idempotency-Key is longer than " + LONGEST_KEY + " characters");
        }
        return key;
    }

    static <T> T body(T body) {
        if (body == null) {
            throw new BadRequest("The body is missing");
        }
        return body;
    }
}
