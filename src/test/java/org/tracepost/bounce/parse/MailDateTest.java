package org.tracepost.bounce.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailDateTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "Fri, 20 Nov 2026 10:15:30 +0100 (CET) | 2026-11-20T09:15:30Z",
                "20 Nov 2026 10:15 -0530               | 2026-11-20T15:45:00Z",
                "Sat, 20 Feb 2010 00:06:17 EST         | 2010-02-20T05:06:17Z",
                "1 Jan 99 00:00:00 GMT                 | 1999-01-01T00:00:00Z",
                "31 Feb 2026 10:00:00 +0000            | -",
                "20 Nov 2026 10:15:30 +9999            | -",
                "20 Nov 2026 10:15:30 -0530            | 2026-11-20T15:45:30Z",
                "tomorrow                              | -"
            })
    void parseShouldGiveTheMomentWhenTheDateIs(String text, String expected) {
        assertEquals(expected, MailDate.parse(text).map(Object::toString).orElse(null));
    }
}
