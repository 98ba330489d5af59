package org.tracepost.bounce.parse;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds addresses and Message-IDs in header values, however those are written. */
final class Addresses {

    private static final int MAX = 50;
    private static final Pattern ADDRESS =
            Pattern.compile("(?:\"[^\"\\\\\\r\\n]{1,64}\"" + "|[^\\s<>,;:\"()\\[\\]]{1,200})@[^\\s<>,;:\"()]{1,255}");
    private static final Pattern IN_BRACKETS = Pattern.compile("<\\s*([^<>\\s]{1,200}@[^<>\\s]{1,255})\\s*>");
    private static final Pattern RECEIVED_FOR = Pattern.compile("\\bfor\\s+<?([^\\s<>;]{1,200}@[^\\s<>;]{1,255})>?");
    private static final Pattern MESSAGE_ID = Pattern.compile("<([^<>\\s]{1,500})>");

    private Addresses() {}

    /**
     * All addresses of these headers, in the order of the names, and after them those of the Received lines; each once.
     */
    static List<String> distinct(Fields headers, List<String> names) {
        Set<String> found = new LinkedHashSet<>();
        for (String name : names) {
            headers.all(name).forEach(v -> collect(ADDRESS, 0, v, found));
        }
        headers.all("Received").forEach(v -> collect(RECEIVED_FOR, 1, v, found));
        return List.copyOf(found);
    }

    /**
     * All addresses in a text, each once, in their order; a full stop at the end of a sentence does not belong to them.
     */
    static List<String> in(String text) {
        Set<String> found = new LinkedHashSet<>();
        collect(ADDRESS, 0, text, found);
        return found.stream()
                .map(a -> a.replaceAll("[.!?'*]+$", "").replaceFirst("^(?i:mailto:|smtp:" + "|['*]+)", ""))
                .distinct()
                .toList();
    }

    static Optional<String> first(String value) {
        Matcher brackets = IN_BRACKETS.matcher(value);
        if (brackets.find()) {
            return Optional.of(brackets.group(1));
        }
        Matcher bare = ADDRESS.matcher(value);
        return bare.find() ? Optional.of(bare.group()) : Optional.empty();
    }

    /** The display name before the address. */
    static String nameIn(String from) {
        int bracket = from.indexOf('<');
        return bracket < 0 ? "" : from.substring(0, bracket).replace("\"", "").strip();
    }

    static Optional<String> messageId(String value) {
        Matcher m = MESSAGE_ID.matcher(value);
        return m.find() ? Optional.of(m.group(1)) : Optional.of(value.strip()).filter(v -> v.matches("\\S{1,500}"));
    }

    static List<String> messageIds(Fields headers) {
        Set<String> found = new LinkedHashSet<>();
        List<String> values = new ArrayList<>(headers.all("In-Reply-To"));
        values.addAll(headers.all("References"));
        values.forEach(v -> collect(MESSAGE_ID, 1, v, found));
        return List.copyOf(found);
    }

    private static void collect(Pattern pattern, int group, String value, Set<String> into) {
        Matcher m = pattern.matcher(value);
        while (into.size() < MAX && m.find()) {
            into.add(m.group(group));
        }
    }
}
