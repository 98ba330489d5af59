package org.tracepost.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tracepost.attention.Attention;
import org.tracepost.attention.OpenProblem;
import org.tracepost.attention.Urgency;
import org.tracepost.customer.Contact;
import org.tracepost.customer.ContactDetails;
import org.tracepost.customer.Customer;
import org.tracepost.customer.Customers;
import org.tracepost.customer.Interest;
import org.tracepost.delivery.Dispatch;
import org.tracepost.delivery.MessageControl;
import org.tracepost.delivery.OutboxControl;
import org.tracepost.delivery.Progress.WaitsFor;
import org.tracepost.delivery.RestoreGuard;
import org.tracepost.document.Document;
import org.tracepost.mail.EmailAddress;
import org.tracepost.message.DocumentMail;
import org.tracepost.message.DocumentSending;
import org.tracepost.message.EventType;
import org.tracepost.message.Messages;
import org.tracepost.message.Recipient;
import org.tracepost.message.RecipientEvent;
import org.tracepost.message.Repeats;
import org.tracepost.message.Status;
import org.tracepost.message.UnclearDesk;
import org.tracepost.message.WrittenMessage;
import org.tracepost.platform.Refusal;
import org.tracepost.platform.Slice;

/** What people do to the outbox: plan, hold back, cancel, redirect, send again, settle. */
@ArquillianTest
class ControlContainerIT {

    private static final String DUE = "select count(*) from outbox_entry where message_id = ?1 and due_at <= ?2";

    @Inject
    private Dispatch dispatch;

    @Inject
    private MessageControl control;

    @Inject
    private OutboxControl outbox;

    @Inject
    private RestoreGuard restore;

    @Inject
    private Messages messages;

    @Inject
    private Attention attention;

    @Inject
    private UnclearDesk desk;

    @Inject
    private Customers customers;

    @Inject
    private DocumentMail documentMail;

    @Inject
    private Samples samples;

    @Inject
    private AsClerk clerk;

    @Inject
    private AsAdministrator administrator;

    @Inject
    private Database database;

    /** The other test classes want to see their e-mails leave. */
    @AfterEach
    void everythingFlows() {
        database.change(
                "update outbox_control set held_why = null, held_by = null, held_at = null, redirect = false, redirect_to = null where id = 1");
    }

    @Test
    void sendShouldWaitUntilItsTimeAndBeSentNowOnWish() throws Exception {
        EmailAddress address = Samples.address("planned");
        WrittenMessage written = plan(Instant.now().plus(Duration.ofDays(3)), address);
        long id = written.recipientIds().get(0);
        assertEquals(
                0,
                database.number(
                        DUE, written.messageId(), Timestamp.from(Instant.now().plus(Duration.ofDays(2)))));
        assertEquals(
                1,
                database.number(
                        "select count(*) from outbox_entry where message_id = ?1 and deadline_at > ?2",
                        written.messageId(),
                        Timestamp.from(Instant.now().plus(Duration.ofDays(4)))),
                "its time to be tried begins when it is due");
        assertEquals(WaitsFor.ITS_TIME, progress(written.messageId()));
        assertEquals(Status.QUEUED, recipient(id).getStatus());
        clerk.call(() -> {
            control.sendNow(written.messageId());
            return null;
        });
        becomes(id, Status.SENT);
        assertEquals(
                "refusal.not_planned",
                assertThrows(
                                Refusal.class,
                                () -> clerk.call(() -> {
                                    control.sendNow(written.messageId());
                                    return null;
                                }))
                        .key());
    }

    @Test
    void plannedMessageShouldMoveAndLetSingleRecipientsBeCancelled() throws Exception {
        Instant later = Instant.now().plus(Duration.ofDays(9));
        WrittenMessage written =
                plan(Instant.now().plus(Duration.ofDays(3)), Samples.address("planned"), Samples.address("planned"));
        clerk.call(() -> {
            control.moveTo(written.messageId(), later);
            dispatch.cancel(written.recipientIds().get(0));
            return null;
        });
        assertEquals(Status.CANCELLED, recipient(written.recipientIds().get(0)).getStatus());
        assertEquals(0, database.number(DUE, written.messageId(), Timestamp.from(later.minusSeconds(60))));
        assertEquals(1, database.number(DUE, written.messageId(), Timestamp.from(later.plusSeconds(60))));
        assertEquals(1, clerk.call(() -> control.cancel(written.messageId())).cancelled());
        assertEquals(Status.CANCELLED, recipient(written.recipientIds().get(1)).getStatus());
    }

