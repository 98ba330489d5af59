package org.tracepost.platform.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class AddressQueryTest {

    @Test
    void toStringShouldLeaveOutWhatIsNotFiltered() {
        assertEquals(
                "?kind=INVOICE",
                new AddressQuery()
                        .with("kind", "INVOICE")
                        .with("q", " ")
                        .with("state", null)
                        .with("waiting", false)
                        .toString());
        assertEquals("?", new AddressQuery().with("q", null).toString());
    }

    @Test
    void toStringShouldEscapeValuesAndRepeatLists() {
        assertEquals(
                "?q=M%C3%BCller+%26+S%27%3D&status=SENT&status=OPENED&waiting=true",
                new AddressQuery()
                        .with("q", "Müller & S'=")
                        .with("status", List.of("SENT", "OPENED"))
                        .with("waiting", true)
                        .toString());
    }
}
