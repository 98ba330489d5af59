package org.tracepost.bounce;

import java.time.Instant;
import org.tracepost.bounce.parse.Report;

/**
 * News: a mail came to the bounce mailbox that fits no recipient. Fired in the transaction that settles it; whoever
 * knows it for theirs claims it, and it is then not shown among the unmatched reports.
 */
public final class UnmatchedReport {

    private final Report report;
    private final Instant receivedAt;
    private boolean claimed;

    UnmatchedReport(Report report, Instant receivedAt) {
        this.report = report;
        this.receivedAt = receivedAt;
    }

    public Report report() {
        return report;
    }

    /** When we stored it. */
    public Instant receivedAt() {
        return receivedAt;
    }

    public void claim() {
        claimed = true;
    }

    boolean isClaimed() {
        return claimed;
    }
}
