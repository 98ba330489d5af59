package org.tracepost.document;

import java.time.LocalDate;

/**
 * How far a document is, as a matter of money. {@link #OVERDUE} is never stored: it is {@link #OPEN} or {@link #PARTLY_PAID} after the due date.
 */
public enum DocumentState {
    DRAFT, OPEN, PARTLY_PAID, PAID, OVERDUE, CANCELLED;

    /** The state as a person sees it on a day. */
    public DocumentState on(LocalDate today, LocalDate due) {
        boolean owed = this == OPEN || this == PARTLY_PAID;
        return owed && due != null && due.isBefore(today) ? OVERDUE : this;
    }
}
