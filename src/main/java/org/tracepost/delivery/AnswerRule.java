package org.tracepost.delivery;

import java.time.Instant;
import java.util.Optional;
import org.tracepost.delivery.smtp.SendOutcome;
import org.tracepost.delivery.smtp.SendOutcome.Accepted;
import org.tracepost.delivery.smtp.SendOutcome.Deferred;
import org.tracepost.delivery.smtp.SendOutcome.Refused;
import org.tracepost.delivery.smtp.SendOutcome.RelayUnavailable;
import org.tracepost.delivery.smtp.SendOutcome.Throttled;
import org.tracepost.delivery.smtp.SendOutcome.Unanswered;
import org.tracepost.delivery.smtp.SendOutcome.Unmakeable;
import org.tracepost.mail.FailureRule;
import org.tracepost.mail.FailureVerdict;
import org.tracepost.mail.ServerReply;
import org.tracepost.mail.StatusCode;
import org.tracepost.message.EventSource;
import org.tracepost.message.EventType;
import org.tracepost.message.Fact;
import org.tracepost.message.Recipient;

/**
 * The one table of what follows from each outcome of a hand-over, for the recipient and for its row in the outbox.
 * Which answer of the relay is which outcome stands at {@link SendOutcome}; both together are the table in
 * {@code docs/delivery.md}.
 *
 * @param fact what is recorded; empty: nothing happened to the recipient
 * @param nextTry when the row is due again after a try; empty without a fact: the row is released untouched, with a
 *     fact: it is done with
 */
record AnswerRule(Optional<Fact> fact, Optional<Instant> nextTry) {

    private static final AnswerRule UNTOUCHED = new AnswerRule(Optional.empty(), Optional.empty());

    static AnswerRule of(SendOutcome outcome, OutboxRow row, RetryPlan plan, Instant now) {
        if (outcome instanceof Accepted accepted) {
            return done(reply(EventType.ACCEPTED, now, accepted.reply())
                    .withRule(accepted.confirmable() ? null : Recipient.WITHOUT_DSN));
        }
        if (outcome instanceof Refused refused) {
            return done(
                    withVerdict(reply(EventType.REFUSED, now, refused.reply()), FailureRule.judge(refused.reply())));
        }
        if (outcome instanceof Deferred deferred) {
            return later(deferred.reply(), row, plan, now);
        }
        if (outcome instanceof Unanswered unanswered) {
            return done(Fact.of(EventType.UNANSWERED, EventSource.RELAY, now)
                    .withReply(null, null, unanswered.what(), null));
        }
        if (outcome instanceof Unmakeable unmakeable) {
            return done(Fact.of(EventType.GIVEN_UP, EventSource.TRACEPOST, now)
                    .withReply(null, null, unmakeable.what(), null)
                    .withReason(unmakeable.reason().orElse(null), false, unmakeable.rule()));
        }
        if (outcome instanceof Throttled || outcome instanceof RelayUnavailable) {
            return UNTOUCHED;
        }
        throw new IllegalArgumentException("no rule for " + outcome);
    }

    /** What a node that ended in the middle of a hand-over leaves: the relay may have the message. */
    static Fact ofEndedNode(Instant now) {
        return Fact.of(EventType.UNANSWERED, EventSource.TRACEPOST, now)
                .withRule("node-stopped")
                .withReply(null, null, "Tracepost stopped while it handed the message over.", null);
    }

    /**
     * What becomes of a row whose deadline passed while the line stood still. @param why the line stands, a sentence
     * for IT
     */
    static Fact ofDeadline(String why, Instant now) {
        return Fact.of(EventType.GIVEN_UP, EventSource.TRACEPOST, now)
                .withRule("deadline")
                .withReply(null, null, why, null);
    }

    private static AnswerRule later(ServerReply reply, OutboxRow row, RetryPlan plan, Instant now) {
        Instant next = plan.next(now, row.attempts() + 1);
        boolean again = row.hasTimeUntil(next);
        Fact fact = withVerdict(
                reply(again ? EventType.DEFERRED : EventType.GIVEN_UP, now, reply),
                FailureRule.judge(reply).whileStillTrying());
        return again ? new AnswerRule(Optional.of(fact.withNextTry(next)), Optional.of(next)) : done(fact);
    }

    private static AnswerRule done(Fact fact) {
        return new AnswerRule(Optional.of(fact), Optional.empty());
    }

    private static Fact reply(EventType type, Instant now, ServerReply reply) {
        return Fact.of(type, EventSource.RELAY, now)
                .withReply(
                        reply.replyCode().orElse(null),
                        reply.status().map(StatusCode::toString).orElse(null),
                        reply.words(),
                        null);
    }

    private static Fact withVerdict(Fact fact, FailureVerdict verdict) {
        return fact.withReason(verdict.reason(), verdict.hard(), verdict.rule());
    }
}
