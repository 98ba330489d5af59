package org.tracepost.audience;

import java.util.Locale;
import java.util.Map;
import org.tracepost.mail.EmailAddress;

/**
 * Somebody whom a message can go to, as they are known now.
 *
 * @param contactId null, with customer's id, name and number: an address that belongs to no contact
 * @param name the address itself when nobody knows better
 * @param language what they read; null when nobody knows
 * @param own what a file tells of them besides, by column
 */
public record Member(
        Long contactId,
        Long customerId,
        String customerName,
        String customerNumber,
        String name,
        EmailAddress address,
        Locale language,
        Map<String, String> own) {

    /** The constructor for the database's rows. */
    public Member(
            Long contactId,
            Long customerId,
            String customerName,
            String customerNumber,
            String name,
            EmailAddress address,
            Locale ownLanguage,
            Locale customerLanguage) {
        this(
                contactId,
                customerId,
                customerName,
                customerNumber,
                name,
                address,
                ownLanguage == null ? customerLanguage : ownLanguage,
                Map.of());
    }

    static Member stranger(EmailAddress address, String name, Map<String, String> own) {
        return new Member(null, null, null, null, name.isEmpty() ? address.toString() : name, address, null, own);
    }

    /** The same person as a file calls them. @param other empty: as they are known */
    Member as(String other, Map<String, String> values) {
        return new Member(
                contactId,
                customerId,
                customerName,
                customerNumber,
                other.isEmpty() ? name : other,
                address,
                language,
                values);
    }

    /** Who it is, in one line. */
    public String label() {
        return customerName == null || name.equals(customerName) ? name : name + " (" + customerName + ")";
    }
}
