package org.tracepost.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** When to try again after a relay said 4xx: soon, then wider (RFC 5321 section 4.5.4.1), until the deadline. */
final class RetryPlan {

    private static final List<Duration> WAITS = List.of(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(15), Duration.ofMinutes(30),
            Duration.ofHours(1), Duration.ofHours(2), Duration.ofHours(4));

    private RetryPlan() {
    }

    /**
     * @param attempts how many tries there were, the failed one included
     * @return the next try, which may lie behind the deadline: then there is none
     */
    static Instant next(Instant now, int attempts) {
        return now.plus(WAITS.get(Math.min(Math.max(attempts, 1), WAITS.size()) - 1));
    }
}
