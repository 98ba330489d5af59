package org.tracepost.customer;

import java.util.Locale;
import org.tracepost.company.TrackingMode;

/**
 * What is known about a customer. Texts may be null where nothing is known.
 *
 * @param number null or blank: the next free one is given
 * @param country ISO 3166 code of two letters
 * @param tracking null: as the site does
 * @param lead a customer-to-be; heeded when the customer is added, afterwards only {@link Customers#becomeCustomer}
 *     changes it
 */
public record CustomerDetails(
        String number,
        String name,
        Locale language,
        String phone,
        String street,
        String postalCode,
        String city,
        String country,
        String taxId,
        TrackingMode tracking,
        boolean lead) {

    public static CustomerDetails named(String name, Locale language) {
        return new CustomerDetails(null, name, language, null, null, null, null, null, null, null, false);
    }

    /** The same as a customer-to-be. */
    public CustomerDetails asLead() {
        return new CustomerDetails(
                number, name, language, phone, street, postalCode, city, country, taxId, tracking, true);
    }
}
