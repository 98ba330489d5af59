package org.tracepost.security;

import java.time.Duration;

/**
 * How long one waits after so many wrong tries: not at all after the first few, then twice as long each time, up to a
 * longest wait. Time heals: the count halves with each quiet span.
 *
 * @param free wrong tries without a wait
 * @param first the first wait
 * @param longest no wait is longer, so that nobody is locked out for good
 * @param halving the span in which half of the failures are forgotten
 */
record BrakeRule(int free, Duration first, Duration longest, Duration halving) {

    /** Past that a count says nothing more. */
    static final int MOST = 4095;
    /** After so many quiet spans nothing is left of it. */
    static final int HALVINGS = 12;

    private static final int LONGEST_SHIFT = 30;

    /** How long after that many failures, the last one included. */
    Duration waitAfter(int failures) {
        if (failures <= free) {
            return Duration.ZERO;
        }
        Duration wait = first.multipliedBy(1L << Math.min(failures - free - 1, LONGEST_SHIFT));
        return wait.compareTo(longest) > 0 ? longest : wait;
    }

    /** What is left of a count after that long without a failure. */
    int left(int failures, Duration quiet) {
        long spans = Math.max(0, quiet.toMillis()) / halving.toMillis();
        return spans >= HALVINGS ? 0 : failures >> spans;
    }

    /** One more, as far as it is counted. */
    int oneMore(int failures, Duration quiet) {
        return Math.min(MOST, left(failures, quiet) + 1);
    }
}
