package org.tracepost.delivery;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;

class WitnessesTest {

    private final Witnesses witnesses = new Witnesses();

    @Test
    void movedShouldNotBelieveWhatStandsStill() {
        assertFalse(witnesses.moved(Map.of("other", 9L)));
        assertFalse(witnesses.moved(Map.of("other", 9L)));
    }

    @Test
    void movedShouldBelieveWhatMoves() {
        witnesses.moved(Map.of("other", 9L));
        assertTrue(witnesses.moved(Map.of("other", 10L)));
    }

    /** The database was exchanged for an older one in between. */
    @Test
    void movedShouldNotBelieveWhatGoesBack() {
        witnesses.moved(Map.of("other", 12L));
        assertFalse(witnesses.moved(Map.of("other", 10L)));
    }
}
