package org.tracepost.delivery;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.tracepost.delivery.smtp.SendOutcome;
import org.tracepost.delivery.smtp.SendOutcome.Accepted;
import org.tracepost.delivery.smtp.SendOutcome.Deferred;
import org.tracepost.delivery.smtp.SendOutcome.Refused;
import org.tracepost.delivery.smtp.SendOutcome.RelayUnavailable;
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
import org.tracepost.message.RecipientHistory;
import org.tracepost.platform.Settings;

/**
 * The rows that wait for the relay, and the rule for every answer.
 *
 * <p>Each step is a transaction of its own, because the network lies between them: claim, begin, (send), record. A node that dies between
 * begin and record leaves a row that {@link #claim} settles as {@link EventType#UNANSWERED}: it is never sent again by itself.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Outbox {

    /** Outlasts the slowest hand-over: connection, command and data timeouts of the mail session together. */
    static final Duration LEASE = Duration.ofMinutes(10);
    private static final Duration PAUSE_OF_LINE = Duration.ofSeconds(30);
    private static final int DEADLINE_HOURS = 48;

    @Inject
    private OutboxRepository entries;
    @Inject
    private RecipientHistory history;
    @Inject
    private Settings settings;
    @Inject
    private Clock clock;

    /** Puts recipients into the outbox, in the caller's transaction: message and outbox, both or neither. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void enqueue(Collection<Long> recipientIds) {
        Instant now = clock.instant();
        Duration patience = Duration.ofHours(settings.getInt("outbox.deadline.hours", DEADLINE_HOURS));
        recipientIds.forEach(id -> entries.add(new OutboxEntry(id, now, patience)));
    }

    /** Leases due recipients to a node. What a dead node left behind in the middle of a hand-over is settled here, not leased. */
    public List<Long> claim(String node, int limit) {
        Instant now = clock.instant();
        List<OutboxEntry> due = entries.lockDue(now, limit);
        due.stream().filter(OutboxEntry::isHandingOver).forEach(e -> finish(e,
                Fact.of(EventType.UNANSWERED, EventSource.TRACEPOST, now).withRule("node-stopped")
                        .withReply(null, null, "Tracepost stopped while it handed the message over.", null)));
        List<OutboxEntry> free = due.stream().filter(e -> !e.isHandingOver()).toList();
        free.forEach(e -> e.lease(node, now.plus(LEASE)));
        return free.stream().map(OutboxEntry::recipientId).toList();
    }

    /**
     * Says that the relay hears of this recipient's message from now on.
     *
     * @return false when the row is gone (cancelled) or the lease is no longer this node's: then it must not be sent
     */
    public boolean begin(long recipientId, String node) {
        return entries.lock(recipientId).filter(e -> e.isLeasedBy(node, clock.instant())).map(e -> {
            e.begin();
            return true;
        }).orElse(false);
    }

    /** Turns the outcome of a try into an event and settles the row. The one table of rules for answers. */
    public void record(long recipientId, SendOutcome outcome) {
        OutboxEntry entry = entries.lock(recipientId).orElse(null);
        if (entry == null) {
            return;
        }
        Instant now = clock.instant();
        if (outcome instanceof Accepted accepted) {
            finish(entry, reply(EventType.ACCEPTED, now, accepted.reply()).withRule(accepted.confirmable() ? null : Recipient.WITHOUT_DSN));
        } else if (outcome instanceof Refused refused) {
            finish(entry, withVerdict(reply(EventType.REFUSED, now, refused.reply()), FailureRule.judge(refused.reply())));
        } else if (outcome instanceof Deferred deferred) {
            tryAgain(entry, deferred.reply(), now);
        } else if (outcome instanceof Unanswered unanswered) {
            finish(entry, Fact.of(EventType.UNANSWERED, EventSource.RELAY, now).withReply(null, null, unanswered.what(), null));
        } else if (outcome instanceof Unmakeable unmakeable) {
            finish(entry, Fact.of(EventType.GIVEN_UP, EventSource.TRACEPOST, now).withReply(null, null, unmakeable.what(), null));
        } else if (outcome instanceof RelayUnavailable unavailable) {
            waitForRelay(entry, unavailable.what(), now);
        }
    }

    /** Gives claimed rows back untouched, because the line stopped. */
    public void giveBack(Collection<Long> recipientIds) {
        Instant later = clock.instant().plus(PAUSE_OF_LINE);
        recipientIds.forEach(id -> entries.lock(id).ifPresent(e -> e.giveBack(later)));
    }

    /** Takes a recipient out as long as the relay has not heard of it. @return false when it is too late */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public boolean withdraw(long recipientId) {
        return entries.lock(recipientId).filter(e -> !e.isHandingOver()).map(e -> {
            entries.remove(e);
            return true;
        }).orElse(false);
    }

    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public long waiting() {
        return entries.waiting();
    }

    private void tryAgain(OutboxEntry entry, ServerReply reply, Instant now) {
        Instant next = RetryPlan.next(now, entry.attempts() + 1);
        Fact fact = withVerdict(reply(entry.hasTimeUntil(next) ? EventType.DEFERRED : EventType.GIVEN_UP, now, reply),
                FailureRule.judge(reply).whileStillTrying());
        if (entry.hasTimeUntil(next)) {
            entry.retryAt(next);
            history.record(entry.recipientId(), fact.withNextTry(next));
        } else {
            finish(entry, fact);
        }
    }

    private void waitForRelay(OutboxEntry entry, String what, Instant now) {
        Instant next = now.plus(PAUSE_OF_LINE);
        if (entry.hasTimeUntil(next)) {
            entry.giveBack(next);
        } else {
            finish(entry, Fact.of(EventType.GIVEN_UP, EventSource.TRACEPOST, now).withReply(null, null, what, null));
        }
    }

    private void finish(OutboxEntry entry, Fact fact) {
        entries.remove(entry);
        history.record(entry.recipientId(), fact);
    }

    private static Fact reply(EventType type, Instant now, ServerReply reply) {
        return Fact.of(type, EventSource.RELAY, now).withReply(reply.replyCode().orElse(null),
                reply.status().map(StatusCode::toString).orElse(null), reply.words(), null);
    }

    private static Fact withVerdict(Fact fact, FailureVerdict verdict) {
        return fact.withReason(verdict.reason(), verdict.hard(), verdict.rule());
    }
}
