package org.tracepost.reminder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WorkingTimesTest {

    private final WorkingTimes times = at(LocalTime.of(8, 0), LocalTime.of(18, 0));

    private static WorkingTimes at(LocalTime opens, LocalTime closes) {
        return new WorkingTimes(
                EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                opens,
                closes,
                Set.of(LocalDate.of(2026, 12, 25)),
                World.WARSAW);
    }

    @Test
    void isOpenShouldKnowDaysHoursAndHolidays() {
        assertTrue(times.isOpen(World.at("2026-11-23T08:00")));
        assertFalse(times.isOpen(World.at("2026-11-23T07:59")), "too early");
        assertFalse(times.isOpen(World.at("2026-11-23T18:00")), "the closing hour is closed");
        assertFalse(times.isOpen(World.at("2026-11-22T12:00")), "a Sunday");
        assertFalse(times.isOpen(World.at("2026-12-25T12:00")), "Christmas");
        assertTrue(
                at(LocalTime.of(20, 0), LocalTime.MIDNIGHT).isOpen(World.at("2026-11-23T23:59")),
                "midnight is the end of the day");
    }

    @Test
    void nextShouldMoveToTheNextWorkingTime() {
        assertEquals(World.at("2026-11-23T12:00"), times.next(World.at("2026-11-23T12:00")));
        assertEquals(World.at("2026-11-23T08:00"), times.next(World.at("2026-11-23T03:00")));
        assertEquals(World.at("2026-11-24T08:00"), times.next(World.at("2026-11-23T18:00")));
        assertEquals(World.at("2026-12-28T08:00"), times.next(World.at("2026-12-24T19:00")), "Christmas is a Friday");
    }

    @Test
    void hoursShouldBeTheCompanysInSummerAndInWinter() {
        assertEquals(Instant.parse("2026-03-27T07:00:00Z"), times.firstOn(LocalDate.of(2026, 3, 27)), "winter");
        assertEquals(
                Instant.parse("2026-03-30T06:00:00Z"),
                times.firstOn(LocalDate.of(2026, 3, 29)),
                "summer begins on that Sunday");
        assertEquals(Instant.parse("2026-10-26T07:00:00Z"), times.firstOn(LocalDate.of(2026, 10, 25)), "winter again");
    }

    @Test
    void openingHourThatTheClockLeavesOutShouldMoveBehindIt() {
        WorkingTimes always = new WorkingTimes(
                EnumSet.allOf(DayOfWeek.class), LocalTime.of(2, 30), LocalTime.of(5, 0), Set.of(), World.WARSAW);
        assertEquals(
                Instant.parse("2026-03-29T01:30:00Z"),
                always.firstOn(LocalDate.of(2026, 3, 29)),
                "03:30 in summer time");
        assertTrue(always.isOpen(always.firstOn(LocalDate.of(2026, 3, 29))));
    }
}
