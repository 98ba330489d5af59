package org.tracepost.intake;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tracepost.company.CompanyProfile;
import org.tracepost.customer.ContactDetails;
import org.tracepost.customer.ContactRow;
import org.tracepost.customer.Customer;
import org.tracepost.customer.CustomerDetails;
import org.tracepost.customer.Customers;
import org.tracepost.customer.Interest;
import org.tracepost.document.Document;
import org.tracepost.document.DocumentKind;
import org.tracepost.document.Documents;
import org.tracepost.document.ImportedDocument;
import org.tracepost.intake.ImportItem.Kind;
import org.tracepost.intake.ImportItem.Outcome;
import org.tracepost.intake.parse.Defect;
import org.tracepost.intake.parse.Problem;
import org.tracepost.intake.parse.einvoice.EInvoice;
import org.tracepost.intake.parse.einvoice.Party;
import org.tracepost.intake.parse.einvoice.Reading;
import org.tracepost.mail.EmailAddress;
import org.tracepost.platform.Room;
import org.tracepost.platform.file.StoredFile;
import org.tracepost.security.Role;

/**
 * Takes one e-invoice in: finds or makes the customer and the contact, keeps the original file, and never overwrites a
 * number.
 */
@Stateless
@RolesAllowed(Role.CLERK_NAME)
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class InvoiceIntake {

    static final int LONGEST_PHONE = 60;
    /** A customer whose number is longer gets one of ours. */
    static final int LONGEST_NUMBER = 60;

    @Inject
    private Documents documents;

    @Inject
    private Customers customers;

    @Inject
    private CompanyProfile company;

    @Inject
    private IntakeRepository repository;

    @Resource
    private SessionContext transaction;

    @Inject
    private Clock clock;

    /** What {@link #take} would do: it is done and undone, so that both say the same. */
    public ImportItem preview(Reading reading, EInvoice invoice) {
        InvoiceCheck.check(invoice);
        ImportItem looked = look(reading, invoice);
        if (looked.changesSomething()) {
            store(reading, invoice, looked);
            transaction.setRollbackOnly();
        }
        return looked;
    }

    private ImportItem look(Reading reading, EInvoice invoice) {
        Optional<Long> existing = existing(invoice);
        Optional<Customer> known = known(invoice.buyer());
        Optional<ContactRow> contact = known.flatMap(c -> contactAt(c, invoice.buyer()));
        return item(
                reading, invoice, existing, known, invoice.buyer().email().or(() -> contact.map(ContactRow::email)));
    }

    public ImportItem take(Reading reading, EInvoice invoice) {
        InvoiceCheck.check(invoice);
        ImportItem looked = look(reading, invoice);
        return looked.changesSomething() ? store(reading, invoice, looked) : looked;
    }

    private ImportItem store(Reading reading, EInvoice invoice, ImportItem looked) {
        Locale language = InvoiceLines.language(invoice, company.get().getLanguage());
        Customer customer = known(invoice.buyer()).orElseGet(() -> customers.add(details(invoice.buyer(), language)));
        Optional<ContactRow> contact = contactAt(customer, invoice.buyer());
        Long contactId = contact.map(ContactRow::id)
                .orElseGet(() -> addContact(customer, invoice.buyer()).orElse(null));
        Document document = documents.add(imported(reading, invoice, customer, contactId, language));
        repository.flush();
        return looked.stored(document.getId(), customer.getId());
    }

    private ImportedDocument imported(
            Reading reading, EInvoice invoice, Customer customer, Long contactId, Locale language) {
        boolean pdf = reading.result() instanceof Reading.Read read && read.pdf();
        String fileName = reading.name().substring(reading.name().lastIndexOf('/') + 1);
        StoredFile source = new StoredFile(
                fileName, pdf ? "application/pdf" : "application/xml", reading.content(), clock.instant());
        EInvoice.Totals totals = invoice.totals();
        return new ImportedDocument(
                InvoiceLines.draft(invoice, customer.getId(), contactId, language),
                totals.net(),
                totals.tax(),
                totals.gross(),
                InvoiceLines.taxes(invoice),
                totals.prepaid(),
                totals.payable(),
                source,
                pdf ? source : null);
    }

    private Optional<Long> existing(EInvoice invoice) {
        return documents.findId(DocumentKind.valueOf(invoice.kind().name()), invoice.number());
    }

    private Optional<Customer> known(Party buyer) {
        return customers.findMatching(Room.cut(buyer.vatId(), 60), buyer.partyId(), Room.cut(buyer.name(), 300));
    }

    /** The contact that the invoice names; when it names no address, the one that gets this customer's invoices. */
    private Optional<ContactRow> contactAt(Customer customer, Party buyer) {
        List<ContactRow> reachable = customers.reachableContacts(List.of(customer.getId()));
        Optional<EmailAddress> named = buyer.email();
        return named.isPresent()
                ? reachable.stream()
                        .filter(c -> c.email().comparable().equals(named.get().comparable()))
                        .findFirst()
                : reachable.stream().filter(c -> c.receives(Interest.INVOICES)).findFirst();
    }

    private Optional<Long> addContact(Customer customer, Party buyer) {
        return buyer.email().map(email -> customers
                .addContact(
                        customer.getId(),
                        new ContactDetails(
                                buyer.contact().name().isBlank()
                                        ? email.toString()
                                        : Room.cut(buyer.contact().name(), 200),
                                email.toString(),
                                Room.cut(buyer.contact().phone(), LONGEST_PHONE),
                                null,
                                Interest.all()))
                .getId());
    }

    private CustomerDetails details(Party buyer, Locale language) {
        String number = customers.findByNumber(buyer.partyId()).isPresent()
                        || buyer.partyId().length() > LONGEST_NUMBER
                ? null
                : buyer.partyId();
        Party.Address address = buyer.address();
        return new CustomerDetails(
                number,
                Room.cut(buyer.name(), 300),
                language,
                blankToNull(Room.cut(buyer.contact().phone(), 60)),
                blankToNull(Room.cut(address.street(), 300)),
                blankToNull(Room.cut(address.zip(), 20)),
                blankToNull(Room.cut(address.city(), 100)),
                address.country().length() == 2 ? address.country() : null,
                blankToNull(Room.cut(buyer.vatId(), 60)),
                null,
                false);
    }

    private static ImportItem item(
            Reading reading,
            EInvoice invoice,
            Optional<Long> existing,
            Optional<Customer> customer,
            Optional<EmailAddress> email) {
        Outcome outcome = existing.isPresent()
                ? Outcome.ALREADY_THERE
                : email.isPresent() ? Outcome.NEW : Outcome.NEW_WITHOUT_ADDRESS;
        return new ImportItem(
                reading.name(),
                Kind.valueOf(invoice.kind().name()),
                outcome,
                invoice.number(),
                invoice.buyer().name(),
                email.map(EmailAddress::toString).orElse(""),
                existing,
                customer.map(Customer::getId),
                existing.isPresent()
                        ? Optional.empty()
                        : note(invoice.buyer().contact().phone()));
    }

    /** A telephone number may lose its end, as long as that is told. */
    static Optional<ImportItem.Trouble> note(String phone) {
        return phone.length() <= LONGEST_PHONE
                ? Optional.empty()
                : Optional.of(ImportItem.Trouble.of(Defect.of(Problem.CUT, Room.cut(phone, 20) + "…", LONGEST_PHONE)));
    }

    private static String blankToNull(String text) {
        return text.isBlank() ? null : text;
    }
}
