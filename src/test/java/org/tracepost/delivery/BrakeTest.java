package org.tracepost.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.tracepost.delivery.smtp.RelayException.Kind;

class BrakeTest {

    private final Hand hand = new Hand();
    private final Brake brake = new Brake(hand);

    @Test
    void slowDownShouldHalveConnectionsAndPause() {
        assertEquals(10, brake.connections(10));
        brake.slowDown(10);
        assertTrue(brake.isHalted());
        assertEquals(5, brake.connections(10));
    }

    @Test
    void slowDownShouldCountOnceWhenManyConnectionsHearItAtOnce() {
        for (int i = 0; i < 10; i++) {
            brake.slowDown(10);
        }
        assertEquals(5, brake.connections(10));
    }

    @Test
    void slowDownShouldPauseLongerEachTimeAndNeverCloseTheLastConnection() {
        Duration before = Duration.ZERO;
        for (int i = 0; i < 5; i++) {
            brake.slowDown(brake.connections(8));
            Duration pause = untilReleased();
            assertTrue(pause.compareTo(before) > 0, pause + " after " + before);
            before = pause;
        }
        assertEquals(1, brake.connections(8));
        for (int i = 0; i < 10; i++) {
            brake.slowDown(1);
            assertTrue(untilReleased().compareTo(Duration.ofSeconds(61)) < 0);
        }
    }

    @Test
    void acceptedShouldOpenOneConnectionMoreWithEveryTwentyMessages() {
        brake.slowDown(10);
        untilReleased();
        for (int i = 0; i < 40; i++) {
            brake.accepted();
        }
        assertEquals(7, brake.connections(10));
        brake.slowDown(7);
        assertTrue(
                untilReleased().compareTo(Duration.ofSeconds(2)) < 0,
                "what was accepted makes the next pause short again");
    }

    @Test
    void deferredShouldSlowDownOnlyWhenManyInARowAre() {
        for (int i = 0; i < 4; i++) {
            brake.deferred(10);
        }
        brake.accepted();
        brake.deferred(10);
        assertFalse(brake.isHalted());
        for (int i = 0; i < 4; i++) {
            brake.deferred(10);
        }
        assertTrue(brake.isHalted());
    }

    @Test
    void stopShouldWaitLongerAfterRefusedSignIn() {
        brake.stop(Kind.UNREACHABLE);
        Duration unreachable = untilReleased();
        brake.release();
        brake.stop(Kind.SIGN_IN);
        assertTrue(
                untilReleased().compareTo(unreachable.multipliedBy(10)) > 0,
                "an account must not be locked by our tries");
    }

    @Test
    void releaseShouldLetUsTryAtOnce() {
        brake.stop(Kind.SIGN_IN);
        brake.release();
        assertFalse(brake.isHalted());
    }

    private Duration untilReleased() {
        Instant start = hand.now;
        while (brake.isHalted()) {
            hand.now = hand.now.plusMillis(100);
        }
        return Duration.between(start, hand.now);
    }

    /** A clock that the test moves. */
    private static final class Hand extends Clock {

        private Instant now = Instant.parse("2026-11-21T10:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
