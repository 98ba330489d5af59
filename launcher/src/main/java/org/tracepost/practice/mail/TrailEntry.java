package org.tracepost.practice.mail;

import java.time.Instant;
import java.util.Locale;

/** One line of "what the relay did" below a mail. */
public record TrailEntry(Instant at, Tone tone, String text) {

    /** How the page colours it. */
    public enum Tone {
        PLAIN,
        GOOD,
        WAITING,
        BAD;

        public String css() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
