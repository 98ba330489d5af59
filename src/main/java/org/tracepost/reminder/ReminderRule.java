package org.tracepost.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.tracepost.document.DocumentState;
import org.tracepost.message.Status;

/**
 * Whether a document's reminder is sent, to whom, and why: the first line of {@link #TABLE} that has something to say
 * decides.
 *
 * <p>The lines stand in this order: what makes reminders pointless, what people have switched off, what went out
 * lately, whether the document arrived, and whom it reaches. So nobody is reminded of a document that has not arrived.
 * Whether e-mails are tracked makes no difference.
 */
public final class ReminderRule {

    /** Nobody is reminded of the same document twice within so many days, unless the steps themselves are closer. */
    private static final int APART_DAYS = 3;

    private static final Set<DocumentState> ANSWERED =
            EnumSet.of(DocumentState.ACCEPTED, DocumentState.SIGNED, DocumentState.DECLINED, DocumentState.INVOICED);

    private static final List<Function<Case, Optional<Verdict>>> TABLE = List.of(
            // there is nothing to remind of
            line(c -> c.state(DocumentState.DRAFT), Reason.NOT_ISSUED),
            line(c -> c.state(DocumentState.CANCELLED), Reason.CANCELLED),
            line(c -> ANSWERED.contains(c.facts.state()), Reason.ANSWERED),
            line(c -> c.state(DocumentState.ENDED), Reason.ENDED),
            line(
                    c -> c.state(DocumentState.PAID)
                            || c.is(ReminderKind.OVERDUE) && c.facts.payable().signum() <= 0,
                    Reason.PAID),
            c -> c.when(
                    c.offer() && c.today.isAfter(c.facts.deadline()),
                    () -> Verdict.of(Reason.EXPIRED, c.facts.deadline(), null)),
            // somebody does not want it
            line(c -> !c.policy.on(), Reason.ALL_OFF),
            line(c -> !c.facts.kindOn() && !c.is(ReminderKind.PERIOD), Reason.KIND_OFF),
            line(c -> c.facts.muted() && !c.is(ReminderKind.PERIOD), Reason.CUSTOMER_MUTED),
            c -> c.facts.paused().filter(p -> p.until() == null).map(p -> Verdict.of(Reason.PAUSED)),
            c -> c.facts
                    .paused()
                    .filter(p -> !p.until().isBefore(c.today))
                    .map(p -> Verdict.of(Reason.PAUSED_UNTIL, p.until(), null)),
            // one after the other
            c -> c.lastReminded()
                    .filter(last -> c.is(ReminderKind.PERIOD)
                            ? !last.isBefore(c.today)
                            : last.plusDays(c.apart()).isAfter(c.today))
                    .map(last -> Verdict.of(Reason.JUST_REMINDED, last, null)),
            // a subscription goes on whether or not somebody can be told
            line(c -> c.state(DocumentState.PAYMENT_FAILED), Reason.CHARGE_FAILED),
            c -> c.when(c.is(ReminderKind.PERIOD), c::period),
            // it never went out by e-mail
            line(c -> c.neverMailed(NeverMailed.ASK), Reason.NEVER_MAILED),
            line(c -> c.neverMailed(NeverMailed.LEAVE), Reason.NEVER_MAILED_LEFT),
            c -> c.when(c.neverMailed(NeverMailed.SEND), () -> c.remind(Reason.NEVER_MAILED_ALLOWED, null, null)),
            line(c -> c.arrival.neverLeft(), Reason.NEVER_LEFT),
            // it arrived
            c -> c.arrival
                    .provenOn()
                    .filter(day -> c.graceUntil(day).isAfter(c.today))
                    .map(day -> Verdict.of(Reason.JUST_ARRIVED, day, c.graceUntil(day))),
            c -> c.arrival.provenOn().map(day -> c.remind(Reason.ARRIVED, day, null)),
            c -> c.when(c.arrival.settled(), () -> c.remind(Reason.SETTLED, null, null)),
            c -> c.arrival.presumed().map(c::presumed),
            // it may arrive yet
            c -> c.arrival
                    .underWay(Status.SENT)
                    .map(mail -> Verdict.of(Reason.NOT_YET_KNOWN, c.day(mail.sentAt()), c.arrival.knownOn(mail))),
            c -> c.arrival.underWay(Status.DELAYED).map(mail -> Verdict.of(Reason.DELAYED)),
            c -> c.arrival.underWay(Status.QUEUED).map(mail -> Verdict.of(Reason.NOT_YET_LEFT)),
            c -> c.arrival.underWay(Status.UNCLEAR).map(mail -> Verdict.of(Reason.UNCLEAR)),
            // it did not
            c -> c.arrival
                    .notTried()
                    .map(contact ->
                            new Verdict(Reason.DOCUMENT_TO_OTHER, List.of(contact), null, null, c.arrival.skipped())),
            line(c -> c.facts.contacts().isEmpty(), Reason.NOBODY),
            c -> Optional.of(new Verdict(Reason.CAME_BACK, List.of(), null, null, c.arrival.skipped())));

