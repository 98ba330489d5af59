package org.tracepost.reminder;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tracepost.document.DocumentState;
import org.tracepost.platform.NotFound;
import org.tracepost.platform.Refusal;
import org.tracepost.security.AuditTrail;
import org.tracepost.security.CurrentUser;
import org.tracepost.security.Role;

/** What a clerk does about the reminders of one document or customer. */
@Stateless
@RolesAllowed(Role.CLERK_NAME)
public class ReminderDesk {

    @Inject
    private ReminderRepository reminders;

    @Inject
    private ReminderBook book;

    @Inject
    private FactsLoader loader;

    @Inject
    private ReminderPolicies policies;

    @Inject
    private AuditTrail audit;

    @Inject
    private CurrentUser user;

    @Inject
    private Clock clock;

    /** What comes next for a document, and why; empty for a document that is reminded of nothing. */
    public Optional<PlannedReminder> next(long documentId) {
        return Optional.ofNullable(loader.load(List.of(documentId)).get(documentId))
                .map(facts -> PlannedReminder.next(facts, policies.current(), clock.instant()));
    }

    /**
     * Sends the next reminder now, in the clerk's name.
     *
     * @return what was sent, to whom
     * @throws Refusal when there is nothing to remind of, one went out today already, or nobody can be reached
     */
    public Verdict remindNow(long documentId) {
        DocumentFacts facts = locked(documentId);
        ReminderPolicy policy = policies.current();
        Instant now = clock.instant();
        LocalDate today = policy.times().dayOf(now);
        requireOpen(facts, today);
        if (facts.done().stream()
                .anyMatch(d -> d.outcome() == Outcome.SENT && !d.doneOn().isBefore(today))) {
            throw new Refusal("refusal.reminder_today", facts.number());
        }
        Verdict verdict = ReminderRule.byHand(facts, policy, now)
                .orElseThrow(() -> new Refusal("refusal.reminder_nobody", facts.customerName()));
        Step step = PlannedReminder.next(facts, policy, now)
                .nextStep()
                .filter(s -> !facts.isDone(s))
                .orElseGet(() -> new Step(facts.lastDone() + 1, 0));
        book.carryOut(facts, step, verdict, policy, now);
        audit.record("reminder_sent", "document", documentId, facts.number() + ", step " + step.number());
        return verdict;
    }

    /** Only what is asked for: an invoice that is overdue, an offer that still waits, a period that has begun. */
    private static void requireOpen(DocumentFacts facts, LocalDate today) {
        boolean waits = facts.kind().states().contains(facts.state()) && facts.state() != DocumentState.PAYMENT_FAILED;
        boolean time =
                switch (facts.kind()) {
                    case OVERDUE ->
                        facts.payable().signum() > 0 && facts.deadline().isBefore(today);
                    case ESTIMATE_EXPIRING, PROPOSAL_EXPIRING ->
                        !facts.deadline().isBefore(today);
                    case PERIOD -> !facts.deadline().isAfter(today);
                };
        if (!waits || !time) {
            throw new Refusal("refusal.reminder_pointless", facts.number());
        }
    }

    /** Leaves out one step for good. @throws Refusal when it is done already */
    public void skip(long documentId, int number) {
        DocumentFacts facts = locked(documentId);
        ReminderPolicy policy = policies.current();
        Step step = policy.plan(facts.kind()).steps().stream()
                .filter(s -> s.number() == number)
                .findFirst()
                .orElseThrow(() -> new NotFound("step", number));
        if (facts.isDone(step) || facts.kind() == ReminderKind.PERIOD) {
            throw new Refusal("refusal.reminder_done", facts.number());
        }
        book.skip(facts, step, policy, clock.instant());
        audit.record("reminder_skipped", "document", documentId, facts.number() + ", step " + number);
    }

    /**
     * No reminders of this document until the end of that day. @param until null: for good. @throws Refusal when the
     * day is past
     */
    public void pause(long documentId, LocalDate until) {
        DocumentFacts facts = locked(documentId);
        if (until != null && until.isBefore(policies.current().times().dayOf(clock.instant()))) {
            throw new Refusal("refusal.reminder_pause_past");
        }
        reminders.pause(documentId, until, user.login(), clock.instant());
        reminders.forgetLook(documentId);
        audit.record(
                "reminder_paused", "document", documentId, facts.number() + (until == null ? "" : " until " + until));
    }

    public void resume(long documentId) {
        DocumentFacts facts = locked(documentId);
        if (reminders.resume(documentId)) {
            reminders.forgetLook(documentId);
            audit.record("reminder_resumed", "document", documentId, facts.number());
        }
    }

    public boolean isMuted(long customerId) {
        return reminders.isMuted(customerId);
    }

    /** Whether a customer gets reminders at all. */
    public void mute(long customerId, boolean muted) {
        if (muted != reminders.isMuted(customerId)) {
            if (muted) {
                reminders.mute(customerId, user.login(), clock.instant());
            } else {
                reminders.unmute(customerId);
            }
            reminders.forgetLooksOfCustomer(customerId);
            audit.record(muted ? "reminders_muted" : "reminders_unmuted", "customer", customerId, null);
        }
    }

    private DocumentFacts locked(long documentId) {
        return book.lock(documentId).orElseThrow(() -> new NotFound("document", documentId));
    }
}
