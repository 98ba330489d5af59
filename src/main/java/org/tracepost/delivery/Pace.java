package org.tracepost.delivery;

import java.time.Duration;
import java.util.OptionalInt;

/**
 * Spreads messages evenly over a minute, so that a limit is kept at every moment and not just on average. Safe for use
 * by several threads.
 */
final class Pace {

    private static final long MINUTE_NANOS = Duration.ofMinutes(1).toNanos();
    private long nextNanos = System.nanoTime();

    /** Takes the next place in the row. @return how long to wait until it is there */
    synchronized Duration take(OptionalInt messagesPerMinute) {
        if (messagesPerMinute.isEmpty()) {
            return Duration.ZERO;
        }
        long now = System.nanoTime();
        long mine = Math.max(now, nextNanos);
        nextNanos = mine + MINUTE_NANOS / messagesPerMinute.getAsInt();
        return Duration.ofNanos(mine - now);
    }
}
