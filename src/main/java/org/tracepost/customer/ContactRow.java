package org.tracepost.customer;

import java.util.Locale;
import org.tracepost.mail.EmailAddress;

/** A contact with an address, as pickers show it. */
public record ContactRow(Long id, Long customerId, String customerName, String name, EmailAddress email, Locale ownLanguage, Locale customerLanguage,
        boolean receivesInvoices) {

    public Locale language() {
        return ownLanguage == null ? customerLanguage : ownLanguage;
    }
}
