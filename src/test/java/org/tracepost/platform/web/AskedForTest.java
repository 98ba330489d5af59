package org.tracepost.platform.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class AskedForTest {

    private final AskedFor asked = new AskedFor(Map.of(
            "q",
            new String[] {" Kowalski "},
            "unit",
            new String[] {"HOURS", "FORTNIGHTS", "SECONDS"},
            "from",
            new String[] {"2026-02-30"},
            "to",
            new String[] {"2026-02-28"},
            "customer",
            new String[] {"7;"},
            "blank",
            new String[] {" "}));

    @Test
    void shouldReadWhatItCan() {
        assertEquals(Optional.of("Kowalski"), asked.text("q"));
        assertEquals(Optional.of(LocalDate.of(2026, 2, 28)), asked.day("to"));
        assertEquals(List.of(TimeUnit.SECONDS, TimeUnit.HOURS), asked.constants(TimeUnit.class, "unit"));
    }

    @Test
    void shouldOverlookWhatMakesNoSense() {
        assertEquals(Optional.empty(), asked.day("from"));
        assertEquals(Optional.empty(), asked.number("customer"));
        assertEquals(Optional.empty(), asked.text("blank"));
        assertEquals(Optional.empty(), asked.constant(TimeUnit.class, "missing"));
    }
}
