package org.tracepost.delivery;

import java.time.Instant;

/**
 * A message of which something waits in the outbox.
 *
 * @param subject as it was written, merge fields and all
 * @param plannedFor null: it was to be sent at once
 * @param nextDue when the first of its rows is due; in the past when that is now
 */
public record WaitingMessage(
        long id, String subject, String createdBy, Instant plannedFor, boolean paused, long waiting, Instant nextDue) {}
