package org.tracepost.document;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What the one day that a document counts by means for its kind, and what a document is once that day has passed in
 * vain.
 */
public enum Deadline {
    /** The last day to pay. */
    DUE(DocumentState.OVERDUE),
    /** The last day to accept or decline. */
    VALID_UNTIL(DocumentState.EXPIRED),
    /** The last day to sign. */
    SIGN_BY(DocumentState.EXPIRED),
    /** The day on which the next period begins and is invoiced. */
    NEXT_PERIOD(null),
    /** There is no such day. */
    NONE(null);

    private final DocumentState missed;

    Deadline(DocumentState missed) {
        this.missed = missed;
    }

    /** The state that is never stored, but seen once the day has passed; empty: the day passes without consequence. */
    public Optional<DocumentState> missed() {
        return Optional.ofNullable(missed);
    }

    /**
     * The state as a person sees it on a day.
     *
     * @param day may be null: there is no such day on this document
     * @param payable what is still to pay; with nothing to pay, or a credit, nothing is overdue
     */
    public DocumentState on(LocalDate today, DocumentState stored, LocalDate day, BigDecimal payable) {
        boolean waits = stored == DocumentState.OPEN || stored == DocumentState.PARTLY_PAID;
        boolean vain = missed != null && waits && day != null && day.isBefore(today);
        return vain && (this != DUE || payable.signum() > 0) ? missed : stored;
    }
}
