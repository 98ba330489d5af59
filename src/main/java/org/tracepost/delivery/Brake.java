package org.tracepost.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.tracepost.delivery.smtp.RelayException;

/**
 * How much of us the relay takes just now: half the connections and a pause each time it asks for less (421, 450 and
 * their like), one connection more with every few messages that it takes. Safe for use by several threads.
 */
final class Brake {

    private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
    private static final Duration LONGEST_AFTER_SIGN_IN = Duration.ofMinutes(10);
    private static final Duration FIRST_AFTER_SIGN_IN = Duration.ofSeconds(15);
    private static final int DEFERRALS = 5;
    private static final int ACCEPTED_PER_STEP = 20;

    private final Clock clock;
    private int allowed = Integer.MAX_VALUE;
    private int accepted;
    private int deferrals;
    private Duration pause = SHORTEST_PAUSE;
    private Instant until = Instant.MIN;

    Brake(Clock clock) {
        this.clock = clock;
    }

    synchronized void accepted() {
        deferrals = 0;
        pause = SHORTEST_PAUSE;
        if (allowed < Integer.MAX_VALUE && ++accepted % ACCEPTED_PER_STEP == 0) {
            allowed++;
        }
    }

    /** A recipient was put off. One alone says nothing about us; many in a row do. */
    synchronized void deferred(int connections) {
        if (++deferrals % DEFERRALS == 0) {
            slowDown(connections);
        }
    }

    /** The relay wants less of us. @param connections how many there are now */
    synchronized void slowDown(int connections) {
        if (!clock.instant().isBefore(until)) {
            allowed = Math.max(1, Math.min(allowed, connections) / 2);
            halt(pause, LONGEST_PAUSE);
        }
    }

    /** The relay cannot be used at all: wait, longer each time. */
    synchronized void stop(RelayException.Kind kind) {
        boolean signIn = kind == RelayException.Kind.SIGN_IN;
        Duration wait = signIn && pause.compareTo(FIRST_AFTER_SIGN_IN) < 0 ? FIRST_AFTER_SIGN_IN : pause;
        halt(wait, signIn ? LONGEST_AFTER_SIGN_IN : LONGEST_PAUSE);
    }

    private void halt(Duration wait, Duration longest) {
        until = clock.instant().plus(wait);
        Duration twice = wait.multipliedBy(2);
        pause = twice.compareTo(longest) < 0 ? twice : longest;
        accepted = 0;
    }

    /** Tries at once, because somebody says that the trouble is over. */
    synchronized void release() {
        until = Instant.MIN;
        pause = SHORTEST_PAUSE;
    }

    synchronized boolean isHalted() {
        return clock.instant().isBefore(until);
    }

    /** How many connections there may be, given the limit. */
    synchronized int connections(int limit) {
        return Math.min(limit, allowed);
    }
}
