package org.tracepost.document;

import java.time.LocalDate;

/**
 * Which documents a list shows; null or blank: whatever.
 *
 * @param text part of the number or of the customer's name
 * @param state {@link DocumentState#OVERDUE} means owed after its due date, {@link DocumentState#OPEN} owed and not yet
 *     due
 * @param reachable true: only those of customers with a contact that has an address; false: only those without
 */
public record DocumentFilter(
        DocumentKind kind,
        String text,
        DocumentState state,
        Long customerId,
        LocalDate issuedFrom,
        LocalDate issuedTo,
        Boolean reachable) {

    public static DocumentFilter of(DocumentKind kind) {
        return new DocumentFilter(kind, null, null, null, null, null, null);
    }

    public static DocumentFilter ofCustomer(long customerId) {
        return new DocumentFilter(null, null, null, customerId, null, null, null);
    }
}
