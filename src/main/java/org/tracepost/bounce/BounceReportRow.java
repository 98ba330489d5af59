package org.tracepost.bounce;

import java.time.Instant;

/** A report as a list shows it. */
public record BounceReportRow(Long id, Instant receivedAt, BounceReport.Kind kind, String sender, String subject, BounceReport.State state,
        String explanation, long size) {
}
