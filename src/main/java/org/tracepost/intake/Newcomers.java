package org.tracepost.intake;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tracepost.customer.Customer;
import org.tracepost.customer.Customers;
import org.tracepost.intake.parse.einvoice.Party;
import org.tracepost.mail.EmailAddress;
import org.tracepost.platform.Room;

/**
 * The customers and addresses that the invoices of one file would bring, in its preview: as nothing is stored there, an
 * invoice that names no address would not find the one that an invoice before it leaves with the same customer.
 * Customers are told apart as {@link Customers#findMatching} does.
 */
final class Newcomers {

    private final Customers customers;
    private final Map<String, Long> byTaxId = new HashMap<>();
    private final Map<String, Long> byNumber = new HashMap<>();
    private final Map<String, Long> byName = new HashMap<>();
    /** By customer: where its invoices would go. */
    private final Map<Long, String> addresses = new HashMap<>();

    private final Set<String> documents = new HashSet<>();
    /** New customers count downwards, so that they never meet a stored one. */
    private long last;

    Newcomers(Customers customers) {
        this.customers = customers;
    }

    /** The item as it will be when those before it are stored. */
    ImportItem completed(ImportItem item, Party buyer) {
        Optional<Long> customer = find(buyer);
        boolean stored = item.changesSomething() && documents.add(item.kind() + " " + item.number());
        if (stored) {
            long id = customer.orElseGet(() -> add(buyer));
            buyer.email()
                    .filter(email -> !isContact(id, email))
                    .ifPresent(email -> addresses.putIfAbsent(id, email.toString()));
        }
        return item.email().isEmpty()
                ? customer.map(addresses::get).map(item::addressed).orElse(item)
                : item;
    }

    private Optional<Long> find(Party buyer) {
        return matching(taxId(buyer), null, null)
                .or(() -> Optional.ofNullable(byTaxId.get(taxId(buyer))))
                .or(() -> matching(null, buyer.partyId(), null))
                .or(() -> Optional.ofNullable(byNumber.get(buyer.partyId().strip())))
                .or(() -> matching(null, null, name(buyer)))
                .or(() -> Optional.ofNullable(byName.get(name(buyer))));
    }

    private Optional<Long> matching(String taxId, String number, String name) {
        return customers.findMatching(taxId, number, name).map(Customer::getId);
    }

    private long add(Party buyer) {
        long id = --last;
        keep(byTaxId, taxId(buyer), id);
        keep(
                byNumber,
                buyer.partyId().length() > InvoiceIntake.LONGEST_NUMBER
                        ? ""
                        : buyer.partyId().strip(),
                id);
        keep(byName, name(buyer), id);
        return id;
    }

    private static void keep(Map<String, Long> map, String key, long id) {
        if (!key.isBlank()) {
            map.putIfAbsent(key, id);
        }
    }

    private static String taxId(Party buyer) {
        return Room.cut(buyer.vatId(), 60).strip();
    }

    private static String name(Party buyer) {
        return Room.cut(buyer.name(), 300).strip().toLowerCase(Locale.ROOT);
    }

    /** One who is a contact already gets no second entry, whatever may be sent there. */
    private boolean isContact(long customer, EmailAddress email) {
        return customer > 0
                && customers.reachableContacts(List.of(customer)).stream()
                        .anyMatch(c -> c.email().comparable().equals(email.comparable()));
    }
}
