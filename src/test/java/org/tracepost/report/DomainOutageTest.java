package org.tracepost.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tracepost.mail.FailureReason;

class DomainOutageTest {

    private static final Instant NINE_FORTY = Instant.parse("2026-11-22T09:40:00Z");

    private static DomainFailure failure(String domain, String who, int minutes) {
        return new DomainFailure(
                domain,
                who + "@" + domain,
                NINE_FORTY.plusSeconds(minutes * 60L),
                minutes == 0 ? null : FailureReason.NETWORK_FAILED);
    }

    @Test
    void ofShouldNameTheDomainWhenThreeAddressesFailSinceTheLastArrival() {
        List<DomainFailure> failures = List.of(
                failure("acme.example", "c", 9),
                failure("acme.example", "b", 4),
                failure("acme.example", "a", 0),
                failure("acme.example", "old", -60));
        assertEquals(
                List.of(new DomainOutage("acme.example", NINE_FORTY, 3, Optional.of(FailureReason.NETWORK_FAILED))),
                DomainOutage.of(failures, Map.of("acme.example", NINE_FORTY.minusSeconds(60))));
    }

    @Test
    void ofShouldSayNothingWhenSomethingArrivedMeanwhile() {
        List<DomainFailure> failures = List.of(
                failure("acme.example", "c", 9), failure("acme.example", "b", 4), failure("acme.example", "a", 0));
        assertEquals(List.of(), DomainOutage.of(failures, Map.of("acme.example", NINE_FORTY.plusSeconds(300))));
    }

    @Test
    void ofShouldSayNothingWhenOneAddressFailsAgainAndAgain() {
        assertEquals(
                List.of(),
                DomainOutage.of(
                        List.of(
                                failure("acme.example", "a", 1),
                                failure("acme.example", "a", 2),
                                failure("acme.example", "a", 3),
                                failure("other.example", "b", 1),
                                failure("third.example", "c", 1)),
                        Map.of()));
    }
}
