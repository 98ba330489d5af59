package org.tracepost.sample;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.tracepost.mail.FailureReason;
import org.tracepost.message.EventSource;
import org.tracepost.message.EventType;
import org.tracepost.message.Fact;
import org.tracepost.message.Recipient;
import org.tracepost.sample.ReportMails.Failure;

/** Decides what becomes of each letter, by the habits of whoever gets it. */
final class Fates {

    /** Deliveries of these days come with their reports; older ones have facts alone, as if somebody had tidied up. */
    static final int REPORTED_DAYS = 25;

    /**
     * A report that would come after the present would never come: the sample ends there, and an e-mail that waits for
     * one raises an alarm hours later.
     */
    private static final Duration LATEST_DELAY = Duration.ofMinutes(260);

    private final Chance chance;
    private final ReportMails mails;
    private final Doings doings;

    Fates(Chance chance, ReportMails mails) {
        this.chance = chance;
        this.mails = mails;
        this.doings = new Doings(chance, mails);
    }

    Fate of(Letter letter) {
        Fate fate = new Fate();
        boolean paper = letter.file().isPresent();
        switch (letter.habit()) {
            case MISTYPED -> refusedOr(letter, fate, letter.since(9));
            case GONE -> failedOr(letter, fate, letter.since(13), Failure.UNKNOWN);
            case LEFT ->
                failedOr(
                        letter,
                        fate,
                        letter.since(LeftAddress.FROM) && !letter.since(LeftAddress.UNTIL),
                        Failure.UNKNOWN);
            case FULL -> failedOr(letter, fate, letter.since(8), Failure.FULL);
            case STRICT -> failedOr(letter, fate, letter.since(5), Failure.SPAM);
            case TOO_LARGE -> failedOr(letter, fate, paper && letter.since(12), Failure.LARGE);
            case DEAD_DOMAIN -> failedOr(letter, fate, letter.since(1), Failure.NO_ANSWER);
            case DELAYED ->
                delayedOr(letter, fate, letter.since(2) && letter.age().compareTo(LATEST_DELAY) > 0);
            case UNCONFIRMED -> {
                fate.answered(accepted(letter).withRule(Recipient.WITHOUT_DSN));
                doings.of(letter, fate);
            }
            case GREYLISTED -> {
                fate.answered(Fact.of(EventType.DEFERRED, EventSource.RELAY, letter.sent())
                        .withReply(451, "4.3.2", "Please try again later", null)
                        .withReason(FailureReason.RATE_LIMITED, false, "later")
                        .withNextTry(letter.sent().plusSeconds(300)));
                delivered(letter, fate, letter.sent().plusSeconds(303));
            }
            default -> {
                if (!letter.since(17) && chance.in(2)) {
                    fail(letter, fate, chance.of(Failure.PASSING));
                } else {
                    delivered(letter, fate, letter.sent());
                }
            }
        }
        return fate;
    }

    private void failedOr(Letter letter, Fate fate, boolean fails, Failure how) {
        if (fails) {
            fail(letter, fate, how);
        } else {
            delivered(letter, fate, letter.sent());
        }
    }

    private void fail(Letter letter, Fate fate, Failure how) {
        Instant at = letter.sent().plus(chance.seconds(2, 240));
        fate.answered(accepted(letter))
                .reported(at, mails.failed(letter, how, at))
                .failed();
    }

    private void refusedOr(Letter letter, Fate fate, boolean refused) {
        if (refused) {
            fate.answered(Fact.of(EventType.REFUSED, EventSource.RELAY, letter.sent())
                            .withReply(
                                    550,
                                    "5.1.2",
                                    "<" + letter.address() + ">: Recipient address rejected: Domain not found",
                                    null)
                            .withReason(FailureReason.DOMAIN_NOT_FOUND, true, "status"))
                    .failed();
        } else {
            delivered(letter, fate, letter.sent());
        }
    }

    private void delayedOr(Letter letter, Fate fate, boolean late) {
        if (late) {
            Instant at = letter.sent().plus(chance.minutes(240, (int) LATEST_DELAY.toMinutes()));
            fate.answered(accepted(letter)).reported(at, mails.delayed(letter, at));
        } else {
            delivered(letter, fate, letter.sent());
        }
    }

    private void delivered(Letter letter, Fate fate, Instant sent) {
        Instant at = sent.plus(chance.seconds(1, 20));
        fate.answered(accepted(letter, sent));
        if (letter.since(REPORTED_DAYS)) {
            fate.reported(at.plusSeconds(3), mails.delivered(letter, at));
        } else {
            fate.done(Fact.of(EventType.DELIVERED, EventSource.REPORT, at)
                    .withReply(250, "2.0.0", "OK, queued", letter.server()));
        }
        doings.of(letter, fate);
    }

    private Fact accepted(Letter letter) {
        return accepted(letter, letter.sent());
    }

    private Fact accepted(Letter letter, Instant at) {
        return Fact.of(EventType.ACCEPTED, EventSource.RELAY, at)
                .withReply(
                        250,
                        "2.0.0",
                        "Ok: queued as 4"
                                + letter.token().value().substring(0, 11).toUpperCase(Locale.ROOT),
                        null);
    }
}
