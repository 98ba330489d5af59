package org.tracepost.reminder;

import java.time.LocalDate;
import java.util.List;

/**
 * What becomes of a reminder, to whom it goes, and why.
 *
 * @param to who gets it; empty unless it {@link Decision#sends()}
 * @param day the day in the reason's sentence; null: there is none
 * @param until the day until which to wait, or the number of days that counted; null: none
 * @param skipped who does not get it although they usually would
 */
public record Verdict(Reason reason, List<ContactFact> to, LocalDate day, LocalDate until, List<Skipped> skipped) {

    /** Why somebody is skipped. */
    public enum Why {
        BLOCKED,
        BOUNCED,
        COMPLAINED,
        UNDER_WAY
    }

    public record Skipped(ContactFact contact, Why why) {}

    static Verdict of(Reason reason) {
        return new Verdict(reason, List.of(), null, null, List.of());
    }

    static Verdict of(Reason reason, LocalDate day, LocalDate until) {
        return new Verdict(reason, List.of(), day, until, List.of());
    }

    public Decision decision() {
        return reason.decision();
    }
}
