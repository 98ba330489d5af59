package org.tracepost.message;

import java.util.EnumSet;
import java.util.Set;

/**
 * A recipient whom a message has not reached and who was not sent it again since.
 *
 * @param to whom it would go to now
 * @param corrected the contact has another address now
 * @param hard it failed by the address's own fault
 */
public record NotReached(long recipientId, Status status, boolean hard, Addressee to, boolean corrected) {

    /** The statuses that mean it, as far as sending again can help. Who complained is never sent it again. */
    public static final Set<Status> STATUSES = Set.copyOf(EnumSet.of(
            Status.BOUNCED, Status.REJECTED, Status.NOT_SENT, Status.DROPPED, Status.UNCLEAR, Status.CANCELLED));

    /** True when it would fail as it did before: the address is at fault, and nobody has corrected it. */
    public boolean hopeless() {
        return hard && !corrected;
    }
}
