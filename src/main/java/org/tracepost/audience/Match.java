package org.tracepost.audience;

import org.tracepost.customer.Interest;
import org.tracepost.mail.EmailAddress;

/** A contact that fits a filter, as little as is needed to count them and to leave out who is there twice. */
public record Match(
        Long contactId,
        EmailAddress address,
        boolean receivesInvoices,
        boolean receivesOffers,
        boolean receivesContracts) {

    boolean receives(Interest interest) {
        return switch (interest) {
            case INVOICES -> receivesInvoices;
            case OFFERS -> receivesOffers;
            case CONTRACTS -> receivesContracts;
        };
    }
}
