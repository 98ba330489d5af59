package org.tracepost.reminder;

import java.time.LocalDate;
import java.util.List;

/**
 * What the company has decided about reminders.
 *
 * @param on whether timers send any
 * @param countsFrom steps whose day was before are not caught up: when reminders are switched on, nobody is flooded
 *     with the past
 * @param overdue steps after the due date, those that are on
 * @param expiryDays days before the last day of an estimate or proposal
 * @param presumeDays after so many days without a failure, what was sent counts as arrived
 * @param neverMailed what to do about documents that never went out by e-mail
 */
public record ReminderPolicy(
        boolean on,
        LocalDate countsFrom,
        List<Step> overdue,
        int expiryDays,
        int presumeDays,
        NeverMailed neverMailed,
        WorkingTimes times) {

    /** How long a missed step is caught up: as long as the clock may jump without an administrator being asked. */
    static final int CATCH_UP_DAYS = 31;

    private static final int FOR_EVER = 36500;
    private static final int USUAL_GRACE = 3;

    public StepPlan plan(ReminderKind kind) {
        return switch (kind) {
            case OVERDUE -> new StepPlan(overdue, CATCH_UP_DAYS);
            case ESTIMATE_EXPIRING, PROPOSAL_EXPIRING -> new StepPlan(List.of(new Step(1, -expiryDays)), expiryDays);
            // a period must be invoiced, however late
            case PERIOD -> new StepPlan(List.of(new Step(1, 0)), FOR_EVER);
        };
    }

    /** How long the customer has a document before they are reminded of it, when it arrived late. */
    int graceDays(ReminderKind kind) {
        return switch (kind) {
            case OVERDUE ->
                overdue.isEmpty() ? USUAL_GRACE : Math.max(1, overdue.get(0).days());
            case ESTIMATE_EXPIRING, PROPOSAL_EXPIRING -> 1;
            case PERIOD -> 0;
        };
    }
}
