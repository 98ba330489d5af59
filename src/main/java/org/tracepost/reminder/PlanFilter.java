package org.tracepost.reminder;

/**
 * Which planned reminders a list shows.
 *
 * @param kind null: all
 * @param text part of a number or a customer's name; may be null
 */
public record PlanFilter(Span span, ReminderKind kind, String text) {

    /** Which days. */
    public enum Span {
        TODAY,
        TOMORROW,
        FORTNIGHT,
        /** Whatever needs a clerk now. */
        ASK
    }
}
