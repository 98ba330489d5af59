package org.tracepost.message;

import java.util.Map;
import org.tracepost.customer.ContactRow;
import org.tracepost.mail.EmailAddress;

/**
 * Whom a message goes to, as it is known when the message is written.
 *
 * @param customerId null, with name and number: an address that belongs to no customer
 * @param contactId null: no known contact
 * @param own what the fields of their own hold, by name without {@code own.}
 */
public record Addressee(
        Long customerId,
        String customerName,
        String customerNumber,
        Long contactId,
        String name,
        EmailAddress address,
        Map<String, String> own) {

    public Addressee {
        own = Map.copyOf(own);
    }

    public Addressee(
            Long customerId,
            String customerName,
            String customerNumber,
            Long contactId,
            String name,
            EmailAddress address) {
        this(customerId, customerName, customerNumber, contactId, name, address, Map.of());
    }

    /** Whom an e-mail went to before, with what stood in its fields then. */
    static Addressee of(Recipient r) {
        return new Addressee(
                r.getCustomerId(),
                r.getCustomerName(),
                r.getCustomerNumber(),
                r.getContactId(),
                r.getName(),
                r.getAddress(),
                r.getOwn());
    }

    /** The same person as their contact is known now, with what stood in their fields then. */
    static Addressee of(Recipient r, ContactRow now) {
        return new Addressee(
                r.getCustomerId(),
                now.customerName(),
                r.getCustomerNumber(),
                now.id(),
                now.name(),
                now.email(),
                r.getOwn());
    }

    /** The same with fields of their own. */
    public Addressee with(Map<String, String> values) {
        return new Addressee(customerId, customerName, customerNumber, contactId, name, address, values);
    }

    public static Addressee stranger(EmailAddress address, String name) {
        return new Addressee(
                null, null, null, null, name == null || name.isBlank() ? address.toString() : name, address);
    }
}
