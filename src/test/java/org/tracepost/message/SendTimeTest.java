package org.tracepost.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.tracepost.platform.Refusal;

class SendTimeTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    @Test
    void checkedShouldTakeNowAndTheSameDayNextYear() {
        assertEquals(NOW, SendTime.checked(NOW, NOW));
        Instant nextYear = Instant.parse("2027-11-22T10:00:00Z");
        assertEquals(nextYear, SendTime.checked(nextYear, NOW));
    }

    @Test
    void checkedShouldRefuseWhenPastOrMoreThanAYearAway() {
        assertEquals(
                "refusal.send_time_past",
                assertThrows(Refusal.class, () -> SendTime.checked(NOW.minusMillis(1), NOW))
                        .key());
        assertEquals(
                "refusal.send_time_far",
                assertThrows(Refusal.class, () -> SendTime.checked(NOW.plus(Duration.ofDays(367)), NOW))
                        .key());
    }
}
