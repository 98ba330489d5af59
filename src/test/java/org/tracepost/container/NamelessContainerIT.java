package org.tracepost.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tracepost.company.CompanyDetails;
import org.tracepost.company.CompanyProfile;
import org.tracepost.customer.Contact;
import org.tracepost.customer.Customer;
import org.tracepost.delivery.Course;
import org.tracepost.delivery.Dispatch;
import org.tracepost.delivery.MessageControl;
import org.tracepost.delivery.OutboxControl;
import org.tracepost.delivery.TrialMail;
import org.tracepost.document.Document;
import org.tracepost.health.Health;
import org.tracepost.health.HealthFacts;
import org.tracepost.mail.EmailAddress;
import org.tracepost.message.DocumentSending;
import org.tracepost.message.Messages;
import org.tracepost.message.Recipient;
import org.tracepost.message.Status;
import org.tracepost.message.WrittenMessage;
import org.tracepost.platform.Refusal;

/**
 * As long as nobody has said who we are, nothing reaches a customer, and nothing that was written meanwhile ever does.
 */
@ArquillianTest
class NamelessContainerIT {

    @Inject
    private CompanyProfile company;

    @Inject
    private OutboxControl outbox;

    @Inject
    private MessageControl control;

    @Inject
    private TrialMail trial;

    @Inject
    private Dispatch dispatch;

    @Inject
    private Messages messages;

    @Inject
    private Health health;

    @Inject
    private Samples samples;

    @Inject
    private AsClerk clerk;

    @Inject
    private AsAdministrator administrator;

    @Inject
    private Database database;

    private CompanyDetails ours;
    private final EmailAddress test = Samples.address("test");

    @BeforeEach
    void asFreshlyInstalled() throws Exception {
        ours = company.get().details();
        enter("Example Ltd", "Example Ltd", "invoices@example.org");
        database.change("update outbox_control set redirect = false, redirect_to = ?1 where id = 1", test.toString());
    }

    @AfterEach
    void asBefore() throws Exception {
        database.change("update outbox_control set redirect = false, redirect_to = null where id = 1");
        change(ours);
    }

    @Test
    void everyMailShouldGoToTheTestAddressAsLongAsNobodyHasSaidWhoWeAre() throws Exception {
        EmailAddress customer = Samples.address("customer");
        long id = samples.send(null, customer).recipientIds().get(0);
        becomes(id, Status.SENT);
        assertEquals(Optional.empty(), Mails.heardOf(customer));
        assertTrue(
                Mails.heardOf(test).orElse("").contains("X-Tracepost-Original-To: " + customer),
                "the test address gets it");
        assertEquals(
                test,
                administrator.call(() -> trial.send(Samples.message(null, null, customer), customer)),
                "mails on trial go there, too");
        assertEquals(
                "refusal.redirect_nameless",
                assertThrows(
                                Refusal.class,
                                () -> administrator.call(() -> {
                                    outbox.redirectNoMore();
                                    return null;
                                }))
                        .key());
    }

    @Test
    void nothingShouldLeaveWithoutTestAddress() throws Exception {
        database.change("update outbox_control set redirect_to = null where id = 1");
        EmailAddress customer = Samples.address("customer");
        assertEquals(Optional.empty(), outbox.current().redirectTo());
        assertTrue(outbox.current().redirect());
        assertEquals(
                "refusal.trial_held",
                assertThrows(
                                Refusal.class,
                                () -> administrator.call(
                                        () -> trial.send(Samples.message(null, null, customer), customer)))
                        .key());
    }

    @Test
    void whatWasWrittenUnderThePlaceholderShouldNeverLeave() throws Exception {
        EmailAddress address = Samples.address("anna");
        Customer customer = samples.customer("Later " + UUID.randomUUID());
        Contact contact = samples.contact(customer, address);
        Document invoice = samples.invoice(customer, contact, null, Samples.line("1", "100", "23"));
        WrittenMessage before = send(invoice, contact, Instant.now().plus(Duration.ofDays(1)));
        change(ours);
        assertFalse(outbox.current().redirect(), "now everything goes where it should");
        clerk.call(() -> {
            control.sendNow(before.messageId());
            return null;
        });
        becomes(before.recipientIds().get(0), Status.NOT_SENT);
        assertEquals(Optional.empty(), Mails.heardOf(address));
        becomes(send(invoice, contact, null).recipientIds().get(0), Status.SENT);
        String heard = Mails.heardOf(address).orElseThrow();
        assertFalse(heard.contains("Example Ltd"), heard);
        assertEquals(
                1,
                database.number(
                        "select count(*) from document d join stored_file f on f.id = d.pdf_file_id where d.id = ?1 and f.created_at > ?2",
                        invoice.getId(),
                        Timestamp.from(clerk.call(() -> messages.get(before.messageId()))
                                .getCreatedAt())),
                "the PDF is made anew, too");
    }

    @Test
    void healthShouldSayItAndAddressesForExamplesShouldNotCount() throws Exception {
        assertTrue(alarms().contains("SENDER_MISSING"));
        enter("Nordwind GmbH", "Nordwind GmbH", "office@nordwind.test");
        assertTrue(alarms().contains("SENDER_MISSING"), "nobody has an address in .test");
        assertTrue(outbox.current().redirect());
        change(ours);
        assertFalse(alarms().contains("SENDER_MISSING"));
        Course course = outbox.current();
        assertFalse(course.redirect());
    }

    private List<String> alarms() throws Exception {
        return clerk.call(() -> {
            HealthFacts facts = health.facts();
            return health.alarms(facts).stream().map(a -> a.kind().name()).toList();
        });
    }

    private WrittenMessage send(Document invoice, Contact contact, Instant at) throws Exception {
        DocumentSending sending = new DocumentSending(
                invoice.getId(),
                List.of(contact.getId()),
                List.of(),
                null,
                invoice.getLanguage(),
                null,
                null,
                true,
                null);
        return clerk.call(() -> dispatch.sendDocument(at == null ? sending : sending.at(at)));
    }

    private void enter(String name, String senderName, String sender) throws Exception {
        change(new CompanyDetails(
                name,
                ours.address(),
                ours.taxId(),
                ours.email(),
                ours.phone(),
                ours.bankName(),
                ours.iban(),
                ours.bic(),
                senderName,
                sender,
                ours.language(),
                ours.currency(),
                ours.timeZone(),
                ours.tracking()));
    }

    private void change(CompanyDetails details) throws Exception {
        administrator.call(() -> {
            company.change(details);
            return null;
        });
    }

    private void becomes(long id, Status status) throws Exception {
        Eventually.get(status + " of recipient " + id, () -> {
            Recipient recipient = clerk.call(() -> messages.getRecipient(id));
            return recipient.getStatus() == status ? Optional.of(true) : Optional.empty();
        });
    }
}
