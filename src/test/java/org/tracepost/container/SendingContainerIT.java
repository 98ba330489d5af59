package org.tracepost.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJBAccessException;
import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.tracepost.delivery.Dispatch;
import org.tracepost.document.Document;
import org.tracepost.mail.EmailAddress;
import org.tracepost.mail.FailureReason;
import org.tracepost.message.EventType;
import org.tracepost.message.MessageDraft;
import org.tracepost.message.Messages;
import org.tracepost.message.Recipient;
import org.tracepost.message.RecipientEvent;
import org.tracepost.message.RecipientHistory;
import org.tracepost.message.Status;
import org.tracepost.message.WrittenMessage;
import org.tracepost.platform.Refusal;

@ArquillianTest
class SendingContainerIT {

    private static final String IN_OUTBOX = "select count(*) from outbox_entry where recipient_id = ?1";

    @Inject
    private Dispatch dispatch;

    @Inject
    private Messages messages;

    @Inject
    private RecipientHistory history;

    @Inject
    private Samples samples;

    @Inject
    private AsClerk clerk;

    @Inject
    private Database database;

    @Test
    void sendShouldRefuseNobody() {
        MessageDraft draft = Samples.message(null, null, Samples.address("ok"));
        assertThrows(EJBAccessException.class, () -> dispatch.send(draft));
    }

    @Test
    void sendShouldWriteOutboxInTheSameTransaction() throws Exception {
        List<Long> inOutbox = clerk.callInTransaction(() -> {
            WrittenMessage written =
                    dispatch.send(Samples.message(null, null, Samples.address("ok"), Samples.address("ok")));
            assertEquals(2, written.recipientIds().size());
            return written.recipientIds().stream()
                    .map(id -> database.number(IN_OUTBOX, id))
                    .toList();
        });
        assertEquals(List.of(1L, 1L), inOutbox);
    }

    @Test
    void sendShouldLeaveNothingWhenTransactionRollsBack() throws Exception {
        EmailAddress address = Samples.address("never");
        assertThrows(
                EJBException.class,
                () -> clerk.callInTransaction(() -> {
                    dispatch.send(Samples.message(null, null, address));
                    throw new IllegalStateException("something later in the transaction fails");
                }));
        assertEquals(0, database.number("select count(*) from recipient where address = ?1", address.toString()));
        assertEquals(
                0,
                database.number(
                        "select count(*) from outbox_entry o where not exists (select 1 from recipient r where r.id = o.recipient_id)"));
    }

    @Test
    void sendShouldRefuseUnknownMergeFieldAndEmptyMessage() {
        MessageDraft good = Samples.message(null, null, Samples.address("ok"));
        MessageDraft unknownField = new MessageDraft(
                good.purpose(),
                good.language(),
                "Hello {{nonsense}}",
                good.body(),
                good.values(),
                null,
                good.recipients(),
                List.of(),
                null);
        assertEquals(
                "refusal.merge_field",
                assertThrows(Refusal.class, () -> clerk.call(() -> dispatch.send(unknownField)))
                        .key());
        assertThrows(Refusal.class, () -> clerk.call(() -> dispatch.send(Samples.message(null, null))));
    }

    @Test
    void sendShouldGiveSameMessageForSameKey() throws Exception {
        EmailAddress address = Samples.address("ok");
        String key = UUID.randomUUID().toString();
        WrittenMessage first = clerk.call(() -> dispatch.send(Samples.message(null, key, address)));
        WrittenMessage second = clerk.call(() -> dispatch.send(Samples.message(null, key, address)));
        assertEquals(first.messageId(), second.messageId());
        assertTrue(second.repeated());
        assertEquals(1, database.number("select count(*) from recipient where address = ?1", address.toString()));
    }

