package org.tracepost.customer;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.tracepost.platform.Refusal;

/** The words by which a company sorts its customers. Two that differ only in case are one. */
public final class Tags {

    public static final int MOST = 20;
    public static final int LONGEST = 40;

    private Tags() {}

    /** The tags in a text such as {@code newsletter, Schools; VIP}, in their order, none twice. */
    public static List<String> in(String text) {
        Map<String, String> tags = new LinkedHashMap<>();
        Arrays.stream(text == null ? new String[0] : text.split("[,;|\\n]"))
                .map(tag -> tag.replaceAll("[\\s\\p{Cntrl}]+", " ").strip())
                .filter(tag -> !tag.isEmpty())
                .forEach(tag -> tags.putIfAbsent(key(tag), tag));
        return List.copyOf(tags.values());
    }

    /** @throws Refusal when there are too many or one is too long */
    static void check(Collection<String> tags) {
        if (!fit(tags)) {
            throw new Refusal("refusal.tags", MOST, LONGEST);
        }
    }

    /** Whether there are not too many and none is too long. */
    public static boolean fit(Collection<String> tags) {
        return tags.size() <= MOST && tags.stream().allMatch(tag -> tag.length() <= LONGEST);
    }

    static String key(String tag) {
        return tag.toLowerCase(Locale.ROOT);
    }
}
