package org.tracepost.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class RequestMemoryTest {

    private final RequestMemory.Notes notes = new RequestMemory.Notes();
    private int reads;

    private Optional<String> read() {
        reads++;
        return Optional.of("read " + reads);
    }

    @Test
    void findShouldReadOnceWhenAWebRequestAsks() {
        notes.open();
        assertEquals(Optional.of("read 1"), notes.find(String.class, 7, this::read));
        assertEquals(Optional.of("read 1"), notes.find(String.class, 7, this::read));
        assertEquals(Optional.of("read 2"), notes.find(String.class, 8, this::read), "another thing");
    }

    @Test
    void findShouldReadAnewWhenItWasForgotten() {
        notes.open();
        notes.find(String.class, 7, this::read);
        notes.forget(String.class, 7);
        assertEquals(Optional.of("read 2"), notes.find(String.class, 7, this::read));
    }

    @Test
    void findShouldAskAgainWhenThereWasNothing() {
        notes.open();
        assertEquals(Optional.empty(), notes.find(String.class, 7, Optional::empty));
        assertEquals(Optional.of("read 1"), notes.find(String.class, 7, this::read));
    }

    @Test
    void findShouldRememberNothingWhenNoWebRequestAsks() {
        notes.find(String.class, 7, this::read);
        assertEquals(Optional.of("read 2"), notes.find(String.class, 7, this::read));
    }
}
