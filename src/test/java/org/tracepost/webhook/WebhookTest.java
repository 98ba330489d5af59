package org.tracepost.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tracepost.message.Status;

class WebhookTest {

    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");

    private final Secret first = Secret.random();
    private final Webhook webhook = new Webhook(
            new WebhookDraft("ERP", "https://erp.example/", Set.of(Status.BOUNCED, Status.OPENED)),
            first,
            "admin",
            NOW);

    @Test
    void refusedShouldWaitLongerEachTimeAndNeverLongerThanAnHour() {
        List<Duration> waits = java.util.stream.IntStream.range(0, 8)
                .mapToObj(i -> {
                    webhook.refused(NOW);
                    return Duration.between(NOW, webhook.getNextTryAt());
                })
                .toList();
        assertEquals(
                List.of(5L, 30L, 120L, 600L, 1800L, 3600L, 3600L, 3600L),
                waits.stream().map(Duration::toSeconds).toList());
    }

    @Test
    void failingSinceShouldBeTheFirstFailureUntilOneIsTaken() {
        webhook.refused(NOW);
        webhook.refused(NOW.plusSeconds(60));
        assertEquals(NOW, webhook.getFailingSince());
        webhook.taken(NOW.plusSeconds(90));
        assertNull(webhook.getFailingSince());
        assertNull(webhook.getNextTryAt());
        assertEquals(NOW.plusSeconds(90), webhook.getLastOkAt());
        webhook.refused(NOW.plusSeconds(100));
        assertEquals(NOW.plusSeconds(105), webhook.getNextTryAt());
    }

    @Test
    void secretsShouldHoldTheFormerOneForADay() {
        Secret second = Secret.random();
        webhook.sign(second, NOW);
        assertEquals(List.of(second, first), webhook.secrets(NOW.plus(Duration.ofHours(23))));
        assertEquals(List.of(second), webhook.secrets(NOW.plus(Duration.ofHours(24))));
    }

    @Test
    void turnShouldTryAtOnceWhatFailed() {
        webhook.refused(NOW);
        webhook.turn(true);
        assertNull(webhook.getNextTryAt());
        assertEquals(Set.of(Status.BOUNCED, Status.OPENED), webhook.getStatuses());
    }
}
