package org.tracepost.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RetryPlanTest {

    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

    @Test
    void nextShouldComeSoonAfterTheFirstTry() {
        assertEquals(NOW.plus(Duration.ofMinutes(1)), RetryPlan.next(NOW, 1));
    }

    @Test
    void nextShouldNeverComeSoonerThanTheOneBefore() {
        for (int attempts = 1; attempts < 20; attempts++) {
            assertTrue(!RetryPlan.next(NOW, attempts + 1).isBefore(RetryPlan.next(NOW, attempts)));
        }
        assertEquals(NOW.plus(Duration.ofHours(4)), RetryPlan.next(NOW, 50));
    }

    @Test
    void entryShouldHaveNoTimeLeftBehindItsDeadline() {
        OutboxEntry entry = new OutboxEntry(1L, NOW, Duration.ofHours(1));
        assertTrue(entry.hasTimeUntil(NOW.plus(Duration.ofMinutes(59))));
        assertTrue(!entry.hasTimeUntil(NOW.plus(Duration.ofHours(1))));
    }

    @Test
    void entryShouldBeLeasedByOneNodeUntilTheLeaseRunsOut() {
        OutboxEntry entry = new OutboxEntry(1L, NOW, Duration.ofHours(1));
        entry.lease("node-1", NOW.plusSeconds(60));
        assertTrue(entry.isLeasedBy("node-1", NOW.plusSeconds(59)));
        assertTrue(!entry.isLeasedBy("node-1", NOW.plusSeconds(60)));
        assertTrue(!entry.isLeasedBy("node-2", NOW));
    }
}
