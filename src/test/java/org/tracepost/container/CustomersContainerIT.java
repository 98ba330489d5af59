package org.tracepost.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.tracepost.customer.Contact;
import org.tracepost.customer.ContactDetails;
import org.tracepost.customer.ContactRow;
import org.tracepost.customer.Customer;
import org.tracepost.customer.CustomerDetails;
import org.tracepost.customer.CustomerFilter;
import org.tracepost.customer.CustomerRow;
import org.tracepost.customer.Customers;
import org.tracepost.customer.Interest;
import org.tracepost.mail.EmailAddress;
import org.tracepost.platform.NotFound;
import org.tracepost.platform.Refusal;
import org.tracepost.platform.Slice;

@ArquillianTest
class CustomersContainerIT {

    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    @Inject
    private Customers customers;

    @Inject
    private Samples samples;

    @Inject
    private Database database;

    @Inject
    private AsClerk clerk;

    @Test
    void addShouldGiveNumberWhenNoneIsGiven() throws Exception {
        Customer customer = samples.customer("Numberless " + mark);
        assertTrue(customer.getNumber().matches("C-\\d{5,}"), customer.getNumber());
        assertEquals(
                customer.getId(),
                clerk.call(() -> customers.findByNumber(customer.getNumber()))
                        .orElseThrow()
                        .getId());
    }

    @Test
    void addShouldRefuseTakenNumberAndMissingName() throws Exception {
        CustomerDetails details = new CustomerDetails(
                "N-" + mark, "First", Locale.GERMAN, null, null, null, null, null, null, null, false);
        clerk.call(() -> customers.add(details));
        assertEquals(
                "refusal.customer_number_taken",
                assertThrows(Refusal.class, () -> clerk.call(() -> customers.add(details)))
                        .key());
        assertThrows(Refusal.class, () -> clerk.call(() -> customers.add(CustomerDetails.named(" ", Locale.GERMAN))));
    }

    @Test
    void listShouldPageSortAndFilterInTheDatabase() throws Exception {
        for (String letter : List.of("c", "a", "e", "b", "d")) {
            samples.customer(mark + " " + letter);
        }
        assertEquals(5, clerk.call(() -> customers.count(CustomerFilter.ofText(mark))));
        assertEquals(List.of(mark + " a", mark + " b"), names(new Slice(0, 2, "name", true)));
        assertEquals(List.of(mark + " c", mark + " d"), names(new Slice(2, 2, "name", true)));
        assertEquals(List.of(mark + " e"), names(new Slice(0, 1, "name", false)));
        assertEquals(
                List.of(mark + " a", mark + " b"),
                names(new Slice(0, 2, "c.name; drop table customer", true)),
                "an unknown column sorts nothing");
    }

    @Test
    void listShouldTakeWildcardsByTheLetter() throws Exception {
        samples.customer(mark + " 100% sure");
        samples.customer(mark + " 100 sure");
        assertEquals(1, clerk.call(() -> customers.count(CustomerFilter.ofText(mark + " 100%"))));
        assertEquals(0, clerk.call(() -> customers.count(CustomerFilter.ofText(mark + "_100"))));
    }

    @Test
    void listShouldFindCustomerByContactsAddress() throws Exception {
        EmailAddress address = Samples.address("jan");
        Customer customer = samples.customer("By address " + mark);
        samples.contact(customer, address);
        List<CustomerRow> found = clerk.call(() ->
                customers.list(CustomerFilter.ofText(address.localPart().toUpperCase(Locale.ROOT)), Slice.first(10)));
        assertEquals(
                List.of(customer.getId()), found.stream().map(CustomerRow::id).toList());
        assertEquals(1, found.get(0).contacts());
    }

    @Test
    void contactShouldKeepParsedAddressAndRefuseNone() throws Exception {
        Customer customer = samples.customer("Contacts " + mark);
        Contact contact = clerk.call(() -> customers.addContact(
                customer.getId(), new ContactDetails(null, " Ola@Köln.Example ", null, null, Interest.all())));
        Contact read = clerk.call(() -> customers.contactsOf(customer.getId())).get(0);
        assertEquals(contact.getId(), read.getId());
        assertEquals("Ola@köln.example", read.email().orElseThrow().toString());
        assertThrows(
                Refusal.class,
                () -> clerk.call(() -> customers.addContact(
                        customer.getId(), new ContactDetails("No", "no at", null, null, Interest.all()))));
        assertThrows(
                NotFound.class,
                () -> clerk.call(() -> customers.addContact(
                        Long.MAX_VALUE, new ContactDetails("No", null, null, null, Interest.all()))));
    }

    @Test
    void contactShouldGetOnlyThePapersItWants() throws Exception {
        Customer customer = samples.customer("Interests " + mark);
        EmailAddress address = Samples.address("ola");
        clerk.call(() -> customers.addContact(
                customer.getId(),
                new ContactDetails("Ola", address.toString(), null, null, Set.of(Interest.CONTRACTS))));
        ContactRow row = clerk.call(() -> customers.reachableContacts(List.of(customer.getId())))
                .get(0);
        assertEquals(
                List.of(Interest.CONTRACTS),
                Arrays.stream(Interest.values()).filter(row::receives).toList());
    }

    @Test
    void leadShouldBecomeCustomerOnceAndBeFoundAsWhatItIs() throws Exception {
        Customer lead = clerk.call(() -> customers.add(
                CustomerDetails.named("Lead " + mark, Locale.ENGLISH).asLead()));
        samples.customer("Customer " + mark);
        assertEquals(1, clerk.call(() -> customers.count(new CustomerFilter(mark, true))));
        assertEquals(1, clerk.call(() -> customers.count(new CustomerFilter(mark, false))));
        clerk.call(() -> {
            customers.change(lead.getId(), lead.details());
            customers.becomeCustomer(lead.getId());
            customers.becomeCustomer(lead.getId());
            return null;
        });
        assertEquals(0, clerk.call(() -> customers.count(new CustomerFilter(mark, true))));
        assertEquals(
                1,
                database.number(
                        "select count(*) from audit_entry where action = 'lead_won' and subject_id = ?1",
                        lead.getId().toString()));
    }

    private List<String> names(Slice slice) throws Exception {
        return clerk.call(() -> customers.list(CustomerFilter.ofText(mark), slice)).stream()
                .map(CustomerRow::name)
                .toList();
    }
}
