package org.tracepost.health;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tracepost.delivery.RelayState;
import org.tracepost.delivery.smtp.RelayProblem;
import org.tracepost.health.HealthFacts.Rates;
import org.tracepost.platform.node.Nodes;
import org.tracepost.security.SignInBrake;
import org.tracepost.webhook.Deliveries;

/** Which facts are alarms. Nothing else decides it: pages, log and monitoring say what comes out here. */
final class AlarmRule {

    /** A mailbox that one poll could not read is no news yet; the next one mostly can. */
    private static final Duration PATIENCE_WITH_MAILBOX = Duration.ofMinutes(1);

    private static final Duration PATIENCE_WITH_RECEIVERS = Duration.ofMinutes(15);
    private static final int FEWEST_SETTLED = 20;
    private static final double TIMES_AS_MANY = 3;
    private static final double RATE = 0.10;
    private static final int PER_CENT = 100;

    private final AlarmLimits limits;

    AlarmRule(AlarmLimits limits) {
        this.limits = limits;
    }

    List<Alarm> of(HealthFacts facts) {
        return Stream.of(
                        sender(facts),
                        relay(facts),
                        queue(facts),
                        mailbox(facts),
                        reports(facts),
                        bounces(facts),
                        webhooks(facts),
                        signIns(facts))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Nobody knows since when; it was so at the start of the first server that runs. */
    private static Optional<Alarm> sender(HealthFacts f) {
        Instant since = f.nodes().stream()
                .map(Nodes.Node::startedAt)
                .min(Comparator.naturalOrder())
                .orElse(f.at());
        return f.sender().redirect()
                ? Optional.of(new Alarm(
                        AlarmKind.SENDER_MISSING,
                        "",
                        since,
                        List.of(f.sender().name(), f.sender().address()),
                        ""))
                : Optional.empty();
    }

    /** What our own look found is the finer diagnosis; what stopped the outbox counts when the look found nothing. */
    private static Optional<Alarm> relay(HealthFacts f) {
        Optional<CheckResult> failed = f.relay().check().filter(c -> c.problem().isPresent());
        Optional<RelayState.Trouble> trouble =
                f.relay().trouble().filter(t -> f.queue().waiting() > 0 || !workedSince(t.since(), f));
        Optional<Alarm> looked = failed.filter(c -> trouble.isPresent() || isNews(c, f))
                .map(c -> new Alarm(
                        AlarmKind.RELAY_UNUSABLE,
                        c.problem().get().name(),
                        trouble.map(RelayState.Trouble::since).orElse(c.at()),
                        List.of(f.queue().waiting()),
                        c.words()));
        return looked.or(() -> trouble.map(t -> new Alarm(
                AlarmKind.RELAY_UNUSABLE,
                t.kind().name(),
                t.since(),
                List.of(f.queue().waiting()),
                t.what())));
    }

    /** A relay that is merely busy for one connection more, or has taken a mail since, is in no trouble. */
    private static boolean isNews(CheckResult failed, HealthFacts f) {
        return failed.problem().filter(p -> p != RelayProblem.BUSY).isPresent()
                && f.queue().lastHandOver().filter(h -> h.isAfter(failed.at())).isEmpty();
    }

    /** The outbox learns that the relay is back by the next mail only; when none waits, our own look tells. */
    private static boolean workedSince(Instant trouble, HealthFacts f) {
        return f.relay()
                .check()
                .filter(c -> c.features().isPresent() && c.at().isAfter(trouble))
                .isPresent();
    }

    /**
     * Moving means that the relay answers something, were it "later". A relay in trouble has an alarm of its own, and
     * who holds the outbox knows it.
     */
    private Optional<Alarm> queue(HealthFacts f) {
        Instant late = f.at().minus(limits.queue());
        boolean moves =
                f.queue().lastAnswer().filter(last -> last.isAfter(late)).isPresent();
        return f.queue()
                .oldestDue()
                .filter(due -> due.isBefore(late)
                        && !moves
                        && f.relay().trouble().isEmpty()
                        && f.queue().held().isEmpty())
                .map(due -> new Alarm(
                        AlarmKind.QUEUE_STANDS,
                        "",
                        due,
                        List.of(f.queue().due(), Duration.between(due, f.at()).toMinutes()),
                        ""));
    }

    private static Optional<Alarm> mailbox(HealthFacts f) {
        return f.mailbox()
                .trouble()
                .filter(t -> !t.since().isAfter(f.at().minus(PATIENCE_WITH_MAILBOX)))
                .map(t -> new Alarm(AlarmKind.MAILBOX_UNREADABLE, t.problem().name(), t.since(), List.of(), t.what()));
    }

    /** Only where reports can be expected: the relay offers them and somebody reads the mailbox. */
    private Optional<Alarm> reports(HealthFacts f) {
        boolean expected = f.relay().dsn().orElse(false)
                && f.mailbox().where().isPresent()
                && f.mailbox().trouble().isEmpty();
        return f.reports()
                .firstUnanswered()
                .filter(first -> expected && !first.isAfter(f.at().minus(limits.noReport())))
                .map(first -> new Alarm(
                        AlarmKind.NO_REPORTS,
                        "",
                        first,
                        List.of(Duration.between(first, f.at()).toHours()),
                        ""));
    }

    /** A receiver that restarts is no news. */
    private static Optional<Alarm> webhooks(HealthFacts f) {
        List<Deliveries.Failing> lasting = f.webhooks().stream()
                .filter(w -> !w.since().isAfter(f.at().minus(PATIENCE_WITH_RECEIVERS)))
                .toList();
        return lasting.stream()
                .map(Deliveries.Failing::since)
                .min(Comparator.naturalOrder())
                .map(since -> new Alarm(
                        AlarmKind.WEBHOOK_FAILS,
                        "",
                        since,
                        List.of(lasting.stream().map(Deliveries.Failing::name).collect(Collectors.joining(", "))),
                        lasting.get(0).words()));
    }

    /** A forgotten password is no news, somebody who guesses is. */
    private Optional<Alarm> signIns(HealthFacts f) {
        SignInBrake.Refused refused = f.signIns();
        return refused.tries() < limits.refused()
                ? Optional.empty()
                : Optional.of(new Alarm(
                        AlarmKind.SIGN_INS_REFUSED,
                        "",
                        f.at().minus(Duration.ofHours(1)),
                        List.of(refused.tries(), String.join(", ", refused.from())),
                        ""));
    }

    private static Optional<Alarm> bounces(HealthFacts f) {
        Rates rates = f.rates();
        boolean jumped = rates.hourSettled() >= FEWEST_SETTLED
                && rates.hour() > RATE
                && rates.hour() > TIMES_AS_MANY * rates.week();
        return jumped
                ? Optional.of(new Alarm(
                        AlarmKind.BOUNCES_JUMP,
                        "",
                        f.at().minus(Duration.ofHours(1)),
                        List.of(
                                rates.hourBounced(),
                                rates.hourSettled(),
                                Math.round(rates.hour() * PER_CENT),
                                Math.round(rates.week() * PER_CENT)),
                        ""))
                : Optional.empty();
    }
}
