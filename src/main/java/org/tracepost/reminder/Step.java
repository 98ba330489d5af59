package org.tracepost.reminder;

import java.time.LocalDate;

/**
 * One reminder of several.
 *
 * @param number which one, counted from 1; it is what is remembered, so that a change of the days repeats none
 * @param days calendar days after the document's deadline; negative: before it
 */
public record Step(int number, int days) {

    public LocalDate dayFor(LocalDate deadline) {
        return deadline.plusDays(days);
    }
}
