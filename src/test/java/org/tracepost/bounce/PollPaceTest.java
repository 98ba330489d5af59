package org.tracepost.bounce;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.tracepost.bounce.mailbox.MailboxUnavailable.Problem;

class PollPaceTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final Duration INTERVAL = Duration.ofSeconds(5);

    private final PollPace pace = new PollPace();

    private void assertNext(long seconds) {
        assertFalse(pace.isDue(NOON.plusSeconds(seconds).minusMillis(1)), "not yet");
        assertTrue(pace.isDue(NOON.plusSeconds(seconds)), "by now");
    }

    @Test
    void pollShouldFollowAfterTheIntervalWhenNothingRings() {
        assertTrue(pace.isDue(NOON));
        pace.begin(NOON, INTERVAL);
        pace.worked();
        pace.relax(false);
        assertNext(5);
    }

    @Test
    void pollShouldBeRareButAtOnceWhenTheBellHangs() {
        pace.begin(NOON, INTERVAL);
        pace.worked();
        pace.relax(true);
        assertNext(30);
        pace.hurry();
        assertTrue(pace.isDue(NOON));
        pace.begin(NOON, INTERVAL);
        assertFalse(pace.isDue(NOON), "one ring, one look");
    }

    @Test
    void relaxShouldNotHastenWhenTheIntervalIsLongAnyway() {
        pace.begin(NOON, Duration.ofMinutes(2));
        pace.relax(true);
        assertNext(120);
    }

    @Test
    void waitShouldGrowUpToFiveMinutesWhenTheSignInIsRefused() {
        for (long seconds : new long[] {5, 10, 20, 40, 80, 160, 300, 300}) {
            pace.begin(NOON, INTERVAL);
            pace.failed(NOON, Problem.SIGN_IN_REFUSED);
            pace.hurry();
            assertNext(seconds);
        }
        pace.begin(NOON, INTERVAL);
        pace.worked();
        pace.relax(false);
        assertNext(5);
    }

    @Test
    void waitShouldGrowUpToAMinuteWhenTheServerIsAway() {
        for (long seconds : new long[] {5, 10, 20, 40, 60, 60}) {
            pace.begin(NOON, INTERVAL);
            pace.failed(NOON, Problem.NO_CONNECTION);
            assertNext(seconds);
        }
    }

    @Test
    void waitShouldStayShortWhenAMailBreaksTheConnection() {
        for (int i = 0; i < 5; i++) {
            pace.begin(NOON, INTERVAL);
            pace.failed(NOON, Problem.BROKEN_OFF);
            assertNext(5);
        }
    }
}
