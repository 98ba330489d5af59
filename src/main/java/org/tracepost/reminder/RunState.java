package org.tracepost.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * How far the timers are.
 *
 * @param lastDay the company's day of the last run
 * @param at when that was
 * @param hold why nothing is sent
 */
public record RunState(Optional<LocalDate> lastDay, Optional<Instant> at, Optional<Hold> hold) {

    /** The day jumped: the server stood still for long, or its clock is wrong. */
    public record Hold(Instant since, LocalDate from, LocalDate to) {}
}
