package org.tracepost.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class TextsTest {

    private final Texts texts = new Texts(Locale.ENGLISH);

    @Test
    void argumentShouldStandInItsPlace() {
        assertEquals("Send INV-7", texts.text("send.title", "INV-7"));
    }

    @Test
    void absentArgumentShouldLeaveItsPlaceEmpty() {
        assertEquals("Send ", texts.text("send.title", (Object) null));
    }

    @Test
    void absentNumberShouldLeaveItsPlaceEmpty() {
        assertEquals("came after  s", texts.text("admin_health.step.came", (Object) null));
    }

    @Test
    void unknownKeyShouldBeShown() {
        assertEquals("no.such_key", texts.text("no.such_key", 1));
    }
}
