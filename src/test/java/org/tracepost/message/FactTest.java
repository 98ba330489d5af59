package org.tracepost.message;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class FactTest {

    private static final Instant SENT = Instant.parse("2026-11-22T00:47:57.001596Z");
    private static final Fact DELIVERED_A_LITTLE_EARLIER = Fact.of(
                    EventType.DELIVERED, EventSource.REPORT, SENT.minusMillis(2))
            .withReply(null, "2.0.0", "delivered to maildir", "relay.corp.test");

    @Test
    void notBeforeShouldMoveTimeAndNothingElseWhenClockOfServerIsBehind() {
        Fact fact = DELIVERED_A_LITTLE_EARLIER.notBefore(SENT);
        assertEquals(SENT, fact.at());
        assertEquals("delivered to maildir", fact.words());
        assertEquals("relay.corp.test", fact.server());
    }

    @Test
    void notBeforeShouldChangeNothingWhenTimeIsLaterOrNothingIsKnown() {
        assertEquals(DELIVERED_A_LITTLE_EARLIER, DELIVERED_A_LITTLE_EARLIER.notBefore(null));
        assertEquals(DELIVERED_A_LITTLE_EARLIER, DELIVERED_A_LITTLE_EARLIER.notBefore(SENT.minusSeconds(1)));
    }
}
