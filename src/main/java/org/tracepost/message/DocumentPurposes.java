package org.tracepost.message;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tracepost.customer.Interest;
import org.tracepost.document.Document;
import org.tracepost.document.DocumentKind;
import org.tracepost.document.DocumentState;
import org.tracepost.template.TemplatePurpose;

/** Which e-mails there are about each kind of document, and whom they are for. A new kind costs a row. */
public final class DocumentPurposes {

    private static final Map<DocumentKind, DocumentPurposes> TABLE = new EnumMap<>(DocumentKind.class);

    static {
        row(
                DocumentKind.INVOICE,
                Interest.INVOICES,
                TemplatePurpose.INVOICE,
                TemplatePurpose.INVOICE_AGAIN,
                TemplatePurpose.INVOICE_OVERDUE);
        row(
                DocumentKind.ESTIMATE,
                Interest.OFFERS,
                TemplatePurpose.ESTIMATE,
                TemplatePurpose.ESTIMATE_AGAIN,
                TemplatePurpose.ESTIMATE_EXPIRING);
        row(
                DocumentKind.PROPOSAL,
                Interest.OFFERS,
                TemplatePurpose.PROPOSAL,
                TemplatePurpose.PROPOSAL,
                TemplatePurpose.PROPOSAL_EXPIRING);
        row(
                DocumentKind.CREDIT_NOTE,
                Interest.INVOICES,
                TemplatePurpose.CREDIT_NOTE,
                TemplatePurpose.CREDIT_NOTE,
                null);
        row(DocumentKind.CONTRACT, Interest.CONTRACTS, TemplatePurpose.CONTRACT, TemplatePurpose.CONTRACT, null);
        row(
                DocumentKind.SUBSCRIPTION,
                Interest.INVOICES,
                TemplatePurpose.SUBSCRIPTION,
                TemplatePurpose.SUBSCRIPTION,
                null);
    }

    /**
     * E-mails about something that happened to a document. They do not bring it: that one arrived does not say that the
     * document did.
     */
    public static final Set<TemplatePurpose> ABOUT = Collections.unmodifiableSet(
            EnumSet.of(TemplatePurpose.COMMENT, TemplatePurpose.PAYMENT_RECEIPT, TemplatePurpose.SUBSCRIPTION_FAILED));

    private final Interest interest;
    private final TemplatePurpose first;
    private final TemplatePurpose again;
    private final TemplatePurpose reminder;

    private DocumentPurposes(
            Interest interest, TemplatePurpose first, TemplatePurpose again, TemplatePurpose reminder) {
        this.interest = interest;
        this.first = first;
        this.again = again;
        this.reminder = reminder;
    }

    private static void row(
            DocumentKind kind,
            Interest interest,
            TemplatePurpose first,
            TemplatePurpose again,
            TemplatePurpose reminder) {
        TABLE.put(kind, new DocumentPurposes(interest, first, again, reminder));
    }

    public static DocumentPurposes of(DocumentKind kind) {
        return TABLE.get(kind);
    }

    /** Which contacts get such documents unasked. */
    public Interest interest() {
        return interest;
    }

    /** The e-mail that asks once more for what the deadline is about; empty: there is none for this kind. */
    public Optional<TemplatePurpose> reminder() {
        return Optional.ofNullable(reminder);
    }

    /** The e-mails that bring the document itself; a receipt or a comment does not. */
    Set<TemplatePurpose> carrying() {
        return EnumSet.of(first, again);
    }

    boolean knows(TemplatePurpose purpose) {
        return purpose == first || purpose == again || purpose == reminder;
    }

    /** The e-mail that fits by itself. */
    TemplatePurpose usual(boolean sentBefore) {
        return sentBefore ? again : first;
    }

    /** What a clerk may choose among, the first e-mail first; a reminder only while there is something to remind of. */
    List<TemplatePurpose> choices(Document document, LocalDate today) {
        List<TemplatePurpose> choices = new ArrayList<>(List.of(first));
        if (again != first) {
            choices.add(again);
        }
        DocumentState state = document.stateOn(today);
        if (state == DocumentState.OVERDUE || document.isAnswerable(today) && document.getDueOn() != null) {
            reminder().ifPresent(choices::add);
        }
        return choices;
    }
}
