package org.tracepost.document;

/**
 * How far a document is; which of these a kind knows is said by its {@link Life}. {@link #OVERDUE} and {@link #EXPIRED}
 * are never stored: they are what {@link #OPEN} or {@link #PARTLY_PAID} is called once the deadline has passed in vain.
 */
public enum DocumentState {
    DRAFT,
    OPEN,
    PARTLY_PAID,
    PAID,
    OVERDUE,
    ACCEPTED,
    SIGNED,
    DECLINED,
    EXPIRED,
    INVOICED,
    ACTIVE,
    PAYMENT_FAILED,
    ENDED,
    CANCELLED;

    /**
     * Its name in the bundles: a credit note is not paid but settled. @param kind may be null where only the state is
     * known
     */
    public String textKey(DocumentKind kind) {
        boolean settled = kind == DocumentKind.CREDIT_NOTE && (this == PAID || this == PARTLY_PAID);
        return settled ? "document_state.CREDIT_NOTE." + this : "document_state." + this;
    }
}
