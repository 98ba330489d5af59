package org.tracepost.suppression;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tracepost.message.EventSource;
import org.tracepost.message.EventType;
import org.tracepost.message.Fact;
import org.tracepost.message.RecipientHistory;

/**
 * Keeps e-mails from addresses that are blocked, and messages to many from those who have unsubscribed: what is dropped
 * gets an event that names the entry, and the outbox never sees it.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class Dropping {

    private static final int AT_ONCE = 1000;

    @Inject
    private BlockRepository blocks;

    @Inject
    private RecipientHistory history;

    @Inject
    private Clock clock;

    /**
     * Drops those of these recipients who are not to be mailed at a time; one question for all of them.
     *
     * @param when they are to be handed over: a block that ends before drops nothing. Null: now
     * @return the recipients that were dropped
     */
    public List<Long> drop(Collection<Long> recipientIds, Instant when) {
        Instant now = clock.instant();
        List<BlockRepository.Block> dropped =
                recipientIds.isEmpty() ? List.of() : blocks.among(recipientIds, when == null ? now : when);
        for (int from = 0; from < dropped.size(); from += AT_ONCE) {
            Map<Long, Fact> facts = new LinkedHashMap<>();
            dropped.subList(from, Math.min(from + AT_ONCE, dropped.size()))
                    .forEach(b -> facts.put(b.recipientId(), fact(b, now)));
            history.recordAll(facts);
        }
        return new ArrayList<>(
                dropped.stream().map(BlockRepository.Block::recipientId).toList());
    }

    /** The entry is the evidence: {@code refersTo} names it. */
    private static Fact fact(BlockRepository.Block block, Instant now) {
        return Fact.of(EventType.DROPPED, EventSource.TRACEPOST, now)
                .withReason(block.reason(), false, block.cause().name())
                .correcting(block.entryId());
    }

    /**
     * Grows whenever an entry begins, on whichever node: who has read e-mails before must look at their addresses
     * again.
     */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public long begun() {
        return blocks.count();
    }
}
