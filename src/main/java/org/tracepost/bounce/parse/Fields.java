package org.tracepost.bounce.parse;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Header-like fields in their order; names without regard to case; values unfolded and without control characters. */
final class Fields {

    private static final int MAX_FIELDS = 2000;
    private static final int MAX_VALUE = 16_000;

    private record Field(String name, StringBuilder value) {}

    private final List<Field> fields = new ArrayList<>();

    void add(String name, String value) {
        if (fields.size() < MAX_FIELDS) {
            fields.add(new Field(name.strip().toLowerCase(Locale.ROOT), new StringBuilder(cut(value))));
        }
    }

    /** A folded line; without any field before it, it is lost. */
    void continueLast(String line) {
        if (!fields.isEmpty() && fields.size() < MAX_FIELDS) {
            StringBuilder last = fields.get(fields.size() - 1).value();
            if (last.length() + line.length() < MAX_VALUE) {
                last.append('\n').append(line);
            }
        }
    }

    boolean isEmpty() {
        return fields.isEmpty();
    }

    boolean has(String name) {
        String wanted = name.toLowerCase(Locale.ROOT);
        for (Field f : fields) {
            if (f.name().equals(wanted) && !f.value().toString().isBlank()) {
                return true;
            }
        }
        return false;
    }

    /** The first field of that name that is not blank, decoded (RFC 2047), on one line. */
    Optional<String> find(String name) {
        String wanted = name.toLowerCase(Locale.ROOT);
        for (Field f : fields) {
            if (f.name().equals(wanted)) {
                String value = clean(f.value());
                if (!value.isEmpty()) {
                    return Optional.of(value);
                }
            }
        }
        return Optional.empty();
    }

    /** The same, or "". */
    String text(String name) {
        return find(name).orElse("");
    }

    List<String> all(String name) {
        String wanted = name.toLowerCase(Locale.ROOT);
        List<String> values = new ArrayList<>();
        for (Field f : fields) {
            String value = f.name().equals(wanted) ? clean(f.value()) : "";
            if (!value.isEmpty()) {
                values.add(value);
            }
        }
        return values;
    }

    Map<String, String> startingWith(String prefix) {
        Map<String, String> found = new LinkedHashMap<>();
        for (Field f : fields) {
            if (f.name().startsWith(prefix) && found.size() < 20) {
                found.putIfAbsent(f.name(), clean(f.value()));
            }
        }
        return Map.copyOf(found);
    }

    void addAll(Fields others) {
        others.fields.forEach(f -> add(f.name(), f.value().toString()));
    }

    private static String cut(String value) {
        return value.length() > MAX_VALUE ? value.substring(0, MAX_VALUE) : value;
    }

    private static String clean(CharSequence value) {
        String unfolded = Text.onOneLine(value);
        return unfolded.contains("=?") ? Text.onOneLine(EncodedWords.decode(unfolded)) : unfolded;
    }
}
