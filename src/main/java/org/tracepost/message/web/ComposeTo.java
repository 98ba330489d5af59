package org.tracepost.message.web;

import java.io.Serializable;
import java.util.Locale;
import java.util.Map;
import org.tracepost.audience.Member;
import org.tracepost.customer.ContactRow;
import org.tracepost.mail.EmailAddress;

/**
 * Somebody whom a message is to go to: a contact, or an address that was typed.
 *
 * @param contactId null for a typed address
 * @param number the customer's number; may be null
 * @param language what they read; null when nobody knows
 */
public record ComposeTo(
        Long contactId,
        Long customerId,
        String customerName,
        String number,
        String name,
        String address,
        Locale language)
        implements Serializable {

    static ComposeTo contact(ContactRow row, String number) {
        return new ComposeTo(
                row.id(),
                row.customerId(),
                row.customerName(),
                number,
                row.name(),
                row.email().toString(),
                row.language());
    }

    static ComposeTo typed(EmailAddress address) {
        return new ComposeTo(null, null, null, null, address.toString(), address.toString(), null);
    }

    Member member() {
        return new Member(
                contactId,
                customerId,
                customerName,
                number,
                name,
                EmailAddress.parse(address).orElseThrow(),
                language,
                Map.of());
    }

    // Faces reads beans' getters, and a record has none

    public String getLabel() {
        return contactId == null || name.equals(customerName) ? name : name + ", " + customerName;
    }

    public String getAddress() {
        return address;
    }

    /** What the page sends back; see {@link ComposeToConverter}. */
    public String getKey() {
        return contactId == null ? address : "contact:" + contactId;
    }
}
