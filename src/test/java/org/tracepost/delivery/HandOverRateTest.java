package org.tracepost.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class HandOverRateTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private final HandOverRate rate = new HandOverRate();

    @Test
    void rateShouldBeUnknownWhenThereWasOneLookOrNothingMoved() {
        rate.add(NOW, 100);
        assertTrue(rate.perSecond().isEmpty());
        rate.add(NOW.plusSeconds(2), 100);
        assertTrue(rate.perSecond().isEmpty());
        assertTrue(rate.secondsLeft().isEmpty());
    }

    @Test
    void rateShouldBeWhatLeftDividedByTheTime() {
        rate.add(NOW, 10_000);
        rate.add(NOW.plusSeconds(2), 9_700);
        rate.add(NOW.plusSeconds(4), 9_280);
        assertEquals(180, rate.perSecond().getAsDouble());
        assertEquals(52, rate.secondsLeft().getAsLong());
    }

    @Test
    void rateShouldForgetWhatIsOlderThanAMinute() {
        rate.add(NOW, 10_000);
        rate.add(NOW.plusSeconds(50), 10_000);
        rate.add(NOW.plusSeconds(100), 9_500);
        assertEquals(10, rate.perSecond().getAsDouble());
    }

    @Test
    void rateShouldBeginAnewWhenMoreWaitsThanBefore() {
        rate.add(NOW, 50);
        rate.add(NOW.plusSeconds(10), 80);
        rate.add(NOW.plusSeconds(20), 60);
        assertEquals(2, rate.perSecond().getAsDouble());
    }
}
