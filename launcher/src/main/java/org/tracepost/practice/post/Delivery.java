package org.tracepost.practice.post;

import jakarta.mail.MessagingException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tracepost.practice.behaviour.Fate;
import org.tracepost.practice.behaviour.Gesture;
import org.tracepost.practice.behaviour.Plan;
import org.tracepost.practice.behaviour.PracticeBehaviour;
import org.tracepost.practice.behaviour.ReportAction;
import org.tracepost.practice.mail.Mail;
import org.tracepost.practice.mail.MimeMessages;
import org.tracepost.practice.mail.TrailEntry.Tone;
import org.tracepost.practice.report.DeliveryReport;
import org.tracepost.practice.report.RecipientFate;
import org.tracepost.practice.report.ReportMailbox;
import org.tracepost.practice.smtp.Recipient;

/** Carries out the plans of the recipients of a mail, and reports on them as the sender asked. */
public final class Delivery implements AutoCloseable {

    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private final Duration delay;
    private final ReportMailbox mailbox;
    private final Customer customer;

    public Delivery(Duration delay, ReportMailbox mailbox, Customer customer) {
        this.delay = delay;
        this.mailbox = mailbox;
        this.customer = customer;
    }

    void begin(Mail mail) {
        try {
            clock.execute(() -> guarded(mail, Plan::first));
            if (mail.envelope().recipients().stream()
                    .anyMatch(recipient -> planOf(recipient).afterDelay().isPresent())) {
                clock.schedule(() -> guarded(mail, Plan::afterDelay), delay.toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (RejectedExecutionException closing) {
            mail.note(Tone.BAD, "The relay was being stopped: nothing more happens to this mail.");
        }
    }

    /** The executor would swallow a fault in silence. */
    private void guarded(Mail mail, Function<Plan, Optional<Fate>> stage) {
        try {
            settle(mail, stage);
        } catch (RuntimeException fault) {
            mail.note(Tone.BAD, "The practice relay failed: " + fault.getMessage());
            fault.printStackTrace();
        }
    }

    private void settle(Mail mail, Function<Plan, Optional<Fate>> stage) {
        Map<ReportAction, List<RecipientFate>> asked = new EnumMap<>(ReportAction.class);
        for (Recipient recipient : mail.envelope().recipients()) {
            Plan plan = planOf(recipient);
            stage.apply(plan).ifPresent(fate -> {
                note(mail, recipient, fate);
                deliver(mail, recipient, fate);
                if (isReported(mail, recipient, plan, fate)) {
                    asked.computeIfAbsent(fate.action(), any -> new ArrayList<>())
                            .add(new RecipientFate(recipient, fate));
                }
            });
        }
        asked.forEach((action, fates) -> report(mail, action, fates));
        mail.envelope().recipients().forEach(recipient -> gesture(mail, recipient, stage));
    }

    private static Plan planOf(Recipient recipient) {
        return PracticeBehaviour.of(recipient.address()).plan();
    }

    private static void note(Mail mail, Recipient recipient, Fate fate) {
        if (fate.action().arrived()) {
            mail.markArrived();
        }
        Tone tone =
                fate.action().arrived() ? Tone.GOOD : fate.action() == ReportAction.DELAYED ? Tone.WAITING : Tone.BAD;
        mail.note(tone, recipient.address() + " " + fate.action().word() + ": " + fate.diagnostic());
    }

    /** Mail to the report mailbox lands there, as a test of it does. */
    private void deliver(Mail mail, Recipient recipient, Fate fate) {
        if (fate.action().arrived() && ReportMailbox.isAddressed(recipient.address())) {
            try {
                mailbox.deliver(
                        recipient.address(), mail.envelope().sender().address(), MimeMessages.parse(mail.raw()));
            } catch (MessagingException unreadable) {
                mail.note(Tone.BAD, "Not put into the report mailbox: " + unreadable.getMessage());
            }
        }
    }

    private static boolean isReported(Mail mail, Recipient recipient, Plan plan, Fate fate) {
        return plan.reported()
                && mail.envelope().sender().canBeAnswered()
                && recipient.wants(fate.action().askedForBy());
    }

    /** As Postfix does: one report for all recipients of a mail that fared alike. */
    private void report(Mail mail, ReportAction action, List<RecipientFate> fates) {
        mailbox.put(mail.envelope().sender().address(), DeliveryReport.compose(mail, action, fates, delay));
        mail.note(
                Tone.PLAIN,
                "Report \"" + action.word() + "\" sent to "
                        + mail.envelope().sender().address() + " for "
                        + fates.stream().map(fate -> fate.recipient().address()).collect(Collectors.joining(", ")));
    }

    private void gesture(Mail mail, Recipient recipient, Function<Plan, Optional<Fate>> stage) {
        Plan plan = planOf(recipient);
        if (plan.gesture() != Gesture.NONE && stage.apply(plan).isPresent()) {
            customer.does(plan.gesture(), mail, recipient);
        }
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
