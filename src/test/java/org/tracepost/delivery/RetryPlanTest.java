package org.tracepost.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tracepost.platform.Settings;

class RetryPlanTest {

    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
    private static final RetryPlan PLAN = RetryPlan.of(new Settings(name -> null, name -> null));

    @Test
    void nextShouldComeSoonAfterTheFirstTry() {
        assertEquals(NOW.plus(Duration.ofMinutes(1)), PLAN.next(NOW, 1));
    }

    @Test
    void nextShouldNeverComeSoonerThanTheOneBefore() {
        for (int attempts = 1; attempts < 20; attempts++) {
            assertTrue(!PLAN.next(NOW, attempts + 1).isBefore(PLAN.next(NOW, attempts)));
        }
        assertEquals(NOW.plus(Duration.ofHours(4)), PLAN.next(NOW, 50));
    }

    @Test
    void rowShouldHaveNoTimeLeftBehindItsDeadline() {
        OutboxRow row = new OutboxRow(1L, "node", NOW.plus(Duration.ofHours(1)), 0, false, false);
        assertTrue(row.hasTimeUntil(NOW.plus(Duration.ofMinutes(59))));
        assertTrue(!row.hasTimeUntil(NOW.plus(Duration.ofHours(1))));
    }

    @Test
    void ofShouldTakeTheWaitsOfTheSetting() {
        RetryPlan plan = plan("2, 10");
        assertEquals(NOW.plusSeconds(2), plan.next(NOW, 1));
        assertEquals(NOW.plusSeconds(10), plan.next(NOW, 7));
    }

    @Test
    void ofShouldRefuseWhatIsNoListOfSeconds() {
        for (String wrong : List.of("soon", "0", "5,-1")) {
            assertTrue(
                    assertThrows(Settings.BadSetting.class, () -> plan(wrong))
                            .getMessage()
                            .contains("outbox.retry.seconds"),
                    wrong);
        }
    }

    private static RetryPlan plan(String waits) {
        return RetryPlan.of(new Settings(Map.of("tracepost.outbox.retry.seconds", waits)::get, name -> null));
    }
}
