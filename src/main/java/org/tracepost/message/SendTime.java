package org.tracepost.message;

import java.time.Duration;
import java.time.Instant;
import org.tracepost.platform.Refusal;

/**
 * When a message may be planned to be sent: from now on, and within a year, because farther away a wrong year is
 * likelier than a plan.
 */
public final class SendTime {

    private static final Duration FARTHEST = Duration.ofDays(366);

    private SendTime() {}

    /** @throws Refusal when the time is past or too far away */
    public static Instant checked(Instant time, Instant now) {
        if (time.isBefore(now)) {
            throw new Refusal("refusal.send_time_past");
        }
        if (time.isAfter(now.plus(FARTHEST))) {
            throw new Refusal("refusal.send_time_far");
        }
        return time;
    }
}
