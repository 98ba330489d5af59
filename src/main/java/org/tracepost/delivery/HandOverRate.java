package org.tracepost.delivery;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * How fast a queue gets shorter, from looks at its length within the last minute: the database is asked for nothing
 * more.
 */
public final class HandOverRate implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final Duration REMEMBERED = Duration.ofMinutes(1);
    private static final Duration SHORTEST = Duration.ofMillis(1500);

    private final Deque<Look> looks = new ArrayDeque<>();

    private record Look(Instant at, long waiting) implements Serializable {}

    /** What was waiting then. More than before means that a new count begins. */
    public void add(Instant at, long waiting) {
        if (!looks.isEmpty() && looks.getLast().waiting() < waiting) {
            looks.clear();
        }
        looks.addLast(new Look(at, waiting));
        while (looks.getFirst().at().isBefore(at.minus(REMEMBERED))) {
            looks.removeFirst();
        }
    }

    /** A second; empty as long as too little is known, or nothing moves. */
    public OptionalDouble perSecond() {
        if (looks.size() < 2) {
            return OptionalDouble.empty();
        }
        Duration time = Duration.between(looks.getFirst().at(), looks.getLast().at());
        long done = looks.getFirst().waiting() - looks.getLast().waiting();
        return time.compareTo(SHORTEST) < 0 || done <= 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(done * 1000.0 / time.toMillis());
    }

    /** Seconds until nothing waits, when it goes on like this. */
    public OptionalLong secondsLeft() {
        OptionalDouble rate = perSecond();
        return rate.isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of((long) Math.ceil(looks.getLast().waiting() / rate.getAsDouble()));
    }
}
