package org.tracepost.document;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * How far a document is, as a matter of money. {@link #OVERDUE} is never stored: it is {@link #OPEN} or {@link #PARTLY_PAID} after the due date.
 */
public enum DocumentState {
    DRAFT, OPEN, PARTLY_PAID, PAID, OVERDUE, CANCELLED;

    /** The state as a person sees it on a day. What leaves nothing to pay, or is a credit, is never overdue. */
    public DocumentState on(LocalDate today, LocalDate due, BigDecimal payable) {
        boolean owed = (this == OPEN || this == PARTLY_PAID) && payable.signum() > 0;
        return owed && due != null && due.isBefore(today) ? OVERDUE : this;
    }
}
