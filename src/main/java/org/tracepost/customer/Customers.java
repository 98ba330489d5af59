package org.tracepost.customer;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tracepost.mail.EmailAddress;
import org.tracepost.platform.ChangedMeanwhile;
import org.tracepost.platform.NotFound;
import org.tracepost.platform.Refusal;
import org.tracepost.platform.Room;
import org.tracepost.platform.Seen;
import org.tracepost.platform.Slice;
import org.tracepost.security.AuditTrail;
import org.tracepost.security.Role;

/** Customers and their contacts, for clerks and programs. */
@Stateless
@RolesAllowed(Role.CLERK_NAME)
public class Customers {

    private static final int LONGEST_CONTACT = 200;

    @Inject
    private CustomerRepository customers;

    @Inject
    private Leads leads;

    @Inject
    private AuditTrail audit;

    @Inject
    private Clock clock;

    @Inject
    private Event<AddressCorrected> corrected;

    /** Sorts by {@code name}, {@code number} or {@code city}. */
    public List<CustomerRow> list(CustomerFilter filter, Slice slice) {
        return customers.list(filter).list(slice);
    }

    public long count(CustomerFilter filter) {
        return customers.list(filter).count();
    }

    public Customer get(long id) {
        return customers.find(id).orElseThrow(() -> new NotFound("customer", id));
    }

    public Optional<Customer> findByNumber(String number) {
        return number == null || number.isBlank() ? Optional.empty() : customers.findByNumber(number.strip());
    }

    /** The customer whom an e-invoice or file means: by VAT number, then by our number, then by the very name. */
    public Optional<Customer> findMatching(String taxId, String number, String name) {
        return present(taxId)
                .flatMap(customers::findByTaxId)
                .or(() -> present(number).flatMap(customers::findByNumber))
                .or(() -> present(name).flatMap(customers::findByName));
    }

    /** @throws Refusal when the name is missing, or the number taken */
    public Customer add(CustomerDetails details) {
        requireName(details);
        Optional<String> number = present(details.number());
        number.filter(n -> customers.findByNumber(n).isPresent()).ifPresent(n -> {
            throw new Refusal("refusal.customer_number_taken", n);
        });
        Customer customer = new Customer(number.orElse("new"), details, clock.instant());
        customers.add(customer);
        if (number.isEmpty()) {
            customer.renumber(String.format(Locale.ROOT, "C-%05d", customer.getId()));
        }
        audit.record(
                customer.isLead() ? "lead_added" : "customer_added", "customer", customer.getId(), customer.getName());
        return customer;
    }

    public void change(long id, CustomerDetails details) {
        requireName(details);
        get(id).change(details);
        audit.record("customer_changed", "customer", id, details.name());
    }

    /**
     * Changes what somebody has before them in a form, tags included.
     *
     * @throws ChangedMeanwhile when it is no longer what they saw; nothing is changed then
     */
    public void change(long id, CustomerDetails details, Collection<String> tags, Seen seen) {
        seen.requireStill(get(id).getVersion(), () -> audit.lastSince(seen.at(), "customer", id));
        customers.newVersion(get(id));
        change(id, details);
        tag(id, tags);
    }

    /** The same with the words by which the customer is sorted. */
    public Customer getWithTags(long id) {
        Customer customer = get(id);
        customer.getTags();
        return customer;
    }

    /** The words by which a customer is sorted, in alphabetical order. */
    public List<String> tagsOf(long id) {
        return get(id).getTags();
    }

    /**
     * Gives a customer these tags and no others, each as it is spelled for other customers already.
     *
     * @throws Refusal when there are too many or one is too long
     */
    public void tag(long id, Collection<String> tags) {
        Tags.check(tags);
        Customer customer = get(id);
        Map<String, String> known = customers
                .spelled(tags.stream().map(Tags::key).toList())
                .stream()
                .collect(Collectors.toMap(Tags::key, Function.identity(), (first, second) -> first));
        List<String> spelled = tags.stream()
                .map(tag -> known.getOrDefault(Tags.key(tag), tag))
                .distinct()
                .sorted(String.CASE_INSENSITIVE_ORDER)
                .toList();
        if (!spelled.equals(customer.getTags())) {
            customer.tag(spelled);
            audit.record("customer_tagged", "customer", id, String.join(", ", spelled));
        }
    }

