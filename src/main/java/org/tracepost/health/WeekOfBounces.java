package org.tracepost.health;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;

/** The usual bounce rate. Counted once an hour: a week of a busy house is many rows, and it changes slowly. */
@ApplicationScoped
class WeekOfBounces {

    private static final Duration HOUR = Duration.ofHours(1);
    private volatile Counted counted;

    private record Counted(Instant at, long settled, long bounced) {}

    /** Settled and bounced recipients of the seven days before the last hour. */
    long[] before(Instant now, HealthRepository tables) {
        Counted known = counted;
        if (known == null || !known.at().isAfter(now.minus(HOUR))) {
            long[] fresh = tables.settled(now.minus(Duration.ofDays(7)).minus(HOUR), now.minus(HOUR));
            known = new Counted(now, fresh[0], fresh[1]);
            counted = known;
        }
        return new long[] {known.settled(), known.bounced()};
    }
}
