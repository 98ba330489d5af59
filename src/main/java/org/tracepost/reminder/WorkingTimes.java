package org.tracepost.reminder;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Set;

/**
 * When the company sends reminders: on its working days, within its hours, in its time zone. What becomes due at
 * another time waits for the next one.
 *
 * @param opens the first moment of a day
 * @param closes the first moment that is too late; midnight: the end of the day
 * @param holidays days on which nothing is sent, whatever day of the week they are
 */
public record WorkingTimes(
        Set<DayOfWeek> days, LocalTime opens, LocalTime closes, Set<LocalDate> holidays, ZoneId zone) {

    /** A week off in every week of a year: whoever has that sends nothing. */
    private static final int FARTHEST_DAYS = 400;

    public boolean isOpen(Instant at) {
        ZonedDateTime local = at.atZone(zone);
        LocalTime time = local.toLocalTime();
        return isWorkingDay(local.toLocalDate())
                && !time.isBefore(opens)
                && (closes.equals(LocalTime.MIDNIGHT) || time.isBefore(closes));
    }

    public boolean isWorkingDay(LocalDate day) {
        return days.contains(day.getDayOfWeek()) && !holidays.contains(day);
    }

    /** This moment, or else the next at which reminders are sent. */
    public Instant next(Instant at) {
        if (isOpen(at)) {
            return at;
        }
        ZonedDateTime local = at.atZone(zone);
        return firstOn(
                local.toLocalTime().isBefore(opens)
                        ? local.toLocalDate()
                        : local.toLocalDate().plusDays(1));
    }

    /** The first moment for reminders on this day, or on the next working day after it. */
    public Instant firstOn(LocalDate day) {
        LocalDate working = day;
        for (int i = 0; i < FARTHEST_DAYS && !isWorkingDay(working); i++) {
            working = working.plusDays(1);
        }
        // an opening hour that the change to summer time leaves out is moved behind it
        return working.atTime(opens).atZone(zone).toInstant();
    }

    /** The day on which what is due on a day goes out. */
    public LocalDate sendingDay(LocalDate day) {
        return LocalDate.ofInstant(firstOn(day), zone);
    }

    public LocalDate dayOf(Instant at) {
        return LocalDate.ofInstant(at, zone);
    }
}
