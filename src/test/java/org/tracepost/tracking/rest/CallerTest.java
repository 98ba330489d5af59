package org.tracepost.tracking.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class CallerTest {

    @Test
    void shortenedShouldNoLongerTellWhoItWas() {
        assertEquals("192.0.2.0", Caller.shortened("192.0.2.17"));
        assertEquals("2001:db8:85a3::", Caller.shortened("2001:db8:85a3:8d3:1319:8a2e:370:7348"));
    }
}
