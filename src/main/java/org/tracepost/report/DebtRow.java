package org.tracepost.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.tracepost.document.DocumentKind;
import org.tracepost.document.DocumentState;

/**
 * An unpaid invoice.
 *
 * @param phone of the customer; may be null
 * @param dueOn may be null
 * @param payable what is still to pay
 */
public record DebtRow(
        Long id,
        String number,
        LocalDate issuedOn,
        LocalDate dueOn,
        Long customerId,
        String customerName,
        String customerNumber,
        String phone,
        String currency,
        BigDecimal gross,
        BigDecimal payable,
        DocumentState state) {

    static final String SELECT =
            "select new org.tracepost.report.DebtRow(d.id, d.number, d.issuedOn, d.dueOn, c.id, c.name, c.number, "
                    + "c.phone, d.currency, d.gross, d.payable, d.state) from Document d join d.customer c";

    /** The day to pay, or else the day of issue: the list is in its order. */
    LocalDate day() {
        return dueOn == null ? issuedOn : dueOn;
    }

    public DocumentState stateOn(LocalDate today) {
        return DocumentKind.INVOICE.deadline().on(today, state, dueOn, payable);
    }

    /** 0: it is not due yet, or has no such day. */
    public long daysOverdue(LocalDate today) {
        return dueOn == null ? 0 : Math.max(0, ChronoUnit.DAYS.between(dueOn, today));
    }
}
