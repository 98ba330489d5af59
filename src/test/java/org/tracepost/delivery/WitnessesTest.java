package org.tracepost.delivery;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WitnessesTest {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private final Witnesses witnesses = new Witnesses();

    @Test
    void movedShouldNotBelieveWhatStandsStill() {
        assertFalse(witnesses.moved(Map.of("other", NOON)));
        assertFalse(witnesses.moved(Map.of("other", NOON)));
    }

    @Test
    void movedShouldBelieveWhatMoves() {
        witnesses.moved(Map.of("other", NOON));
        assertTrue(witnesses.moved(Map.of("other", NOON.plusSeconds(3))));
    }

    /** The database was exchanged for an older one in between. */
    @Test
    void movedShouldNotBelieveWhatGoesBack() {
        witnesses.moved(Map.of("other", NOON.plusSeconds(9)));
        assertFalse(witnesses.moved(Map.of("other", NOON.plusSeconds(3))));
    }
}
