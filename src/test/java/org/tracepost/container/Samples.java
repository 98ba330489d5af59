package org.tracepost.container;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.tracepost.customer.Contact;
import org.tracepost.customer.ContactDetails;
import org.tracepost.customer.Customer;
import org.tracepost.customer.CustomerDetails;
import org.tracepost.customer.Customers;
import org.tracepost.customer.Interest;
import org.tracepost.delivery.Dispatch;
import org.tracepost.document.Deadline;
import org.tracepost.document.Document;
import org.tracepost.document.DocumentDraft;
import org.tracepost.document.DocumentKind;
import org.tracepost.document.DocumentTerms;
import org.tracepost.document.Documents;
import org.tracepost.document.LineDraft;
import org.tracepost.document.Period;
import org.tracepost.mail.EmailAddress;
import org.tracepost.message.Addressee;
import org.tracepost.message.MessageDraft;
import org.tracepost.message.WrittenMessage;
import org.tracepost.template.TemplatePurpose;

/** Customers, invoices and messages as a clerk makes them; each with names of its own, so that tests never meet. */
@Stateless
public class Samples {

    @Inject
    private AsClerk clerk;

    @Inject
    private Customers customers;

    @Inject
    private Documents documents;

    @Inject
    private Dispatch dispatch;

    /** @return {@code prefix-RANDOM@example.test} */
    public static EmailAddress address(String prefix) {
        return EmailAddress.parse(prefix + "-" + UUID.randomUUID() + "@example.test")
                .orElseThrow();
    }

    public Customer customer(String name) throws Exception {
        return clerk.call(() -> customers.add(CustomerDetails.named(name, Locale.ENGLISH)));
    }

    public Contact contact(Customer customer, EmailAddress address) throws Exception {
        return clerk.call(() -> customers.addContact(
                customer.getId(), new ContactDetails("Jan Kowalski", address.toString(), null, null, Interest.all())));
    }

    public Document invoice(Customer customer, Contact contact, String number, LineDraft... lines) throws Exception {
        return clerk.call(() -> documents.add(draft(customer, contact, number, lines)));
    }

    /**
     * An issued document of any kind with one line of 123.00 EUR, and words where its kind has them; its deadline is in
     * ten days.
     */
    public Document issued(DocumentKind kind, Customer customer) throws Exception {
        return clerk.call(() -> {
            LocalDate today = documents.today();
            LocalDate deadline = kind.deadline() == Deadline.NONE ? null : today.plusDays(10);
            DocumentTerms terms = new DocumentTerms(
                    "Sample", kind.hasContent() ? "We agree." : null, kind.hasPeriod() ? Period.MONTHLY : null, null);
            Document document = documents.add(new DocumentDraft(
                    kind,
                    null,
                    customer.getId(),
                    null,
                    today,
                    deadline,
                    "EUR",
                    Locale.ENGLISH,
                    null,
                    null,
                    List.of(line("1", "100", "23")),
                    terms));
            documents.issue(document.getId());
            return document;
        });
    }

    public static DocumentDraft draft(Customer customer, Contact contact, String number, LineDraft... lines) {
        return new DocumentDraft(
                DocumentKind.INVOICE,
                number,
                customer.getId(),
                contact == null ? null : contact.getId(),
                LocalDate.of(2026, 11, 2),
                LocalDate.of(2026, 11, 16),
                "EUR",
                Locale.ENGLISH,
                null,
                null,
                Arrays.asList(lines));
    }

    /** One line of quantity times price at a tax rate. */
    public static LineDraft line(String quantity, String price, String taxRate) {
        return new LineDraft(
                "Consulting",
                new BigDecimal(quantity),
                "h",
                new BigDecimal(price),
                BigDecimal.ZERO,
                new BigDecimal(taxRate),
                null);
    }

    /** A message with a link, about a document or about none, that is in the outbox when this returns. */
    public WrittenMessage send(Long documentId, EmailAddress... to) throws Exception {
        return clerk.call(() -> dispatch.send(message(documentId, null, to)));
    }

    public static MessageDraft message(Long documentId, String key, EmailAddress... to) {
        List<Addressee> addressees = Arrays.stream(to)
                .map(a -> Addressee.stranger(a, "Jan Kowalski"))
                .toList();
        return new MessageDraft(
                documentId == null ? TemplatePurpose.MESSAGE : TemplatePurpose.INVOICE,
                Locale.ENGLISH,
                "News for you",
                "Dear customer,\n\nplease read https://example.org/news today.\n\nRegards",
                Map.of(),
                documentId,
                addressees,
                List.of(),
                key);
    }
}
