package org.tracepost.tracking.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallerTest {

    private static final Set<String> PROXIES = Set.of("10.0.0.1", "10.0.0.2");

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"203.0.113.9||203.0.113.9", "203.0.113.9|198.51.100.1|203.0.113.9", "10.0.0.1||10.0.0.1", "10.0.0.1|203.0.113.9|203.0.113.9",
        "10.0.0.1|1.2.3.4, 203.0.113.9|203.0.113.9", "10.0.0.1|203.0.113.9, 10.0.0.2|203.0.113.9", "10.0.0.1|2001:db8::7|2001:db8::7", "10.0.0.1|<script>|10.0.0.1",
        "10.0.0.1|10.0.0.2|10.0.0.1"})
    void behindShouldBelieveOurOwnProxiesAndNobodyElse(String peer, String forwarded, String caller) {
        assertEquals(caller, Caller.behind(PROXIES, peer, forwarded));
    }

    @Test
    void shortenedShouldNoLongerTellWhoItWas() {
        assertEquals("192.0.2.0", Caller.shortened("192.0.2.17"));
        assertEquals("2001:db8:85a3::", Caller.shortened("2001:db8:85a3:8d3:1319:8a2e:370:7348"));
    }
}
