package org.tracepost.document;

import java.time.LocalDate;

/** How often a subscription is invoiced. */
public enum Period {
    MONTHLY(1),
    QUARTERLY(3),
    YEARLY(12);

    private final int months;

    Period(int months) {
        this.months = months;
    }

    /**
     * The first day of the period after the one that begins on {@code current}. The day of the month is the anchor's
     * again wherever the month is long enough: 31 January, 28 February, 31 March.
     */
    public LocalDate after(LocalDate current, LocalDate anchor) {
        LocalDate next = current.plusMonths(months);
        return next.withDayOfMonth(Math.min(anchor.getDayOfMonth(), next.lengthOfMonth()));
    }

    /** The last day of the period that begins on {@code current}. */
    public LocalDate lastDay(LocalDate current, LocalDate anchor) {
        return after(current, anchor).minusDays(1);
    }
}
