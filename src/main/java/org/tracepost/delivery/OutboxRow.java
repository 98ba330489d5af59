package org.tracepost.delivery;

import java.time.Instant;

/**
 * What the outbox says of a recipient that is still to be handed over.
 *
 * <p>{@code handingOver} is committed before the relay hears of the message and taken back with its answer. Whoever
 * finds it set on a row of a node that has ended knows that the relay may have the message.
 *
 * @param node that holds it; null: nobody does
 * @param attempts tries that the relay answered with "later"
 */
record OutboxRow(long recipientId, String node, Instant deadlineAt, int attempts, boolean handingOver, boolean paused) {

    boolean isHeldBy(String aNode) {
        return aNode.equals(node);
    }

    boolean hasTimeUntil(Instant next) {
        return next.isBefore(deadlineAt);
    }
}
