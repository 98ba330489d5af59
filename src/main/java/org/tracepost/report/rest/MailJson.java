package org.tracepost.report.rest;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.tracepost.report.MailRow;

/** One e-mail with what it is about; what does not apply is missing. */
public record MailJson(
        long recipientId,
        long messageId,
        String purpose,
        String sender,
        Instant queuedAt,
        Instant sentAt,
        Long customerId,
        String customer,
        String customerNumber,
        String name,
        String address,
        String status,
        Instant statusAt,
        String reason,
        String bounce,
        boolean warning,
        int opens,
        int clicks,
        int automatic,
        Long documentId,
        String kind,
        String number,
        LocalDate due,
        String currency,
        BigDecimal gross,
        BigDecimal open) {

    static MailJson of(MailRow r) {
        return new MailJson(
                r.id(),
                r.messageId(),
                r.purpose().name(),
                r.createdBy(),
                r.createdAt(),
                r.sentAt(),
                r.customerId(),
                r.customerName(),
                r.customerNumber(),
                r.name(),
                r.address().toString(),
                r.status().name(),
                r.statusAt(),
                r.reason() == null ? null : r.reason().code(),
                r.reason() == null ? null : r.hard() ? "hard" : "soft",
                r.warning(),
                r.opens(),
                r.clicks(),
                r.automatic(),
                r.documentId(),
                r.kind() == null ? null : r.kind().name(),
                r.number(),
                r.dueOn(),
                r.currency(),
                r.gross(),
                r.payable());
    }
}
