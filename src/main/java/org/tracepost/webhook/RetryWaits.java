package org.tracepost.webhook;

import java.time.Duration;
import java.util.List;

/**
 * How long to leave a receiver alone that did not take what we told it. Nothing is ever given up: an hour later it is
 * asked again.
 */
final class RetryWaits {

    private static final List<Duration> WAITS = List.of(
            Duration.ofSeconds(5),
            Duration.ofSeconds(30),
            Duration.ofMinutes(2),
            Duration.ofMinutes(10),
            Duration.ofMinutes(30),
            Duration.ofHours(1));

    private RetryWaits() {}

    /** @param failures in a row, at least one */
    static Duration after(int failures) {
        return WAITS.get(Math.min(failures, WAITS.size()) - 1);
    }
}
