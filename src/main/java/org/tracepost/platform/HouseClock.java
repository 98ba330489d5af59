package org.tracepost.platform;

import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * The clock of all rooms: the server's, except for a thread that writes down what happened earlier. Only the room
 * {@code sample} does (ADR 24); timers and whoever is signed in live on in the present.
 */
public final class HouseClock extends Clock implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final ThreadLocal<Instant> THEN = new ThreadLocal<>();

    private final ZoneId zone;

    public HouseClock() {
        this(ZoneOffset.UTC);
    }

    private HouseClock(ZoneId zone) {
        this.zone = zone;
    }

    /** Does something as it would have been done then. */
    public static void at(Instant then, Runnable work) {
        THEN.set(then);
        try {
            work.run();
        } finally {
            THEN.remove();
        }
    }

    /** What the server's own clock shows, whatever is being written down. */
    public static Instant present() {
        return Clock.systemUTC().instant();
    }

    @Override
    public Instant instant() {
        return Optional.ofNullable(THEN.get()).orElseGet(HouseClock::present);
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new HouseClock(other);
    }
}
