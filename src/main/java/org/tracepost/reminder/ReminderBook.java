package org.tracepost.reminder;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tracepost.document.SubscriptionPeriods;
import org.tracepost.message.WrittenMessage;
import org.tracepost.reminder.Reminder.Deed;
import org.tracepost.security.CurrentUser;

/**
 * Does a step of a document: its row, its e-mail and the outbox rows are one transaction, the caller's. The row is
 * unique and the document's own row is locked before anything is decided, so two nodes do a step once.
 */
@Dependent
class ReminderBook {

    @Inject
    private ReminderRepository reminders;

    @Inject
    private FactsLoader loader;

    @Inject
    private ReminderWriter writer;

    @Inject
    private SubscriptionPeriods periods;

    @Inject
    private CurrentUser user;

    /** The facts as they are while nobody else can do anything about this document's reminders. */
    Optional<DocumentFacts> lock(long documentId) {
        reminders.lockDocument(documentId);
        return Optional.ofNullable(loader.load(List.of(documentId)).get(documentId));
    }

    /** Does what the verdict says; steps before this one that were missed are passed over. */
    void carryOut(DocumentFacts facts, Step step, Verdict verdict, ReminderPolicy policy, Instant now) {
        Deed deed = new Deed(now, policy.times().dayOf(now), user.login());
        if (verdict.decision() == Decision.SEND_DOCUMENT) {
            sendDocument(facts, verdict, deed);
        } else if (facts.kind() == ReminderKind.PERIOD) {
            beginPeriod(facts, step, verdict, deed);
        } else {
            StepPlan plan = policy.plan(facts.kind());
            plan.before(step).stream()
                    .filter(s -> !facts.isDone(s))
                    .forEach(missed -> reminders.add(new Reminder(facts, missed.number(), Outcome.PASSED_OVER, deed)));
            Reminder done = new Reminder(facts, step.number(), Outcome.SENT, deed).because(verdict);
            WrittenMessage message = writer.remind(
                    facts,
                    step,
                    plan.isLast(step),
                    verdict,
                    key(facts, facts.kind().name(), step.number()));
            reminders.add(done.with(message.messageId()));
        }
        reminders.forgetLook(facts.id());
    }

    /** A step that nobody will do. */
    void skip(DocumentFacts facts, Step step, ReminderPolicy policy, Instant now) {
        reminders.add(new Reminder(
                facts,
                step.number(),
                Outcome.SKIPPED,
                new Deed(now, policy.times().dayOf(now), user.login())));
        reminders.forgetLook(facts.id());
    }

    /** Rows of the document itself are numbered by themselves, below the steps. */
    private void sendDocument(DocumentFacts facts, Verdict verdict, Deed deed) {
        int number = -1 - facts.documentSent();
        WrittenMessage message = writer.sendDocument(facts, verdict, key(facts, "DOCUMENT", number));
        reminders.add(new Reminder(facts, number, Outcome.DOCUMENT, deed)
                .because(verdict)
                .with(message.messageId()));
    }

    private void beginPeriod(DocumentFacts facts, Step step, Verdict verdict, Deed deed) {
        long invoice = periods.invoice(facts.id(), facts.deadline(), deed.on());
        Reminder done = new Reminder(
                        facts, step.number(), verdict.to().isEmpty() ? Outcome.INVOICED : Outcome.SENT, deed)
                .because(verdict)
                .invoiced(invoice);
        if (!verdict.to().isEmpty()) {
            done.with(writer.period(
                            facts, invoice, verdict, key(facts, facts.kind().name(), step.number()))
                    .messageId());
        }
        reminders.add(done);
    }

    private static String key(DocumentFacts facts, String what, int number) {
        return "reminder/" + facts.id() + "/" + what + "/" + facts.deadline() + "/" + number;
    }
}
