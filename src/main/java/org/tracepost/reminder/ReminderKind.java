package org.tracepost.reminder;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.tracepost.document.DocumentKind;
import org.tracepost.document.DocumentState;
import org.tracepost.template.TemplatePurpose;

/** What timers write about: which documents, in which states, with which template. */
public enum ReminderKind {
    OVERDUE(
            DocumentKind.INVOICE,
            TemplatePurpose.INVOICE_OVERDUE,
            EnumSet.of(DocumentState.OPEN, DocumentState.PARTLY_PAID)),
    ESTIMATE_EXPIRING(DocumentKind.ESTIMATE, TemplatePurpose.ESTIMATE_EXPIRING, EnumSet.of(DocumentState.OPEN)),
    PROPOSAL_EXPIRING(DocumentKind.PROPOSAL, TemplatePurpose.PROPOSAL_EXPIRING, EnumSet.of(DocumentState.OPEN)),
    /** A period of a subscription begins: its invoice is made, and the customer is told. */
    PERIOD(
            DocumentKind.SUBSCRIPTION,
            TemplatePurpose.SUBSCRIPTION,
            EnumSet.of(DocumentState.ACTIVE, DocumentState.PAYMENT_FAILED));

    private final DocumentKind document;
    private final TemplatePurpose purpose;
    private final Set<DocumentState> states;

    ReminderKind(DocumentKind document, TemplatePurpose purpose, Set<DocumentState> states) {
        this.document = document;
        this.purpose = purpose;
        this.states = states;
    }

    public DocumentKind document() {
        return document;
    }

    public TemplatePurpose purpose() {
        return purpose;
    }

    /** The stored states in which there may be something to do. */
    public Set<DocumentState> states() {
        return states;
    }

    /** The reminders that there are for a kind of document. */
    public static Optional<ReminderKind> of(DocumentKind document) {
        return Arrays.stream(values()).filter(kind -> kind.document == document).findFirst();
    }
}
