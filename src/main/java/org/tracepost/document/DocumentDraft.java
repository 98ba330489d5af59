package org.tracepost.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * A document as it is typed in.
 *
 * @param number null or blank: the next of the series
 * @param contactId who gets it by default; may be null
 * @param due what the kind's {@link Deadline} says; may be null
 */
public record DocumentDraft(
        DocumentKind kind,
        String number,
        Long customerId,
        Long contactId,
        LocalDate issued,
        LocalDate due,
        String currency,
        Locale language,
        String paymentReference,
        String note,
        List<LineDraft> lines,
        DocumentTerms terms) {

    /** A document of lines and nothing else. */
    public DocumentDraft(
            DocumentKind kind,
            String number,
            Long customerId,
            Long contactId,
            LocalDate issued,
            LocalDate due,
            String currency,
            Locale language,
            String paymentReference,
            String note,
            List<LineDraft> lines) {
        this(
                kind,
                number,
                customerId,
                contactId,
                issued,
                due,
                currency,
                language,
                paymentReference,
                note,
                lines,
                DocumentTerms.NONE);
    }

    DocumentDraft with(DocumentTerms others) {
        return new DocumentDraft(
                kind,
                number,
                customerId,
                contactId,
                issued,
                due,
                currency,
                language,
                paymentReference,
                note,
                lines,
                others);
    }
}
