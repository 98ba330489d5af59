package org.tracepost.draft;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DraftFieldsTest {

    private final DraftFields fields = DraftFields.parse(
            """
            {"lang": "de", "to_hinput": ["contact:1", "a@example.org"], "subject": "Frühling", "note": "", "line:10:what": "b", "line:2:what": "a", "line:x:what": "no", "line:2:price": "1,"}""");

    @Test
    void fieldShouldBeNothingWhenItWasEmptyOrNotThere() {
        assertEquals("Frühling", fields.text("subject"));
        assertNull(fields.text("note"));
        assertNull(fields.text("html"));
        assertEquals(List.of("contact:1", "a@example.org"), fields.all("to_hinput"));
        assertEquals(Locale.GERMAN, fields.language());
    }

    @Test
    void writeShouldLeaveAloneWhatThePageDidNotHave() {
        List<String> written = new ArrayList<>();
        fields.write("subject", written::add);
        fields.write("note", written::add);
        fields.write("html", written::add);
        assertEquals("[Frühling, null]", written.toString());
    }

    @Test
    void rowsShouldComeInTheOrderOfTheirPlaces() {
        assertEquals(List.of(2, 10), fields.rows("line"));
        assertEquals(List.of(), fields.rows("payment"));
    }

    @Test
    void whatCannotBeReadShouldStayAsItWasTyped() {
        List<Object> read = new ArrayList<>();
        fields.read("line:2:price", text -> Optional.empty(), read::add);
        fields.read("subject", Optional::of, read::add);
        fields.read("note", text -> Optional.of("never asked"), read::add);
        fields.read("html", text -> Optional.of("never asked"), read::add);
        assertEquals("[null, Frühling, null]", read.toString());
        assertEquals("{\"line:2:price\":\"1,\"}", fields.unread());
        assertEquals("", DraftFields.parse("{}").unread());
    }

    @Test
    void onlyTextsShouldBeTaken() {
        assertThrows(IllegalArgumentException.class, () -> DraftFields.parse("{\"a\": 1}"));
        assertThrows(IllegalArgumentException.class, () -> DraftFields.parse("{\"a\": [[\"b\"]]}"));
        assertThrows(RuntimeException.class, () -> DraftFields.parse("[]"));
    }

    @Test
    void placeShouldBeAPageOfOurs() {
        assertEquals(
                "/document/edit.xhtml?kind=INVOICE&draft=k",
                DraftPlace.continued(
                        new DraftPlace("/document/edit.xhtml?kind=INVOICE", "document_kind.INVOICE").address(), "k"));
        assertEquals("/message/compose.xhtml?draft=k", DraftPlace.continued("/message/compose.xhtml", "k"));
        for (String address : List.of(
                "//evil.example/a.xhtml",
                "https://evil.example/a.xhtml",
                "/a.xhtml?x=\"",
                "/a/../b.xhtml",
                "/a.xhtml#b",
                "javascript:x.xhtml",
                "")) {
            assertThrows(IllegalArgumentException.class, () -> new DraftPlace(address, "menu.home"), address);
        }
        assertThrows(IllegalArgumentException.class, () -> new DraftPlace("/home.xhtml", "<b>"));
        assertFalse(Written.isKey("../../etc"));
    }
}