    @Test
    void outboxShouldHandOverWithVerpSenderAndAskForReports() throws Exception {
        EmailAddress address = Samples.address("ok");
        Document invoice = samples.invoice(
                samples.customer("Sending " + address.localPart()), null, null, Samples.line("1", "100", "23"));
        long id = samples.send(invoice.getId(), address).recipientIds().get(0);
        String heard = Eventually.get("mail to " + address, () -> Mails.heardOf(address));
        Recipient recipient = clerk.call(() -> messages.getRecipient(id));
        String token = recipient.getEnvelopeToken().value();

        String mailFrom = heard.lines()
                .filter(l -> l.startsWith("MAIL FROM:"))
                .findFirst()
                .orElseThrow();
        assertTrue(mailFrom.startsWith("MAIL FROM:<bounces+" + token + "@bounce.test>"), mailFrom);
        assertTrue(mailFrom.contains("RET=HDRS"), mailFrom);
        assertTrue(mailFrom.contains("ENVID=" + token), mailFrom);
        String rcptTo =
                heard.lines().filter(l -> l.startsWith("RCPT TO:")).findFirst().orElseThrow();
        assertTrue(rcptTo.startsWith("RCPT TO:<" + address + ">"), rcptTo);
        for (String wish : List.of("SUCCESS", "FAILURE", "DELAY")) {
            assertTrue(rcptTo.matches(".*NOTIFY=\\S*" + wish + ".*"), rcptTo);
        }
        assertTrue(heard.contains("Message-ID: <" + token + "@"), "own Message-ID");
        assertTrue(
                heard.matches("(?s).*\\nDate: .*") && heard.matches("(?s).*\\nAuto-Submitted: .*"),
                "Date and Auto-Submitted");
        assertTrue(heard.contains("Subject: News for you"));
        assertTrue(heard.contains("text/plain") && heard.contains("text/html"), "text and HTML");
        // quoted-printable may break a line anywhere in an address
        String unbroken = heard.replaceAll("=\\r?\\n", "");
        assertTrue(unbroken.contains("/t/o/" + recipient.getWebToken() + ".gif"), "pixel");
        assertTrue(unbroken.contains("/t/l/" + recipient.getWebToken() + "/0"), "tracked link");
        assertFalse(heard.toLowerCase().contains("precedence:"), "nothing that keeps servers from reporting");
    }

    @Test
    void acceptedMailShouldBecomeSentWithTheRelaysReply() throws Exception {
        long id = samples.send(null, Samples.address("ok")).recipientIds().get(0);
        Recipient sent = statusOf(id, Status.SENT);
        assertTrue(sent.isConfirmable(), "the relay offers reports");
        RecipientEvent accepted = event(id, EventType.ACCEPTED);
        assertEquals(250, accepted.getReplyCode());
        assertTrue(accepted.getWords().contains("queued as TRAP"), accepted.getWords());
        assertEquals(0, database.number(IN_OUTBOX, id));
    }

    @Test
    void refusedAddressShouldBecomeRejectedWithReason() throws Exception {
        long id = samples.send(null, Samples.address("refuse")).recipientIds().get(0);
        Recipient rejected = statusOf(id, Status.REJECTED);
        assertEquals(FailureReason.MAILBOX_UNKNOWN, rejected.getReason());
        RecipientEvent refused = event(id, EventType.REFUSED);
        assertEquals(550, refused.getReplyCode());
        assertEquals("5.1.1", refused.getStatusCode());
        assertEquals(0, database.number(IN_OUTBOX, id));
    }

    @Test
    void deferredAddressShouldBecomeDelayedAndStayInTheOutbox() throws Exception {
        long id = samples.send(null, Samples.address("later")).recipientIds().get(0);
        statusOf(id, Status.DELAYED);
        RecipientEvent deferred = event(id, EventType.DEFERRED);
        assertEquals(451, deferred.getReplyCode());
        assertTrue(deferred.getNextTryAt().isAfter(deferred.getAt()));
        assertEquals(1, database.number(IN_OUTBOX, id));
        clerk.call(() -> {
            dispatch.cancel(id);
            return null;
        });
        assertEquals(0, database.number(IN_OUTBOX, id));
        assertThrows(
                Refusal.class,
                () -> clerk.call(() -> {
                    dispatch.cancel(id);
                    return null;
                }),
                "it is gone already");
    }

    private Recipient statusOf(long id, Status status) throws Exception {
        return Eventually.get(
                status + " of recipient " + id,
                () -> Optional.of(clerk.call(() -> messages.getRecipient(id))).filter(r -> r.getStatus() == status));
    }

    private RecipientEvent event(long recipientId, EventType type) {
        return history.events(recipientId).stream()
                .filter(e -> e.getType() == type)
                .findFirst()
                .orElseThrow();
    }
}
