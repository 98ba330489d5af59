package org.tracepost.customer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tracepost.platform.Refusal;

class TagsTest {

    @Test
    void inShouldPartTagsAndTakeEachOnce() {
        assertEquals(
                List.of("newsletter", "Big schools", "VIP"),
                Tags.in(" newsletter, Big   schools;VIP|| Newsletter ,vip"));
        assertEquals(List.of(), Tags.in(" , ;"));
        assertEquals(List.of(), Tags.in(null));
    }

    @Test
    void checkShouldRefuseTooManyAndTooLong() {
        assertTrue(Tags.fit(List.of("x".repeat(Tags.LONGEST))));
        assertFalse(Tags.fit(List.of("x".repeat(Tags.LONGEST + 1))));
        assertThrows(Refusal.class, () -> Tags.check(Collections.nCopies(Tags.MOST + 1, "a")));
    }
}
