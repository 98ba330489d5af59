package org.tracepost.draft;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The fields of a page as they were typed: texts by the field's name without that of its form. In JSON a field is a
 * text, or several in a list. A tick that is not set, and a part of the page that was not shown, are not there.
 */
public final class DraftFields {

    /** The language in which the page was: numbers and days are typed in it. */
    private static final String LANGUAGE = "lang";

    private final Map<String, List<String>> values = new LinkedHashMap<>();
    private final Map<String, String> unread = new LinkedHashMap<>();

    private DraftFields() {}

    /** @throws RuntimeException when it is no JSON object of texts */
    static DraftFields parse(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            return of(reader.readObject());
        }
    }

    /** @throws IllegalArgumentException when a field is neither a text nor a list of texts */
    public static DraftFields of(JsonObject json) {
        DraftFields fields = new DraftFields();
        json.forEach((name, value) -> fields.values.put(
                name,
                value instanceof JsonArray several
                        ? several.stream().map(DraftFields::text).toList()
                        : List.of(text(value))));
        return fields;
    }

    private static String text(JsonValue value) {
        if (value instanceof JsonString string) {
            return string.getString();
        }
        throw new IllegalArgumentException("a field is a text or a list of texts");
    }

    public boolean has(String name) {
        return values.containsKey(name);
    }

    public List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    /** The text of a field; null when it was empty or not there, as Faces hands an empty field on. */
    public String text(String name) {
        return all(name).stream().findFirst().filter(value -> !value.isEmpty()).orElse(null);
    }

    /** Sets what a field was written for, if it was there. */
    public void write(String name, Consumer<String> setter) {
        if (has(name)) {
            setter.accept(text(name));
        }
    }

    /**
     * Reads a field that was there; one that was empty means null. What cannot be read stays as it was typed, see
     * {@link #unread()}.
     */
    public <T> void read(String name, Function<String, Optional<T>> reader, Consumer<T> setter) {
        if (text(name) == null) {
            write(name, nothing -> setter.accept(null));
            return;
        }
        Optional<T> value = reader.apply(text(name));
        setter.accept(value.orElse(null));
        if (value.isEmpty()) {
            unread.put(name, text(name));
        }
    }

    /** The places of the rows whose fields are called {@code row:PLACE:field}. */
    public List<Integer> rows(String row) {
        TreeSet<Integer> places = new TreeSet<>();
        values.keySet().stream()
                .filter(name -> name.matches(row + ":\\d{1,4}:.+"))
                .forEach(name -> places.add(Integer.valueOf(name.split(":")[1])));
        return List.copyOf(places);
    }

    public Locale language() {
        return text(LANGUAGE) == null ? Locale.ENGLISH : Locale.forLanguageTag(text(LANGUAGE));
    }

    /** What could not be read, as JSON; empty: all was read. */
    String unread() {
        JsonObjectBuilder json = Json.createObjectBuilder();
        unread.forEach(json::add);
        return unread.isEmpty() ? "" : json.build().toString();
    }
}
