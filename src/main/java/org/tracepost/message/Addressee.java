package org.tracepost.message;

import org.tracepost.mail.EmailAddress;

/**
 * Whom a message goes to, as it is known when the message is written.
 *
 * @param customerId     null, with name and number: an address that belongs to no customer
 * @param contactId      null: no known contact
 */
public record Addressee(Long customerId, String customerName, String customerNumber, Long contactId, String name, EmailAddress address) {

    public static Addressee stranger(EmailAddress address, String name) {
        return new Addressee(null, null, null, null, name == null || name.isBlank() ? address.toString() : name, address);
    }
}
