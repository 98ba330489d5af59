package org.tracepost.platform;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.fail;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SeenTest {

    private static final Instant OPENED = Instant.parse("2026-11-02T10:00:00Z");
    private static final Instant SAVED = Instant.parse("2026-11-02T10:05:00Z");

    @Test
    void sameMarkShouldPassWithoutAskingWhoWasLast() {
        new Seen(3, OPENED).requireStill(3, () -> fail("nobody is asked"));
    }

    @Test
    void otherMarkShouldNameWhoAndWhenAndWhatIsStoredNow() {
        ChangedMeanwhile refusal = assertThrows(ChangedMeanwhile.class, () -> new Seen(3, OPENED)
                .requireStill(4, () -> Optional.of(new Deed("anna", SAVED))));
        assertArrayEquals(new Object[] {"anna", SAVED}, refusal.arguments());
        assertEquals(new Seen(4, OPENED), refusal.now());
    }
}
