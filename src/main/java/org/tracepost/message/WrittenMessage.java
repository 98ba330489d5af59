package org.tracepost.message;

import java.util.List;

/**
 * What became of a draft.
 *
 * @param recipientIds the new recipients; empty when the message was there already
 * @param repeated true when the caller's idempotency key was used before: this is that message
 * @param droppedIds those of the new recipients that were never handed over, because their addresses are blocked
 */
public record WrittenMessage(long messageId, List<Long> recipientIds, boolean repeated, List<Long> droppedIds) {

    /** A message of which nothing was dropped, or not yet. */
    public WrittenMessage(long messageId, List<Long> recipientIds, boolean repeated) {
        this(messageId, recipientIds, repeated, List.of());
    }

    public WrittenMessage without(List<Long> dropped) {
        return new WrittenMessage(messageId, recipientIds, repeated, dropped);
    }
}
