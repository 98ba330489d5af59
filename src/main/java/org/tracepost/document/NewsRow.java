package org.tracepost.document;

import java.time.Instant;

/**
 * News as a list shows it.
 *
 * @param words what the customer said; may be null
 * @param seenBy null: nobody has seen it yet
 */
public record NewsRow(
        Long id,
        DocumentNews.What what,
        Instant at,
        String who,
        String words,
        Long documentId,
        DocumentKind kind,
        String number,
        DocumentState state,
        Long customerId,
        String customerName,
        Instant seenAt,
        String seenBy) {

    /** Whether the next step is an invoice: the customer said yes to an offer and nobody has made one yet. */
    public boolean isToInvoice() {
        return what == DocumentNews.What.ACCEPTED && state == DocumentState.ACCEPTED;
    }
}
