package org.tracepost.report;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** The times of which people ask, by days of whoever asks. */
public enum Period {
    TODAY,
    DAYS_7,
    DAYS_30,
    DAYS_90,
    MONTH,
    LAST_MONTH,
    YEAR,
    LAST_YEAR,
    ALL,
    /** Two days that are named. */
    DAYS;

    /** The first day; null: from the beginning. */
    LocalDate from(LocalDate today, LocalDate named) {
        return switch (this) {
            case TODAY -> today;
            case DAYS_7 -> today.minusDays(6);
            case DAYS_30 -> today.minusDays(29);
            case DAYS_90 -> today.minusDays(89);
            case MONTH -> today.withDayOfMonth(1);
            case LAST_MONTH -> today.minusMonths(1).withDayOfMonth(1);
            case YEAR -> today.withDayOfYear(1);
            case LAST_YEAR -> today.minusYears(1).withDayOfYear(1);
            case ALL -> null;
            case DAYS -> named;
        };
    }

    /** The last day; null: until now. */
    LocalDate until(LocalDate today, LocalDate named) {
        return switch (this) {
            case LAST_MONTH -> today.minusMonths(1).with(TemporalAdjusters.lastDayOfMonth());
            case LAST_YEAR -> today.minusYears(1).with(TemporalAdjusters.lastDayOfYear());
            case DAYS -> named;
            default -> null;
        };
    }
}
