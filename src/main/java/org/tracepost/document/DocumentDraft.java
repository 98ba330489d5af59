package org.tracepost.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * A document as it is typed in.
 *
 * @param number    null or blank: the next of the series
 * @param contactId who gets it by default; may be null
 * @param due       may be null
 */
public record DocumentDraft(DocumentKind kind, String number, Long customerId, Long contactId, LocalDate issued, LocalDate due, String currency,
        Locale language, String paymentReference, String note, List<LineDraft> lines) {
}
