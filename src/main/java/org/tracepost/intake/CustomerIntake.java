package org.tracepost.intake;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tracepost.company.CompanyProfile;
import org.tracepost.customer.Contact;
import org.tracepost.customer.ContactDetails;
import org.tracepost.customer.Customer;
import org.tracepost.customer.CustomerDetails;
import org.tracepost.customer.Customers;
import org.tracepost.customer.Interest;
import org.tracepost.customer.Tags;
import org.tracepost.intake.ImportItem.Kind;
import org.tracepost.intake.ImportItem.Outcome;
import org.tracepost.intake.parse.csv.CustomerRow;
import org.tracepost.mail.EmailAddress;
import org.tracepost.platform.Room;
import org.tracepost.security.Role;

/**
 * Takes one line of a customer list in. A known customer is never overwritten: details that were missing and new
 * contacts are added.
 */
@Stateless
@RolesAllowed(Role.CLERK_NAME)
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class CustomerIntake {

    @Inject
    private Customers customers;

    @Inject
    private CompanyProfile company;

    @Inject
    private IntakeRepository repository;

    @Resource
    private SessionContext transaction;

    /** What {@link #take} would do: it is done and undone, so that both say the same. */
    public ImportItem preview(String source, CustomerRow row) {
        Optional<Long> known = known(row).map(Customer::getId);
        ImportItem item = take(source, row);
        transaction.setRollbackOnly();
        return item(source, row, item.outcome(), known);
    }

    public ImportItem take(String source, CustomerRow row) {
        Optional<Customer> known = known(row);
        if (known.isPresent()) {
            boolean completes = completes(known.get(), row);
            if (completes) {
                customers.change(known.get().getId(), completed(known.get().details(), row));
                addContact(known.get(), row);
                customers.tag(known.get().getId(), tags(known.get(), row));
            }
            repository.flush();
            return item(source, row, completes ? Outcome.COMPLETED : Outcome.ALREADY_THERE, known.map(Customer::getId));
        }
        Customer customer = customers.add(details(row));
        customers.tag(customer.getId(), row.tags());
        addContact(customer, row);
        repository.flush();
        return item(source, row, Outcome.NEW, Optional.of(customer.getId()));
    }

    private Optional<Customer> known(CustomerRow row) {
        return row.customerNumber().isBlank()
                ? customers.findMatching(row.vatId(), null, row.name())
                : customers.findByNumber(row.customerNumber());
    }

    private boolean completes(Customer customer, CustomerRow row) {
        return isNewContact(customer, row)
                || tags(customer, row).size() > customer.getTags().size()
                || !completed(customer.details(), row).equals(customer.details());
    }

    /** Those the customer has and those the line brings. */
    private static List<String> tags(Customer customer, CustomerRow row) {
        return Tags.in(
                Stream.concat(customer.getTags().stream(), row.tags().stream()).collect(Collectors.joining(",")));
    }

    private boolean isNewContact(Customer customer, CustomerRow row) {
        List<Contact> contacts = customers.contactsOf(customer.getId());
        return row.email()
                .map(e -> contacts.stream().noneMatch(c -> c.email()
                        .map(EmailAddress::comparable)
                        .filter(e.comparable()::equals)
                        .isPresent()))
                .orElseGet(() -> !row.contactName().isBlank()
                        && contacts.stream().noneMatch(c -> c.getName().equalsIgnoreCase(row.contactName())));
    }

    private void addContact(Customer customer, CustomerRow row) {
        if (isNewContact(customer, row)) {
            String email = row.email().map(EmailAddress::toString).orElse(null);
            customers.addContact(
                    customer.getId(),
                    new ContactDetails(
                            row.contactName().isBlank() ? Room.cut(customer.getName(), 200) : row.contactName(),
                            email,
                            blankToNull(phone(row)),
                            row.language().orElse(null),
                            Interest.all()));
        }
    }

    private CustomerDetails details(CustomerRow row) {
        Locale language = row.language().orElse(company.get().getLanguage());
        String name = row.name().isBlank() ? row.customerNumber() : row.name();
        return completed(
                new CustomerDetails(
                        blankToNull(row.customerNumber()),
                        name,
                        language,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        row.lead()),
                row);
    }

    private static CustomerDetails completed(CustomerDetails d, CustomerRow row) {
        return new CustomerDetails(
                d.number(),
                d.name(),
                d.language(),
                or(d.phone(), phone(row)),
                or(d.street(), row.street()),
                or(d.postalCode(), row.zip()),
                or(d.city(), row.city()),
                or(d.country(), row.country()),
                or(d.taxId(), row.vatId()),
                d.tracking(),
                d.lead());
    }

    private static ImportItem item(String source, CustomerRow row, Outcome outcome, Optional<Long> customerId) {
        return new ImportItem(
                source,
                Kind.CUSTOMER,
                outcome,
                row.customerNumber(),
                row.name().isBlank() ? row.contactName() : row.name(),
                row.email().map(EmailAddress::toString).orElse(""),
                Optional.empty(),
                customerId,
                InvoiceIntake.note(row.phone()));
    }

    private static String phone(CustomerRow row) {
        return Room.cut(row.phone(), InvoiceIntake.LONGEST_PHONE);
    }

    private static String or(String known, String told) {
        return known == null || known.isBlank() ? blankToNull(told) : known;
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
