package org.tracepost.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tracepost.message.EventSource;
import org.tracepost.message.EventType;
import org.tracepost.message.Fact;
import org.tracepost.message.RecipientEvent;

class ProofVerdictTest {

    private static ProofVerdict of(EventType... types) {
        List<RecipientEvent> events = Arrays.stream(types)
                .map(t -> RecipientEvent.toBe(1, Fact.of(t, EventSource.REPORT, Instant.EPOCH)))
                .toList();
        return ProofVerdict.of(events, false);
    }

    @Test
    void ofShouldClaimNoMoreThanTheFactsShow() {
        assertEquals(
                new ProofVerdict(List.of("proof.shows_not_sent"), List.of("proof.not_read", "proof.not_legal")),
                of(EventType.QUEUED));
        assertEquals(
                new ProofVerdict(
                        List.of("proof.shows_sent"), List.of("proof.not_arrived", "proof.not_read", "proof.not_legal")),
                of(EventType.ACCEPTED, EventType.AUTOMATIC_OPEN));
        assertEquals(
                new ProofVerdict(
                        List.of("proof.shows_sent", "proof.shows_arrived"),
                        List.of("proof.not_read", "proof.not_legal")),
                of(EventType.ACCEPTED, EventType.DELIVERED));
        assertEquals(
                new ProofVerdict(
                        List.of("proof.shows_sent", "proof.shows_read"), List.of("proof.not_who", "proof.not_legal")),
                of(EventType.ACCEPTED, EventType.OPENED));
        assertEquals(
                new ProofVerdict(
                        List.of("proof.shows_sent", "proof.shows_failed"),
                        List.of("proof.not_read", "proof.not_legal")),
                of(EventType.ACCEPTED, EventType.HANDED_ON, EventType.FAILED));
    }

    @Test
    void ofShouldSayNothingOfTheRecipientWhenItWentToATestAddress() {
        assertEquals(
                List.of("proof.shows_redirected"),
                ProofVerdict.of(List.of(), true).shows());
    }
}
