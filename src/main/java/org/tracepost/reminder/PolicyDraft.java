package org.tracepost.reminder;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What an administrator types in about reminders.
 *
 * @param steps after the due date, in order
 * @param closes midnight: the end of the day
 */
public record PolicyDraft(
        boolean on,
        List<Step> steps,
        int expiryDays,
        int presumeDays,
        NeverMailed neverMailed,
        Set<DayOfWeek> days,
        LocalTime opens,
        LocalTime closes,
        List<Holiday> holidays) {

    /** A step that may be switched off; it keeps its number then. */
    public record Step(int days, boolean on) {}

    /** @param name may be empty */
    public record Holiday(LocalDate day, String name) {

        /** Reads {@code 2026-12-25 Christmas}; empty for anything that does not begin with a day. */
        public static Optional<Holiday> find(String line) {
            String[] parts = line.strip().split("\\s+", 2);
            try {
                return Optional.of(new Holiday(LocalDate.parse(parts[0]), parts.length > 1 ? parts[1].strip() : ""));
            } catch (DateTimeParseException noDay) {
                return Optional.empty();
            }
        }

        @Override
        public String toString() {
            return name.isEmpty() ? day.toString() : day + " " + name;
        }
    }
}
