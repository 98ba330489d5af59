package org.tracepost.bounce.rest;

import java.time.Instant;
import org.tracepost.bounce.BounceReportRow;

/** A stored report; what is not known is missing. */
public record ReportJson(
        long id,
        Instant receivedAt,
        String kind,
        String state,
        String doubt,
        String why,
        String matchedBy,
        Long recipientId,
        String address,
        String from,
        String subject,
        long size,
        String settledBy,
        Instant settledAt,
        String note) {

    static ReportJson of(BounceReportRow r) {
        return new ReportJson(
                r.id(),
                r.receivedAt(),
                r.kind().name(),
                r.state().name(),
                name(r.doubt()),
                r.explanation(),
                name(r.matchedBy()),
                r.recipientId(),
                r.address(),
                r.sender(),
                r.subject(),
                r.size(),
                r.settledBy(),
                r.settledAt(),
                r.note());
    }

    private static String name(Enum<?> constant) {
        return constant == null ? null : constant.name();
    }
}
