package org.tracepost.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DigestTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    @ParameterizedTest
    @EnumSource(
            value = EventType.class,
            names = {"FAILED", "REFUSED", "DROPPED", "COMPLAINT", "GIVEN_UP", "UNANSWERED", "DEFERRED"})
    void troubledShouldBeTrueUntilAClerkSettlesIt(EventType wrong) {
        assertTrue(digest(EventType.QUEUED, wrong).troubled());
        assertFalse(digest(EventType.QUEUED, wrong, EventType.HANDLED).troubled());
    }

    @ParameterizedTest
    @EnumSource(
            value = EventType.class,
            names = {"DELIVERED", "OPENED", "CLICKED", "CANCELLED", "ACCEPTED"})
    void troubledShouldBeFalseWhenItIsUnderWayOrArrivedOrCancelled(EventType fine) {
        assertFalse(digest(EventType.QUEUED, fine).troubled());
    }

    @Test
    void troubledShouldBeFalseWhenTheRecipientWantsNoSuchMessages() {
        RecipientEvent dropped =
                RecipientEvent.known(1L, EventType.DROPPED, NOON, null, false, Fact.UNSUBSCRIBED, null, 7L);
        assertEquals(Status.DROPPED, Digest.of(List.of(dropped), null, NOON).status());
        assertFalse(Digest.of(List.of(dropped), null, NOON).troubled());
    }

    @Test
    void troubledShouldBeTrueAgainWhenSomethingWorseIsKnownAfterItWasHandled() {
        assertTrue(digest(EventType.QUEUED, EventType.FAILED, EventType.HANDLED, EventType.COMPLAINT)
                .troubled());
    }

    @Test
    void handledAtShouldBeWhenAClerkLastSaidSo() {
        assertEquals(
                NOON.plusSeconds(3),
                digest(EventType.QUEUED, EventType.FAILED, EventType.HANDLED, EventType.HANDLED)
                        .handledAt());
    }

    /** One fact a second. */
    private static Digest digest(EventType... types) {
        List<RecipientEvent> events = IntStream.range(0, types.length)
                .mapToObj(
                        i -> RecipientEvent.known(i + 1L, types[i], NOON.plusSeconds(i), null, false, null, null, null))
                .toList();
        return Digest.of(events, null, NOON);
    }
}
