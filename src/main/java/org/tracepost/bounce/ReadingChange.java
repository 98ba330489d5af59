package org.tracepost.bounce;

import java.util.List;
import org.tracepost.bounce.BounceReport.State;
import org.tracepost.message.Verdict;

/**
 * What reading a stored report again changes, or would change.
 *
 * @param stateBefore what became of it so far
 * @param stateAfter what becomes of it now
 * @param before what it said and no longer says
 * @param after what it says now and did not say before
 * @param recipientId whom it is about now, or was about before; null: nobody
 */
public record ReadingChange(
        State stateBefore, State stateAfter, List<Verdict> before, List<Verdict> after, Long recipientId) {

    static ReadingChange none(BounceReport stored) {
        return new ReadingChange(stored.getState(), stored.getState(), List.of(), List.of(), stored.getRecipientId());
    }

    /** True when nothing changes for any recipient, and nothing about whose report it is. */
    public boolean nothing() {
        return stateBefore == stateAfter && before.isEmpty() && after.isEmpty();
    }
}
