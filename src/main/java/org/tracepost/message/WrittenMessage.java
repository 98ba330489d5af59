package org.tracepost.message;

import java.util.List;

/**
 * What became of a draft.
 *
 * @param recipientIds the new recipients; empty when the message was there already
 * @param repeated     true when the caller's idempotency key was used before: this is that message
 */
public record WrittenMessage(long messageId, List<Long> recipientIds, boolean repeated) {
}
