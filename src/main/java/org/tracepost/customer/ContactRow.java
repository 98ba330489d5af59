package org.tracepost.customer;

import java.util.Locale;
import org.tracepost.mail.EmailAddress;

/** A contact with an address, as pickers show it. */
public record ContactRow(
        Long id,
        Long customerId,
        String customerName,
        String name,
        EmailAddress email,
        Locale ownLanguage,
        Locale customerLanguage,
        boolean receivesInvoices,
        boolean receivesOffers,
        boolean receivesContracts) {

    public Locale language() {
        return ownLanguage == null ? customerLanguage : ownLanguage;
    }

    /** True when they get such papers unasked. */
    public boolean receives(Interest interest) {
        return Interest.of(receivesInvoices, receivesOffers, receivesContracts).contains(interest);
    }
}
