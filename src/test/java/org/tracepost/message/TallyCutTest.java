package org.tracepost.message;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class TallyCutTest {

    @Test
    void ofShouldJoinDaysThatFollowOneAnotherAndLeaveTheRest() {
        TallyCut cut = TallyCut.of(span("01T10", "08T15"), List.of(day(2), day(3), day(5), day(6)));
        assertEquals(List.of(span("02T00", "04T00"), span("05T00", "07T00")), cut.told());
        assertEquals(List.of(span("01T10", "02T00"), span("04T00", "05T00"), span("07T00", "08T15")), cut.untold());
    }

    @Test
    void ofShouldCountAllWhenNoDayStands() {
        TallyCut cut = TallyCut.of(span("01T10", "08T15"), List.of());
        assertEquals(List.of(), cut.told());
        assertEquals(List.of(span("01T10", "08T15")), cut.untold());
    }

    @Test
    void ofShouldLeaveDaysAloneThatReachOutOfTheSpan() {
        TallyCut cut = TallyCut.of(span("01T10", "03T15"), List.of(day(1), day(2), day(3), day(4)));
        assertEquals(List.of(day(2)), cut.told());
        assertEquals(List.of(span("01T10", "02T00"), span("03T00", "03T15")), cut.untold());
    }

    @Test
    void ofShouldCountNothingWhenWholeDaysStand() {
        assertEquals(
                new TallyCut(List.of(span("01T00", "03T00")), List.of()),
                TallyCut.of(span("01T00", "03T00"), List.of(day(1), day(2))));
    }

    private static Span day(int day) {
        return span("0" + day + "T00", "0" + (day + 1) + "T00");
    }

    private static Span span(String since, String until) {
        return new Span(Instant.parse("2026-10-" + since + ":00:00Z"), Instant.parse("2026-10-" + until + ":00:00Z"));
    }
}
