package org.tracepost.report;

import java.time.Instant;
import java.time.LocalDate;
import org.tracepost.message.Status;

/**
 * An e-mail that brought an unpaid invoice.
 *
 * @param lastOpenOn where no more than the day is kept
 */
public record DebtMail(
        Long documentId,
        Long id,
        Long messageId,
        Status status,
        Instant createdAt,
        Instant sentAt,
        Instant openedAt,
        LocalDate lastOpenOn,
        boolean confirmable,
        String redirectedTo,
        String domain) {

    static final String SELECT =
            "select new org.tracepost.report.DebtMail(r.documentId, r.id, m.id, r.status, r.createdAt, r.sentAt, r.openedAt, r.lastOpenOn, "
                    + "r.confirmable, r.redirectedTo, r.domain) from Recipient r join r.message m";
}
