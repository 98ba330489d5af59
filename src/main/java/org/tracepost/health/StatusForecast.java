package org.tracepost.health;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.tracepost.company.TrackingMode;
import org.tracepost.health.StatusChance.Chance;
import org.tracepost.health.StatusChance.Reason;
import org.tracepost.message.Status;

/**
 * Which statuses this installation can ever show. What it lacks counts before what was seen once; what was seen, before
 * what is only likely.
 */
final class StatusForecast {

    private StatusForecast() {}

    /** Each status, in their order. */
    static List<StatusChance> of(HealthFacts facts) {
        return Arrays.stream(Status.values()).map(status -> of(status, facts)).toList();
    }

    private static StatusChance of(Status status, HealthFacts f) {
        return switch (status) {
            case QUEUED, SENT, REJECTED, DROPPED, NOT_SENT, UNCLEAR, CANCELLED ->
                new StatusChance(status, Chance.YES, Reason.BY_ITSELF);
            case DELAYED -> delayed(f);
            case DELIVERED ->
                noMailbox(f).or(() -> noDsn(f)).map(why -> no(status, why)).orElseGet(() -> reported(status, f));
            case BOUNCED -> noMailbox(f).map(why -> no(status, why)).orElseGet(() -> reported(status, f));
            case COMPLAINT ->
                noMailbox(f).map(why -> no(status, why)).orElseGet(() -> orUnknown(status, f, Reason.FEEDBACK_LOOP));
            case OPENED, CLICKED -> untracked(f).map(why -> no(status, why)).orElseGet(() -> tracked(status, f));
        };
    }

    private static StatusChance no(Status status, Reason why) {
        return new StatusChance(status, Chance.NO, why);
    }

    /** Our own relay's "later" always shows; those of servers behind it come as reports. */
    private static StatusChance delayed(HealthFacts f) {
        boolean reports = noMailbox(f).or(() -> noDsn(f)).isEmpty();
        return new StatusChance(Status.DELAYED, Chance.YES, reports ? Reason.BY_ITSELF : Reason.OWN_RELAY_ONLY);
    }

    /** Delivered and Bounced: the way of a report from the relay into our mailbox is what the test mail goes. */
    private static StatusChance reported(Status status, HealthFacts f) {
        Optional<TestMailRow> test = f.mailbox().test();
        if (test.filter(t -> t.reportAt() != null && t.reportVerp()).isPresent()) {
            return new StatusChance(status, Chance.YES, Reason.TESTED);
        }
        if (status == Status.BOUNCED
                && test.filter(t -> t.mailAt() != null && t.mailVerp()).isPresent()) {
            return new StatusChance(status, Chance.YES, Reason.TESTED);
        }
        if (f.seen().contains(status)) {
            return new StatusChance(status, Chance.YES, Reason.SEEN);
        }
        if (status == Status.DELIVERED && f.relay().dsn().isEmpty()) {
            return new StatusChance(status, Chance.UNKNOWN, Reason.RELAY_NOT_CHECKED);
        }
        return new StatusChance(
                status,
                Chance.UNKNOWN,
                test.filter(t -> !t.waitsAt(f.at())).isPresent() ? Reason.TEST_FAILED : Reason.NOT_TESTED);
    }

    private static StatusChance tracked(Status status, HealthFacts f) {
        return f.tracking() == TrackingMode.DATE_ONLY
                ? new StatusChance(status, status == Status.OPENED ? Chance.YES : Chance.NO, Reason.DATE_ONLY)
                : orUnknown(status, f, Reason.NOT_SEEN);
    }

    private static StatusChance orUnknown(Status status, HealthFacts f, Reason otherwise) {
        return f.seen().contains(status)
                ? new StatusChance(status, Chance.YES, Reason.SEEN)
                : new StatusChance(status, Chance.UNKNOWN, otherwise);
    }

    private static Optional<Reason> noMailbox(HealthFacts f) {
        if (f.mailbox().address().isEmpty()) {
            return Optional.of(Reason.NO_BOUNCE_ADDRESS);
        }
        if (f.mailbox().where().isEmpty()) {
            return Optional.of(Reason.NO_MAILBOX);
        }
        return f.mailbox().trouble().map(t -> Reason.MAILBOX_UNREADABLE);
    }

    private static Optional<Reason> noDsn(HealthFacts f) {
        return f.relay().dsn().filter(offered -> !offered).map(none -> Reason.NO_DSN);
    }

    private static Optional<Reason> untracked(HealthFacts f) {
        if (f.tracking() == TrackingMode.OFF) {
            return Optional.of(Reason.TRACKING_OFF);
        }
        return f.publicAddress().set() ? Optional.empty() : Optional.of(Reason.PUBLIC_ADDRESS_MISSING);
    }
}
