package org.tracepost.message.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.tracepost.customer.ContactRow;
import org.tracepost.customer.Customers;
import org.tracepost.mail.EmailAddress;

/** Finds whom a clerk means when choosing recipients. */
@ApplicationScoped
public class ComposeRecipients {

    private static final int MOST_SUGGESTIONS = 12;
    private static final String CONTACT = "contact:";

    @Inject
    private Customers customers;

    /** Contacts whose name, company or address contains the text; and the text itself when it is an address. */
    public List<ComposeTo> suggest(String text) {
        List<ContactRow> found = customers.searchContacts(text, MOST_SUGGESTIONS);
        Optional<EmailAddress> typed = EmailAddress.parse(text == null ? "" : text.strip())
                .filter(address ->
                        found.stream().noneMatch(row -> row.email().comparable().equals(address.comparable())));
        return Stream.concat(typed.stream().map(ComposeTo::typed), of(found).stream())
                .toList();
    }

    public List<ComposeTo> contacts(Collection<Long> ids) {
        return of(customers.contacts(ids));
    }

    public List<ComposeTo> contactsOf(long customerId) {
        return of(customers.reachableContacts(List.of(customerId)));
    }

    /** What a key of the page stands for; empty when it is neither a contact nor an address. */
    Optional<ComposeTo> find(String key) {
        if (key.toLowerCase(Locale.ROOT).matches(CONTACT + "\\d{1,18}")) {
            return contacts(List.of(Long.valueOf(key.substring(CONTACT.length())))).stream()
                    .findFirst();
        }
        return EmailAddress.parse(key.strip()).map(ComposeTo::typed);
    }

    private List<ComposeTo> of(List<ContactRow> rows) {
        return rows.stream()
                .map(row ->
                        ComposeTo.contact(row, customers.get(row.customerId()).getNumber()))
                .toList();
    }
}