    /** Every tag that a customer has, in alphabetical order; at most {@value Slice#MAX}. */
    public List<String> allTags() {
        return customers.tags(Slice.MAX);
    }

    /** Makes a lead a customer; nothing happens to who is one already. */
    public void becomeCustomer(long id) {
        leads.won(get(id).getId(), "by hand");
    }

    public List<Contact> contactsOf(long customerId) {
        return customers.contactsOf(customerId);
    }

    /** The contacts with an address of many customers, in one query. */
    public List<ContactRow> reachableContacts(Collection<Long> customerIds) {
        return customers.reachableContacts(customerIds);
    }

    /** The named contacts as far as they have an address, in one query. */
    public List<ContactRow> contacts(Collection<Long> contactIds) {
        return customers.contacts(contactIds);
    }

    /** Contacts with an address whose name, company or address contains the text. */
    public List<ContactRow> searchContacts(String text, int limit) {
        return customers.search(text == null ? "" : text, Math.min(limit, Slice.MAX));
    }

    public Contact getContact(long id) {
        return customers.findContact(id).orElseThrow(() -> new NotFound("contact", id));
    }

    /** @throws Refusal when the address is none */
    public Contact addContact(long customerId, ContactDetails details) {
        Contact contact = new Contact(get(customerId), named(details), addressIn(details), clock.instant());
        customers.add(contact);
        audit.record("contact_added", "customer", customerId, details.name());
        return contact;
    }

    /** @throws ChangedMeanwhile when the contact is no longer what was seen in the form; nothing is changed then */
    public void changeContact(long id, ContactDetails details, Seen seen) {
        Contact contact = getContact(id);
        seen.requireStill(
                contact.getVersion(),
                () -> audit.lastSince(
                        seen.at(), "customer", contact.getCustomer().getId()));
        changeContact(id, details);
    }

    public void changeContact(long id, ContactDetails details) {
        Contact contact = getContact(id);
        Optional<EmailAddress> before = contact.email();
        contact.change(named(details), addressIn(details));
        audit.record(
                "contact_changed",
                "customer",
                contact.getCustomer().getId(),
                before.map(EmailAddress::toString).orElse("-") + " -> " + details.email());
        contact.email()
                .filter(now -> before.filter(old -> !old.comparable().equals(now.comparable()))
                        .isPresent())
                .ifPresent(now -> corrected.fire(new AddressCorrected(id, now)));
    }

    private static ContactDetails named(ContactDetails d) {
        String name =
                present(d.name()).or(() -> present(d.email())).orElseThrow(() -> new Refusal("refusal.contact_name"));
        // an address alone may stand in for the name, and has more room
        Room.require("contact", present(d.name()).orElse(null), LONGEST_CONTACT);
        Room.require("phone", d.phone(), 60);
        return d.withName(Room.cut(name, LONGEST_CONTACT));
    }

    private static EmailAddress addressIn(ContactDetails details) {
        return present(details.email())
                .map(text -> EmailAddress.parse(text).orElseThrow(() -> new Refusal("refusal.address_form", text)))
                .orElse(null);
    }

    private static void requireName(CustomerDetails details) {
        if (present(details.name()).isEmpty()) {
            throw new Refusal("refusal.customer_name");
        }
        Room.require("number", details.number(), 60);
        Room.require("name", details.name(), 300);
        Room.require("phone", details.phone(), 60);
        Room.require("street", details.street(), 300);
        Room.require("postalCode", details.postalCode(), 20);
        Room.require("city", details.city(), 100);
        Room.require("country", details.country(), 2);
        Room.require("taxId", details.taxId(), 60);
    }

    private static Optional<String> present(String text) {
        return Optional.ofNullable(text).map(String::strip).filter(t -> !t.isEmpty());
    }
}
