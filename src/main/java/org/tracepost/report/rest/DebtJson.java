package org.tracepost.report.rest;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.tracepost.report.Debt;
import org.tracepost.report.DebtRow;

/**
 * An unpaid invoice with what became of the e-mails that brought it. @param whyNotOpened missing where it was opened
 */
public record DebtJson(
        long documentId,
        String number,
        long customerId,
        String customer,
        String phone,
        LocalDate issued,
        LocalDate due,
        long daysOverdue,
        String currency,
        BigDecimal gross,
        BigDecimal open,
        long recipientId,
        long messageId,
        String status,
        Instant lastQueuedAt,
        Instant openedAt,
        String whyNotOpened) {

    static DebtJson of(Debt debt, LocalDate today) {
        DebtRow row = debt.row();
        return new DebtJson(
                row.id(),
                row.number(),
                row.customerId(),
                row.customerName(),
                row.phone(),
                row.issuedOn(),
                row.dueOn(),
                row.daysOverdue(today),
                row.currency(),
                row.gross(),
                row.payable(),
                debt.newest().id(),
                debt.newest().messageId(),
                debt.status().name(),
                debt.newest().createdAt(),
                debt.openedAt(),
                debt.why().map(Enum::name).orElse(null));
    }
}
