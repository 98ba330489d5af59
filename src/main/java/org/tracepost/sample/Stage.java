package org.tracepost.sample;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** What all parts of the story share. @param now when it ends: everything else is before */
record Stage(Agenda agenda, Chance chance, Words words, Wares wares, Instant now, ZoneId zone, List<House> houses) {

    static final int DAYS = 730;

    LocalDate today() {
        return LocalDate.ofInstant(now, zone);
    }

    List<LocalDate> workingDays() {
        return today().minusDays(DAYS)
                .datesUntil(today())
                .filter(Stage::isWorkingDay)
                .toList();
    }

    /** The same day, or the next on which people work. */
    static LocalDate working(LocalDate day) {
        return isWorkingDay(day) ? day : working(day.plusDays(1));
    }

    private static boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    /** Some time of a day's office hours. */
    Instant during(LocalDate day) {
        return day.atTime(8, 30).atZone(zone).toInstant().plus(chance.minutes(0, 480));
    }

    /** Early, when the timers work. */
    Instant early(LocalDate day) {
        return day.atTime(8, 5).atZone(zone).toInstant();
    }

    List<House> customers() {
        return houses.stream().filter(house -> !house.isLead()).toList();
    }

    /** Whether a time is at most so long ago. */
    boolean within(Instant time, Duration ago) {
        return time.isAfter(now.minus(ago));
    }
}
