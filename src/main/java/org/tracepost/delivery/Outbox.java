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
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.tracepost.platform.Settings;
import org.tracepost.suppression.Dropping;

/**
 * The recipients that wait for the relay, as those who write messages see them. How they leave is
 * {@link HandOverLedger}'s.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class Outbox {

    static final int DEADLINE_HOURS = 48;

    @Inject
    private OutboxRepository rows;

    @Inject
    private Dropping dropping;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    /**
     * Puts a message's recipients into the outbox, in the caller's transaction: message and outbox, both or neither.
     * Those whose addresses will be blocked when they are due are dropped at once.
     *
     * @param due null: at once
     * @return the recipients that were dropped
     */
    public List<Long> enqueue(long messageId, Collection<Long> recipientIds, Instant due) {
        Instant from = due == null ? clock.instant() : due;
        List<Long> dropped = dropping.drop(recipientIds, from);
        rows.add(without(recipientIds, dropped), messageId, from, from.plus(patience()));
        return dropped;
    }

    private static Collection<Long> without(Collection<Long> all, Collection<Long> some) {
        Set<Long> gone = new HashSet<>(some);
        return gone.isEmpty()
                ? all
                : all.stream().filter(id -> !gone.contains(id)).toList();
    }

    /** Takes a recipient out as long as the relay has not heard of it. @return false when it is too late */
    public boolean withdraw(long recipientId) {
        return rows.withdraw(recipientId);
    }

    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public long waiting() {
        return rows.waiting();
    }

    private Duration patience() {
        return Duration.ofHours(settings.getInt("outbox.deadline.hours", DEADLINE_HOURS));
    }
}
