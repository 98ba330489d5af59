package org.tracepost.message;

import java.time.Instant;

/** From a moment up to, and without, another one. */
record Span(Instant since, Instant until) {

    boolean isEmpty() {
        return !since.isBefore(until);
    }

    boolean contains(Span other) {
        return !other.since.isBefore(since) && !other.until.isAfter(until);
    }
}
