package org.tracepost.bounce;

import java.time.Instant;

/**
 * A report as a list shows it.
 *
 * @param address the address that it tells of; null: none
 * @param recipientId whose token it carries, or to whom it was assigned; null: nobody's
 */
public record BounceReportRow(
        Long id,
        Instant receivedAt,
        BounceReport.Kind kind,
        String sender,
        String subject,
        BounceReport.State state,
        String explanation,
        long size,
        String address,
        Doubt doubt,
        MatchedBy matchedBy,
        Long recipientId,
        String settledBy,
        Instant settledAt,
        String note) {

    /** True when a clerk may still say whom it is about. */
    public boolean open() {
        return state == BounceReport.State.UNMATCHED || state == BounceReport.State.FAILED;
    }
}
