package org.tracepost.report;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.tracepost.document.DocumentKind;
import org.tracepost.document.DocumentState;
import org.tracepost.mail.EmailAddress;
import org.tracepost.mail.FailureReason;
import org.tracepost.message.Status;
import org.tracepost.template.TemplatePurpose;

/**
 * One e-mail to one address, with what it is about. What is of a document is null where the e-mail is about none.
 *
 * @param payable what is still to pay
 */
public record MailRow(
        Long id,
        Long messageId,
        TemplatePurpose purpose,
        String createdBy,
        Instant createdAt,
        String name,
        EmailAddress address,
        String domain,
        Long customerId,
        String customerName,
        String customerNumber,
        Status status,
        Instant statusAt,
        FailureReason reason,
        boolean hard,
        boolean warning,
        boolean confirmable,
        int opens,
        int clicks,
        int automatic,
        Instant sentAt,
        Instant deliveredAt,
        Instant openedAt,
        Long documentId,
        DocumentKind kind,
        String number,
        DocumentState state,
        LocalDate dueOn,
        String currency,
        BigDecimal gross,
        BigDecimal payable) {

    static final String SELECT =
            "select new org.tracepost.report.MailRow(r.id, m.id, m.purpose, m.createdBy, r.createdAt, r.name, r.address, r.domain, "
                    + "r.customerId, r.customerName, r.customerNumber, r.status, r.statusAt, r.reason, r.hard, r.warning, r.confirmable, r.opens, r.clicks, r.automatic, "
                    + "r.sentAt, r.deliveredAt, r.openedAt, r.documentId, d.kind, d.number, d.state, d.dueOn, d.currency, d.gross, d.payable) "
                    + "from Recipient r join r.message m left join Document d on d.id = r.documentId";

    public DocumentState stateOn(LocalDate today) {
        return kind == null ? null : kind.deadline().on(today, state, dueOn, payable);
    }
}