    private ReminderRule() {}

    /** @param at the moment at which it would be sent; what is known now is all that is known then */
    public static Verdict of(DocumentFacts facts, ReminderPolicy policy, Instant at) {
        Case c = new Case(facts, policy, at);
        return TABLE.stream()
                .flatMap(line -> line.apply(c).stream())
                .findFirst()
                .orElseThrow();
    }

    /**
     * What a clerk's own "remind now" comes to, whatever the table says of the time. Only the document itself still
     * goes first where it came back from everybody.
     *
     * @return empty when nobody can be reached
     */
    static Optional<Verdict> byHand(DocumentFacts facts, ReminderPolicy policy, Instant at) {
        Verdict usual = of(facts, policy, at);
        Arrival arrival = new Arrival(facts, policy, at);
        if (usual.decision() == Decision.SEND_DOCUMENT) {
            return Optional.of(usual);
        }
        return arrival.tellable().isEmpty()
                ? Optional.empty()
                : Optional.of(new Verdict(Reason.BY_HAND, arrival.tellable(), null, null, arrival.skipped()));
    }

    private static Function<Case, Optional<Verdict>> line(Function<Case, Boolean> when, Reason reason) {
        return c -> c.when(when.apply(c), () -> Verdict.of(reason));
    }

    /** The words in which the table is written. */
    private static final class Case {

        private final DocumentFacts facts;
        private final ReminderPolicy policy;
        private final LocalDate today;
        private final Arrival arrival;

        Case(DocumentFacts facts, ReminderPolicy policy, Instant at) {
            this.facts = facts;
            this.policy = policy;
            this.today = policy.times().dayOf(at);
            this.arrival = new Arrival(facts, policy, at);
        }

        Optional<Verdict> when(boolean it, Supplier<Verdict> verdict) {
            return it ? Optional.of(verdict.get()) : Optional.empty();
        }

        boolean state(DocumentState state) {
            return facts.state() == state;
        }

        boolean is(ReminderKind kind) {
            return facts.kind() == kind;
        }

        boolean offer() {
            return is(ReminderKind.ESTIMATE_EXPIRING) || is(ReminderKind.PROPOSAL_EXPIRING);
        }

        boolean neverMailed(NeverMailed then) {
            return arrival.neverMailed() && policy.neverMailed() == then;
        }

        LocalDate day(Instant at) {
            return policy.times().dayOf(at);
        }

        LocalDate graceUntil(LocalDate arrived) {
            return arrived.plusDays(policy.graceDays(facts.kind()));
        }

        int apart() {
            List<Step> steps = policy.plan(facts.kind()).steps();
            int closest = APART_DAYS;
            for (int i = 1; i < steps.size(); i++) {
                closest =
                        Math.min(closest, steps.get(i).days() - steps.get(i - 1).days());
            }
            return Math.max(1, closest);
        }

        /** The day of the last reminder, by a timer or by hand. */
        Optional<LocalDate> lastReminded() {
            Stream<LocalDate> byTimer = facts.done().stream()
                    .filter(d -> d.outcome() == Outcome.SENT || d.outcome() == Outcome.INVOICED)
                    .map(DocumentFacts.Done::doneOn);
            Stream<LocalDate> byHand = facts.mails().stream()
                    .filter(mail -> mail.reminder() && mail.status() != Status.CANCELLED)
                    .map(mail -> day(mail.writtenAt()));
            return Stream.concat(byTimer, byHand).filter(Objects::nonNull).max(Comparator.naturalOrder());
        }

        Verdict presumed(MailFact mail) {
            return remind(
                    mail.confirmable() ? Reason.NOTHING_CAME_BACK : Reason.PRESUMED,
                    day(mail.sentAt()),
                    arrival.knownOn(mail));
        }

        Verdict period() {
            return new Verdict(
                    Reason.PERIOD_BEGINS,
                    facts.kindOn() ? arrival.tellable() : List.of(),
                    facts.deadline(),
                    null,
                    arrival.skipped());
        }

        /** The document is there; whom does a reminder reach? */
        Verdict remind(Reason why, LocalDate day, LocalDate until) {
            List<ContactFact> to = arrival.reachable();
            if (!to.isEmpty()) {
                return new Verdict(why, to, day, until, arrival.skipped());
            }
            return arrival.underWay(Status.SENT)
                    .map(mail -> Verdict.of(Reason.NOT_YET_KNOWN, day(mail.sentAt()), arrival.knownOn(mail)))
                    .orElseGet(() -> new Verdict(
                            facts.contacts().isEmpty() ? Reason.NOBODY : Reason.NOBODY_REACHABLE,
                            List.of(),
                            null,
                            null,
                            arrival.skipped()));
        }
    }
}
