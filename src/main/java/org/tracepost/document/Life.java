package org.tracepost.document;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** How a document lives: the states it goes through, the same for several kinds. */
public enum Life {
    /** Money is owed, by the customer or to them. */
    OWED(
            DocumentState.OPEN,
            DocumentState.DRAFT,
            DocumentState.OPEN,
            DocumentState.OVERDUE,
            DocumentState.PARTLY_PAID,
            DocumentState.PAID,
            DocumentState.CANCELLED),
    /** The customer accepts or declines. */
    OFFER(
            DocumentState.OPEN,
            DocumentState.DRAFT,
            DocumentState.OPEN,
            DocumentState.EXPIRED,
            DocumentState.ACCEPTED,
            DocumentState.DECLINED,
            DocumentState.INVOICED,
            DocumentState.CANCELLED),
    /** The customer signs or declines. */
    SIGNATURE(
            DocumentState.OPEN,
            DocumentState.DRAFT,
            DocumentState.OPEN,
            DocumentState.EXPIRED,
            DocumentState.SIGNED,
            DocumentState.DECLINED,
            DocumentState.CANCELLED),
    /** It runs on, one invoice each period, until it is ended. */
    PERIODIC(
            DocumentState.ACTIVE,
            DocumentState.DRAFT,
            DocumentState.ACTIVE,
            DocumentState.PAYMENT_FAILED,
            DocumentState.ENDED,
            DocumentState.CANCELLED);

    private static final Set<DocumentState> TYPED =
            EnumSet.of(DocumentState.DRAFT, DocumentState.OPEN, DocumentState.ACTIVE, DocumentState.PAYMENT_FAILED);
    private static final Set<DocumentState> AGREED = EnumSet.complementOf(EnumSet.of(
            DocumentState.DRAFT,
            DocumentState.DECLINED,
            DocumentState.INVOICED,
            DocumentState.ENDED,
            DocumentState.CANCELLED));

    private final DocumentState issued;
    private final List<DocumentState> states;

    Life(DocumentState issued, DocumentState... states) {
        this.issued = issued;
        this.states = List.of(states);
    }

    /** The state of a document that has just been issued. */
    public DocumentState issued() {
        return issued;
    }

    /** Every state there is, as a list offers them; among them those that are never stored. */
    public List<DocumentState> states() {
        return states;
    }

    /** The state after the customer's yes; OPEN for a life without an answer. */
    public DocumentState agreed() {
        return this == OFFER ? DocumentState.ACCEPTED : this == SIGNATURE ? DocumentState.SIGNED : issued;
    }

    /** Whether what was typed may still be changed: nobody has answered, paid or ended it. */
    boolean isEditable(DocumentState stored) {
        return TYPED.contains(stored);
    }

    /** Whether another document may be made from it. */
    boolean isConvertible(DocumentState stored) {
        return AGREED.contains(stored);
    }
}
