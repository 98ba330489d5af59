package org.tracepost.bounce.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AwayDateTest {

    private static final LocalDate WRITTEN = LocalDate.of(2026, 11, 21);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "I am out of the office until December 3, 2026. | 2026-12-03",
                "I will be away until Friday, 4 December. | 2026-12-04",
                "I am away from 23 November to 27 November | 2026-11-27",
                "I will be back on 7 January | 2027-01-06",
                "Returning to the office on December 14th. | 2026-12-13",
                "Ich bin bis zum 03.12.2026 nicht im B\u00fcro. | 2026-12-03",
                "Ich bin vom 23.11. - 27.11. abwesend | 2026-11-27",
                "Ich bin bis einschlie\u00dflich 5. Dezember nicht erreichbar | 2026-12-05",
                "Ab wann? Ich bin wieder am 30.11.2026 im B\u00fcro | 2026-11-29",
                "Jestem nieobecny do 5 grudnia 2026. | 2026-12-05",
                "Wracam 1 grudnia. | 2026-11-30",
                "Estar\u00e9 fuera hasta el 15 de diciembre de 2026 | 2026-12-15",
                "Je suis absent jusqu'au 2 d\u00e9cembre | 2026-12-02",
                "away until 2026-12-24 | 2026-12-24",
                "out until 25/12/2026 | 2026-12-25",
                "out until 12/25/2026 | 2026-12-25"
            })
    void inShouldFindTheLastDayWhenTheTextNamesIt(String text, LocalDate lastDay) {
        assertEquals(Optional.of(lastDay), AwayDate.in(text, WRITTEN));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Thank you for your mail.",
                "out until 03/04/2027",
                "The invoice of 12 December 2026 is here.",
                "until 31 February 2027",
                "I worked here until 3 May 2019.",
                "out until 99/99/2026",
                "away until December"
            })
    void inShouldSayNothingWhenTheTextLeavesDoubt(String text) {
        assertEquals(Optional.empty(), AwayDate.in(text, WRITTEN));
    }
}
