package org.tracepost.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.tracepost.platform.Settings;

/**
 * When to try again after a relay said 4xx: soon, then wider (RFC 5321 section 4.5.4.1), until the deadline. The
 * setting {@code tracepost.outbox.retry.seconds} changes the waits; the last one repeats.
 */
final class RetryPlan {

    private static final String NAME = "outbox.retry.seconds";
    private static final String USUAL = "60, 300, 900, 1800, 3600, 7200, 14400";

    private final List<Duration> waits;

    private RetryPlan(List<Duration> waits) {
        this.waits = waits;
    }

    /** @throws Settings.BadSetting when the setting is no list of positive numbers */
    static RetryPlan of(Settings settings) {
        String text = settings.get(NAME, USUAL);
        try {
            List<Duration> waits = Arrays.stream(text.split("[,\\s]+"))
                    .map(Long::parseLong)
                    .map(Duration::ofSeconds)
                    .toList();
            if (waits.isEmpty() || waits.stream().anyMatch(wait -> wait.isNegative() || wait.isZero())) {
                throw new Settings.BadSetting(NAME, text, "seconds, separated by commas");
            }
            return new RetryPlan(waits);
        } catch (NumberFormatException e) {
            throw new Settings.BadSetting(NAME, text, "seconds, separated by commas");
        }
    }

    /**
     * @param attempts how many tries there were, the failed one included
     * @return the next try, which may lie behind the deadline: then there is none
     */
    Instant next(Instant now, int attempts) {
        return now.plus(waits.get(Math.min(Math.max(attempts, 1), waits.size()) - 1));
    }
}