    @Test
    void sendShouldRefuseTimesThatArePastOrTooFar() {
        assertEquals(
                "refusal.send_time_past",
                assertThrows(Refusal.class, () -> plan(Instant.now().minusSeconds(5), Samples.address("planned")))
                        .key());
        assertEquals(
                "refusal.send_time_far",
                assertThrows(
                                Refusal.class,
                                () -> plan(Instant.now().plus(Duration.ofDays(400)), Samples.address("planned")))
                        .key());
    }

    @Test
    void sendDocumentShouldCarryItsTime() throws Exception {
        Customer customer = samples.customer("Planned " + UUID.randomUUID());
        Contact contact = samples.contact(customer, Samples.address("planned"));
        Document invoice = samples.invoice(customer, contact, null, Samples.line("1", "100", "23"));
        Instant time = Instant.now().plus(Duration.ofDays(2));
        WrittenMessage written = clerk.call(() -> dispatch.sendDocument(new DocumentSending(
                        invoice.getId(),
                        documentMail.compose(invoice.getId(), null, null).contactIds(),
                        List.of(),
                        null,
                        invoice.getLanguage(),
                        null,
                        null,
                        false,
                        null)
                .at(time)));
        assertEquals(WaitsFor.ITS_TIME, progress(written.messageId()));
    }

    @Test
    void pauseShouldHoldBackAndResumeShouldGiveTheWholeTimeAgain() throws Exception {
        WrittenMessage written =
                plan(Instant.now().plus(Duration.ofHours(1)), Samples.address("ok"), Samples.address("ok"));
        long message = written.messageId();
        clerk.call(() -> {
            control.pause(message);
            control.sendNow(message);
            return null;
        });
        assertEquals(WaitsFor.RESUME, progress(message));
        database.change(
                "update outbox_entry set deadline_at = ?1 where message_id = ?2",
                Timestamp.from(Instant.now().minusSeconds(60)),
                message);
        Thread.sleep(2500);
        assertEquals(
                2,
                database.number("select count(*) from outbox_entry where message_id = ?1", message),
                "a paused message is neither sent nor given up");
        clerk.call(() -> {
            control.resume(message);
            return null;
        });
        for (long id : written.recipientIds()) {
            becomes(id, Status.SENT);
        }
    }

    @Test
    void cancelShouldTakeOutEverythingWithAFactForEach() throws Exception {
        WrittenMessage written = plan(Instant.now().plus(Duration.ofHours(1)), addresses(1203));
        MessageControl.Cancellation done = clerk.call(() -> control.cancel(written.messageId()));
        assertEquals(1203, done.cancelled());
        assertEquals(0, done.stillWaiting());
        assertEquals(
                1203,
                clerk.call(() -> messages.countsByStatus(written.messageId())).get(Status.CANCELLED));
        assertEquals(
                1203,
                database.number(
                        "select count(*) from recipient_event e join recipient r on r.id = e.recipient_id where r.message_id = ?1 and e.type = 'CANCELLED'",
                        written.messageId()));
        assertEquals(WaitsFor.NOTHING, progress(written.messageId()));
    }

    @Test
    void pauseOfEverythingShouldLetNothingLeaveUntilResumed() throws Exception {
        clerk.call(() -> {
            outbox.pause();
            return null;
        });
        Thread.sleep(2500);
        WrittenMessage written = samples.send(null, Samples.address("ok"));
        long id = written.recipientIds().get(0);
        database.change(
                "update outbox_entry set deadline_at = ?1 where message_id = ?2",
                Timestamp.from(Instant.now().minusSeconds(60)),
                written.messageId());
        Thread.sleep(2500);
        assertEquals(Status.QUEUED, recipient(id).getStatus());
        assertEquals(WaitsFor.RESUME_OF_ALL, progress(written.messageId()));
        clerk.call(() -> {
            outbox.resume();
            return null;
        });
        becomes(id, Status.SENT);
    }

