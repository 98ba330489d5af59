package org.tracepost.platform.jpa;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ListQueryTest {

    @Test
    void orderShouldNameNoExpressionTwice() {
        assertEquals("s.since asc, s.id desc", ListQuery.order("s.since asc", "s.since desc, s.id desc"));
        assertEquals("s.id desc, s.since desc", ListQuery.order("s.id desc", "s.since desc, s.id"));
        assertEquals("c.name asc, c.id", ListQuery.order("c.name asc", "c.name, c.id"));
        assertEquals(
                "s.address desc, s.since desc, s.id desc",
                ListQuery.order("s.address desc", "s.since desc, s.id desc"));
    }

    @Test
    void containsShouldEscapeWhatLikeWouldTakeForAPattern() {
        assertEquals("%50!%!_a!!b%", ListQuery.contains(" 50%_A!b "));
    }
}
