package org.tracepost.browser;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;

/** What a page must say. */
final class Texts {

    private static final int LONGEST = 900;

    private Texts() {}

    static void contain(String text, String... parts) {
        assertAll(Arrays.stream(parts)
                .map(part ->
                        () -> assertTrue(text.contains(part), () -> "“" + part + "” is not in:\n" + shortened(text))));
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
