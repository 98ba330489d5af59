package org.tracepost.delivery;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

/**
 * A recipient that is still to be handed over. A node leases it for a while; a lease that ran out is anybody's again.
 *
 * <p>{@code handingOver} is committed before the relay hears of the message and taken back with its answer. Whoever finds it set on a lease
 * that ran out knows that a node died in between, and that the relay may have the message.
 */
@Entity
@Table(name = "outbox_entry")
class OutboxEntry {

    @Id
    @Column(name = "recipient_id")
    private Long recipientId;
    @Column(name = "due_at")
    private Instant dueAt;
    @Column(name = "deadline_at")
    private Instant deadlineAt;
    private int attempts;
    @Column(name = "leased_by")
    private String leasedBy;
    @Column(name = "leased_until")
    private Instant leasedUntil;
    @Column(name = "handing_over")
    private boolean handingOver;

    protected OutboxEntry() {
    }

    OutboxEntry(Long recipientId, Instant dueAt, Duration patience) {
        this.recipientId = recipientId;
        this.dueAt = dueAt;
        this.deadlineAt = dueAt.plus(patience);
    }

    void lease(String node, Instant until) {
        leasedBy = node;
        leasedUntil = until;
    }

    boolean isLeasedBy(String node, Instant now) {
        return node.equals(leasedBy) && leasedUntil != null && leasedUntil.isAfter(now);
    }

    void begin() {
        handingOver = true;
    }

    /** The try is over and there will be another one. */
    void retryAt(Instant next) {
        attempts++;
        giveBack(next);
    }

    /** There was no try after all. */
    void giveBack(Instant next) {
        handingOver = false;
        leasedBy = null;
        leasedUntil = null;
        dueAt = next;
    }

    Long recipientId() {
        return recipientId;
    }

    boolean isHandingOver() {
        return handingOver;
    }

    int attempts() {
        return attempts;
    }

    boolean hasTimeUntil(Instant next) {
        return next.isBefore(deadlineAt);
    }
}
