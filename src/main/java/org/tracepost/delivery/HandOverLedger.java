package org.tracepost.delivery;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tracepost.delivery.HandOverStep.Answer;
import org.tracepost.message.EventType;
import org.tracepost.message.Fact;
import org.tracepost.message.RecipientHistory;
import org.tracepost.platform.Settings;
import org.tracepost.platform.node.Nodes;
import org.tracepost.suppression.Dropping;

/**
 * How rows of the outbox leave it. Each method is a transaction of its own, because the network lies between them:
 * claim, begin, (send), answer, where the answer to one message and the beginning of the next share a transaction.
 *
 * <p>Whatever is written for a node is written behind its fence ({@link Nodes#hold}): a node that hung and was ended
 * writes nothing. A node that dies between begin and answer leaves a row that {@link #settleOrphans} turns into
 * {@link EventType#UNANSWERED}: never sent again by itself.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class HandOverLedger {

    private static final int ORPHANS_AT_ONCE = 200;

    @Inject
    private OutboxRepository rows;

    @Inject
    private RecipientHistory history;

    @Inject
    private Dropping dropping;

    @Inject
    private Nodes nodes;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    /**
     * Leases due rows to a node. If it was ended meanwhile the rows are an ended node's, which {@link #settleOrphans}
     * releases. Those whose addresses got blocked since they were queued are dropped.
     */
    public Claim claim(String node, int limit) {
        List<Long> due = rows.claim(node, clock.instant(), limit);
        List<Long> dropped = dropping.drop(due, null);
        rows.remove(dropped);
        return new Claim(due.stream().filter(id -> !dropped.contains(id)).toList(), dropped.size());
    }

    /**
     * What a node took from the outbox.
     *
     * @param leased recipients that it may hand over now
     * @param dropped how many it found blocked
     */
    public record Claim(List<Long> leased, int dropped) {}

    /**
     * Makes steps of several connections of a node durable at once. Written again after a broken commit it changes
     * nothing: an answer counts only as long as the row is there and this node's.
     *
     * @return the recipients whose messages may be sent now; none when the node was ended, and then nothing was written
     */
    public Set<Long> write(String node, Collection<HandOverStep> steps) {
        if (!nodes.hold(node)) {
            return Set.of();
        }
        List<Answer> answers =
                steps.stream().flatMap(step -> step.answered().stream()).toList();
        List<Long> next = steps.stream().flatMap(step -> step.next().stream()).toList();
        Map<Long, OutboxRow> held =
                rows
                        .lock(Stream.concat(answers.stream().map(Answer::recipientId), next.stream())
                                .toList())
                        .stream()
                        .filter(row -> row.isHeldBy(node))
                        .collect(Collectors.toMap(OutboxRow::recipientId, row -> row));
        answer(answers, held);
        return begin(next, held);
    }

    private Set<Long> begin(List<Long> next, Map<Long, OutboxRow> held) {
        Map<Boolean, Set<Long>> paused = next.stream()
                .filter(held::containsKey)
                .collect(Collectors.partitioningBy(id -> held.get(id).paused(), Collectors.toSet()));
        rows.release(paused.get(true));
        rows.begin(paused.get(false));
        return paused.get(false);
    }

    private void answer(List<Answer> answers, Map<Long, OutboxRow> held) {
        RetryPlan plan = RetryPlan.of(settings);
        Instant now = clock.instant();
        List<Long> done = new ArrayList<>();
        List<Long> untouched = new ArrayList<>();
        Map<Long, Instant> again = new HashMap<>();
        Map<Long, Fact> facts = new LinkedHashMap<>();
        answers.stream().filter(a -> held.containsKey(a.recipientId())).forEach(a -> {
            long id = a.recipientId();
            AnswerRule rule = AnswerRule.of(a.outcome(), held.get(id), plan, now);
            rule.fact()
                    .ifPresent(fact -> facts.put(
                            id, a.redirectedTo().map(fact::redirectedTo).orElse(fact)));
            if (rule.nextTry().isPresent()) {
                again.put(id, rule.nextTry().get());
            } else {
                (rule.fact().isPresent() ? done : untouched).add(id);
            }
        });
        rows.remove(done);
        rows.retry(again);
        rows.release(untouched);
        history.recordAll(facts);
    }

    /** Gives leased rows back untouched. */
    public void giveBack(String node, Collection<Long> recipientIds) {
        rows.release(rows.lock(recipientIds).stream()
                .filter(row -> row.isHeldBy(node) && !row.handingOver())
                .map(OutboxRow::recipientId)
                .toList());
    }

    /** Settles what this node holds although none of its connections works on it: a fault of ours lost sight of it. */
    public void sweep(String node) {
        if (nodes.hold(node)) {
            finish(rows.sweep(node), AnswerRule.ofEndedNode(clock.instant()));
        }
    }

    /**
     * Settles what ended nodes left: begun rows become unclear, the others are anybody's. @return how many rows there
     * were
     */
    public int settleOrphans() {
        List<OutboxRow> orphans = rows.lockOrphans(ORPHANS_AT_ONCE);
        rows.release(orphans.stream()
                .filter(row -> !row.handingOver())
                .map(OutboxRow::recipientId)
                .toList());
        finish(orphans.stream().filter(OutboxRow::handingOver).toList(), AnswerRule.ofEndedNode(clock.instant()));
        return orphans.size();
    }

    /** Gives up what waits behind a line that stands still, when its time is over. @return how many rows there were */
    public int expire(String why) {
        Instant now = clock.instant();
        List<OutboxRow> expired = rows.lockExpired(now, ORPHANS_AT_ONCE);
        finish(expired, AnswerRule.ofDeadline(why, now));
        return expired.size();
    }

    private void finish(Collection<OutboxRow> some, Fact fact) {
        Map<Long, Fact> facts = new LinkedHashMap<>();
        some.forEach(row -> facts.put(row.recipientId(), fact));
        rows.remove(facts.keySet());
        history.recordAll(facts);
    }
}
