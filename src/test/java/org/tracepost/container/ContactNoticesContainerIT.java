package org.tracepost.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.tracepost.customer.Contact;
import org.tracepost.customer.Customer;
import org.tracepost.customer.Customers;
import org.tracepost.delivery.Dispatch;
import org.tracepost.mail.EmailAddress;
import org.tracepost.message.Addressee;
import org.tracepost.message.ContactNotice;
import org.tracepost.message.ContactNotices;
import org.tracepost.message.EventType;
import org.tracepost.message.MessageDraft;
import org.tracepost.message.Messages;
import org.tracepost.platform.Refusal;
import org.tracepost.template.TemplatePurpose;

/** Answers of people and their programs, through the mailbox, beside the contact. */
@ArquillianTest
class ContactNoticesContainerIT {

    @Inject
    private ContactNotices notices;

    @Inject
    private Messages messages;

    @Inject
    private Customers customers;

    @Inject
    private Dispatch dispatch;

    @Inject
    private Samples samples;

    @Inject
    private AsClerk clerk;

    @Test
    void absenceShouldStandBesideTheContactUntilItIsOver() throws Exception {
        Customer customer = samples.customer("Absent " + UUID.randomUUID());
        Contact contact = samples.contact(customer, Samples.address("erika"));
        LocalDate back = LocalDate.ofInstant(Instant.now().plus(9, ChronoUnit.DAYS), ZoneOffset.UTC);
        answers(
                customer,
                contact,
                "Subject: Out of office\nAuto-Submitted: auto-replied\n\nI am out of the office until " + back
                        + ". Please write to jan@firma.test.\n");
        ContactNotice notice = notice(customer, EventType.AUTO_REPLY);
        assertEquals(back, notice.awayUntil());
        assertEquals("jan@firma.test", notice.other());
        assertEquals(contact.getId(), notice.contactId());
    }

    @Test
    void newAddressShouldBeAProposalThatAClerkMayTakeOnce() throws Exception {
        Customer customer = samples.customer("Moved " + UUID.randomUUID());
        EmailAddress before = Samples.address("old");
        EmailAddress after = Samples.address("new");
        Contact contact = samples.contact(customer, before);
        answers(
                customer,
                contact,
                "Subject: My e-mail address has changed\nAuto-Submitted: auto-replied\n\nMy e-mail address has changed. My new e-mail address is "
                        + after + ".\n");
        ContactNotice notice = notice(customer, EventType.ADDRESS_CHANGE);
        assertEquals(before.toString(), address(contact), "nothing is done by itself");
        clerk.call(() -> {
            notices.acceptAddress(notice.eventId());
            return null;
        });
        assertEquals(after.toString(), address(contact));
        assertEquals(List.of(), clerk.call(() -> notices.of(customer.getId())));
        assertThrows(
                Refusal.class,
                () -> clerk.call(() -> {
                    notices.dismiss(notice.eventId());
                    return null;
                }));
    }

    private String address(Contact contact) throws Exception {
        return clerk.call(() -> customers.getContact(contact.getId()))
                .email()
                .orElseThrow()
                .toString();
    }

    private void answers(Customer customer, Contact contact, String headersAndText) throws Exception {
        EmailAddress address = contact.email().orElseThrow();
        Addressee to = new Addressee(
                customer.getId(),
                customer.getName(),
                customer.getNumber(),
                contact.getId(),
                contact.getName(),
                address);
        MessageDraft draft = new MessageDraft(
                TemplatePurpose.MESSAGE, Locale.ENGLISH, "News", "Hello", Map.of(), null, List.of(to), List.of(), null);
        long id = clerk.call(() -> dispatch.send(draft)).recipientIds().get(0);
        Mails.arrives(
                UUID.randomUUID().toString(),
                "From: " + address + "\nDate: "
                        + DateTimeFormatter.RFC_1123_DATE_TIME.format(OffsetDateTime.now(ZoneOffset.UTC)) + "\nTo: "
                        + ReportMails.verp(
                                clerk.call(() -> messages.getRecipient(id)).getEnvelopeToken())
                        + "\nContent-Type: text/plain\n" + headersAndText);
    }

    private ContactNotice notice(Customer customer, EventType type) throws Exception {
        return Eventually.get(
                type + " of " + customer.getName(), () -> clerk.call(() -> notices.of(customer.getId())).stream()
                        .filter(n -> n.type() == type)
                        .findFirst());
    }
}
