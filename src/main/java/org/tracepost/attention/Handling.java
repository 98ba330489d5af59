package org.tracepost.attention;

import java.util.Locale;

/** How a clerk settled a problem without another e-mail. */
public enum Handling {
    LETTER,
    PHONE,
    OTHER,
    NO_PROBLEM;

    /** The rule that stands with the fact, e.g. {@code by-letter}: what the history reads it by. */
    String rule() {
        return this == NO_PROBLEM ? "no-problem" : "by-" + name().toLowerCase(Locale.ROOT);
    }
}
