package org.tracepost.bounce;

import java.time.Duration;
import java.time.Instant;
import org.tracepost.bounce.mailbox.MailboxUnavailable.Problem;

/** When the mailbox is looked at next. */
final class PollPace {

    /** As long as the bell hangs: it may have fallen silent without anybody's noticing. */
    static final Duration RELAXED = Duration.ofSeconds(30);

    private static final Duration LONGEST = Duration.ofMinutes(1);
    /** Servers lock accounts after some wrong passwords. */
    private static final Duration LONGEST_AFTER_REFUSAL = Duration.ofMinutes(5);

    private static final int MOST_DOUBLINGS = 10;

    private volatile boolean hurried;
    private volatile Instant next = Instant.EPOCH;
    private Instant begun = Instant.EPOCH;
    private Duration interval = Duration.ZERO;
    private int failures;

    boolean isDue(Instant now) {
        return hurried || !now.isBefore(next);
    }

    /** There is news: the next look is due at once. */
    void hurry() {
        hurried = failures == 0;
    }

    void begin(Instant now, Duration anInterval) {
        hurried = false;
        begun = now;
        interval = anInterval;
        next = now.plus(anInterval);
    }

    void worked() {
        failures = 0;
    }

    /** @param bellHangs whether news comes by itself */
    void relax(boolean bellHangs) {
        if (bellHangs && interval.compareTo(RELAXED) < 0) {
            next = begun.plus(RELAXED);
        }
    }

    /**
     * Each failure doubles the wait. A connection that broke in the middle is no failure of that kind: the next look
     * goes on behind that mail.
     */
    void failed(Instant now, Problem problem) {
        if (problem == Problem.BROKEN_OFF) {
            failures = 0;
            next = now.plus(interval);
            return;
        }
        Duration longest = problem == Problem.SIGN_IN_REFUSED ? LONGEST_AFTER_REFUSAL : LONGEST;
        Duration wait = interval.multipliedBy(1L << Math.min(failures, MOST_DOUBLINGS));
        failures++;
        next = now.plus(wait.compareTo(longest) > 0 && longest.compareTo(interval) > 0 ? longest : wait);
    }
}
