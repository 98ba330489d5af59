package org.tracepost.reminder;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tracepost.document.DocumentState;

/**
 * All that decides about a document's reminders.
 *
 * @param kindOn the template of these reminders is switched on
 * @param muted the customer gets no reminders
 * @param pause a clerk's word about this document; null: none
 * @param done what was done about it before
 * @param mails of the document, oldest first
 * @param contacts who may get it, the usual ones first
 */
public record DocumentFacts(
        long id,
        ReminderKind kind,
        String number,
        long customerId,
        String customerName,
        DocumentState state,
        LocalDate deadline,
        BigDecimal payable,
        String currency,
        boolean kindOn,
        boolean muted,
        Pause pause,
        List<Done> done,
        List<MailFact> mails,
        List<ContactFact> contacts) {

    /** @param until the last day without reminders; null: for good */
    public record Pause(LocalDate until) {}

    /** A step that is done, was passed over, or skipped. @param doneOn in the company's time zone */
    public record Done(ReminderKind kind, LocalDate deadline, int step, Outcome outcome, LocalDate doneOn) {}

    public Optional<Pause> paused() {
        return Optional.ofNullable(pause);
    }

    public boolean isDone(Step step) {
        return done.stream()
                .anyMatch(d -> d.kind() == kind
                        && d.deadline().equals(deadline)
                        && d.step() == step.number()
                        && d.outcome() != Outcome.DOCUMENT);
    }

    /** How often the document itself was sent by a timer because nobody had it. */
    int documentSent() {
        return (int) done.stream().filter(d -> d.outcome() == Outcome.DOCUMENT).count();
    }

    /** The newest step of this deadline that is done; 0: none. */
    int lastDone() {
        return done.stream()
                .filter(d -> d.kind() == kind && d.deadline().equals(deadline) && d.outcome() != Outcome.DOCUMENT)
                .mapToInt(Done::step)
                .max()
                .orElse(0);
    }
}