    @Test
    void restoredOutboxShouldBeSetAsideByAdministratorsOnly() throws Exception {
        WrittenMessage before = plan(Instant.now().plus(Duration.ofHours(1)), Samples.address("ok"));
        database.change(
                "update outbox_control set held_why = 'RESTORED', held_at = ?1 where id = 1",
                Timestamp.from(Instant.now()));
        Thread.sleep(50);
        WrittenMessage since = samples.send(null, Samples.address("ok"));
        assertThrows(EJBAccessException.class, () -> clerk.call(() -> outbox.setAsideWhatWaits()));
        assertTrue(administrator.call(() -> outbox.setAsideWhatWaits()) >= 1);
        Recipient unclear = recipient(before.recipientIds().get(0));
        assertEquals(Status.UNCLEAR, unclear.getStatus());
        assertEquals("restored", event(unclear.getId(), EventType.UNANSWERED).getRule());
        becomes(since.recipientIds().get(0), Status.SENT);
    }

    @Test
    void restoredOutboxShouldBeSentOnWish() throws Exception {
        String name = database.text("select installation from outbox_control where id = 1");
        database.change(
                "update outbox_control set held_why = 'RESTORED', held_at = ?1 where id = 1",
                Timestamp.from(Instant.now()));
        WrittenMessage written = samples.send(null, Samples.address("ok"));
        assertFalse(restore.isTrusted(), "reminders rest");
        clerk.call(() -> {
            outbox.resume();
            return null;
        });
        assertEquals(
                WaitsFor.RELEASE,
                progress(written.messageId()),
                "who may resume a pause may not release a restored outbox");
        administrator.call(() -> {
            outbox.sendWhatWaits();
            return null;
        });
        becomes(written.recipientIds().get(0), Status.SENT);
        assertTrue(restore.isTrusted());
        assertNotEquals(
                name,
                database.text("select installation from outbox_control where id = 1"),
                "marks of the lost database say nothing about this one");
    }

    @Test
    void redirectShouldSendEverythingToTheTestAddressAndSayWhomItWasFor() throws Exception {
        EmailAddress test = Samples.address("test");
        EmailAddress customer = Samples.address("customer");
        assertThrows(
                EJBAccessException.class,
                () -> clerk.call(() -> {
                    outbox.redirectTo(test.toString());
                    return null;
                }));
        administrator.call(() -> {
            outbox.redirectTo(test.toString());
            return null;
        });
        Thread.sleep(1500);
        long id = samples.send(null, customer).recipientIds().get(0);
        String heard = Eventually.get("mail to " + test, () -> Mails.heardOf(test));
        assertTrue(heard.contains("X-Tracepost-Original-To: " + customer), heard);
        assertEquals(Optional.empty(), Mails.heardOf(customer));
        becomes(id, Status.SENT);
        assertEquals(test.toString(), recipient(id).getRedirectedTo());
        assertEquals(
                test.toString(), clerk.call(() -> messages.getRecipientRow(id)).redirectedTo());
    }

    @Test
    void redirectToShouldRefuseWhatIsNoAddress() {
        assertEquals(
                "refusal.address_form",
                assertThrows(
                                Refusal.class,
                                () -> administrator.call(() -> {
                                    outbox.redirectTo("nobody");
                                    return null;
                                }))
                        .key());
    }

