package org.tracepost.message;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.tracepost.mail.FailureReason;

/** News for other rooms, in the transaction that records the facts: recipients whose status is another one now. */
public record StatusChanges(List<Change> changes) {

    /**
     * What became of one recipient.
     *
     * @param at since when the new status stands, by its evidence; that is not when we learned of it
     * @param reason why it went wrong; null when it did not, or nobody knows
     * @param hard whether the reason lasts; false when there is none
     */
    public record Change(
            long recipientId, Status before, Status after, Instant at, FailureReason reason, boolean hard) {

        private static Change of(Turn turn) {
            Digest now = turn.after();
            return new Change(
                    turn.recipientId(), turn.before(), now.status(), now.statusAt(), now.reason(), now.hard());
        }
    }

    static StatusChanges among(Collection<Turn> turns) {
        return new StatusChanges(
                turns.stream().filter(Turn::changed).map(Change::of).toList());
    }
}
