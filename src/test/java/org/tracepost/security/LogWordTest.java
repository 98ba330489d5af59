package org.tracepost.security;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class LogWordTest {

    @Test
    void quotedShouldLeaveNobodyOutOfTheQuotes() {
        assertEquals("\"anna.kowalska@corp\"", LogWord.quoted("anna.kowalska@corp"));
        assertEquals(
                "\"a\\u0022\\u0020address=192.0.2.1\\u000aSign-in\"", LogWord.quoted("a\" address=192.0.2.1\nSign-in"));
        assertEquals("\"\\u017c\\u202e\\u005c\"", LogWord.quoted("\u017c\u202e\\"));
        assertEquals("\"" + "x".repeat(100) + "\"...", LogWord.quoted("x".repeat(101)));
    }
}