    @Test
    void sendAgainShouldWriteNewRecipientForTheContactAsItIsNow() throws Exception {
        EmailAddress right = Samples.address("ok");
        Customer customer = samples.customer("Again " + UUID.randomUUID());
        Contact contact = samples.contact(customer, Samples.address("refuse"));
        Document invoice = samples.invoice(customer, contact, null, Samples.line("1", "100", "23"));
        WrittenMessage first = clerk.call(() -> dispatch.sendDocument(new DocumentSending(
                invoice.getId(),
                List.of(contact.getId()),
                List.of(),
                null,
                invoice.getLanguage(),
                null,
                null,
                false,
                null)));
        long old = first.recipientIds().get(0);
        becomes(old, Status.REJECTED);
        clerk.call(() -> {
            customers.changeContact(
                    contact.getId(), new ContactDetails("Jan Kowalski", right.toString(), null, null, Interest.all()));
            return null;
        });
        String key = UUID.randomUUID().toString();
        Repeats.Repeat again = clerk.call(() -> dispatch.sendAgain(old, key));
        assertEquals(
                again.recipientId(),
                clerk.call(() -> dispatch.sendAgain(old, key)).recipientId(),
                "two clicks are one e-mail");
        becomes(again.recipientId(), Status.SENT);
        Recipient repeated = recipient(again.recipientId());
        assertEquals(right, repeated.getAddress());
        assertEquals(old, repeated.getRepeatsId());
        assertNotEquals(recipient(old).getWebToken(), repeated.getWebToken());
        assertEquals(Status.REJECTED, recipient(old).getStatus(), "the old history stays");
        assertEquals(Urgency.RETRIED, urgency(old), "what was sent again is no longer urgent");
        assertNotEquals(
                again.recipientId(),
                clerk.call(() -> dispatch.sendAgain(old, null)).recipientId(),
                "on purpose it is always possible");
    }

    @Test
    void unclearShouldAskForAClerkAfterItsTimeAndBeSettledByTheirWord() throws Exception {
        long arrived = unclear();
        long left = unclear();
        assertFalse(attention(left), "a report may still settle it");
        database.change(
                "update trouble set since = ?1 where recipient_id in (?2, ?3)",
                Timestamp.from(Instant.now().minus(Duration.ofHours(25))),
                arrived,
                left);
        assertTrue(attention(arrived) && attention(left));
        clerk.call(() -> {
            desk.arrived(arrived, "Ms Nowak said so on the phone");
            desk.leave(left, null);
            return null;
        });
        assertEquals(Status.DELIVERED, recipient(arrived).getStatus());
        assertEquals(
                "Ms Nowak said so on the phone",
                event(arrived, EventType.CONFIRMED).getWords());
        assertEquals(Status.UNCLEAR, recipient(left).getStatus());
        assertFalse(attention(left));
        assertEquals(
                "refusal.not_unclear",
                assertThrows(
                                Refusal.class,
                                () -> clerk.call(() -> {
                                    desk.arrived(arrived, null);
                                    return null;
                                }))
                        .key());
    }

    private long unclear() throws Exception {
        WrittenMessage written = plan(Instant.now().plus(Duration.ofHours(1)), Samples.address("ok"));
        database.change(
                "update outbox_control set held_why = 'RESTORED', held_at = ?1 where id = 1",
                Timestamp.from(Instant.now()));
        administrator.call(() -> outbox.setAsideWhatWaits());
        return written.recipientIds().get(0);
    }

    private boolean attention(long id) throws Exception {
        return urgency(id) != null;
    }

    private Urgency urgency(long id) throws Exception {
        return clerk.call(() -> attention.list(Slice.first(Slice.MAX))).stream()
                .filter(p -> p.mail().id() == id)
                .findFirst()
                .map(OpenProblem::urgency)
                .orElse(null);
    }

    private WrittenMessage plan(Instant time, EmailAddress... to) throws Exception {
        return clerk.call(() -> dispatch.send(Samples.message(null, null, to).at(time)));
    }

    private static EmailAddress[] addresses(int count) {
        EmailAddress[] all = new EmailAddress[count];
        Arrays.setAll(all, i -> Samples.address("many"));
        return all;
    }

    private WaitsFor progress(long messageId) throws Exception {
        return clerk.call(() -> control.progress(messageId)).waitsFor();
    }

    private Recipient recipient(long id) throws Exception {
        return clerk.call(() -> messages.getRecipient(id));
    }

    private void becomes(long id, Status status) throws Exception {
        Eventually.get(
                status + " of recipient " + id,
                () -> recipient(id).getStatus() == status ? Optional.of(true) : Optional.empty());
    }

    private RecipientEvent event(long id, EventType type) throws Exception {
        return clerk.call(() -> messages.events(id)).stream()
                .filter(e -> e.getType() == type)
                .findFirst()
                .orElseThrow();
    }
}
