package org.tracepost.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tracepost.attention.Attention;
import org.tracepost.attention.Handling;
import org.tracepost.attention.NextStep;
import org.tracepost.attention.OpenProblem;
import org.tracepost.attention.ProblemDesk;
import org.tracepost.attention.Sweep;
import org.tracepost.attention.Urgency;
import org.tracepost.customer.Contact;
import org.tracepost.customer.Customer;
import org.tracepost.delivery.Dispatch;
import org.tracepost.document.Document;
import org.tracepost.document.Documents;
import org.tracepost.document.PaymentDraft;
import org.tracepost.document.Payments;
import org.tracepost.mail.EmailAddress;
import org.tracepost.mail.FailureReason;
import org.tracepost.message.DocumentSending;
import org.tracepost.message.EventSource;
import org.tracepost.message.EventType;
import org.tracepost.message.Fact;
import org.tracepost.message.Messages;
import org.tracepost.message.RecipientEvent;
import org.tracepost.message.RecipientHistory;
import org.tracepost.message.Repeats;
import org.tracepost.message.Status;
import org.tracepost.platform.Refusal;
import org.tracepost.platform.Slice;
import org.tracepost.suppression.Suppressions;

/** The list of what needs somebody: what is on it, in which order, and how it empties by itself. */
@ArquillianTest
class AttentionContainerIT {

    @Inject
    private Attention attention;

    @Inject
    private ProblemDesk desk;

    @Inject
    private Sweep sweep;

    @Inject
    private Dispatch dispatch;

    @Inject
    private Suppressions suppressions;

    @Inject
    private Documents documents;

    @Inject
    private Payments payments;

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

    private Customer customer;
    private Contact contact;
    private Document invoice;

    @BeforeEach
    void writeInvoice() throws Exception {
        customer = samples.customer("Attention " + UUID.randomUUID());
        contact = samples.contact(customer, Samples.address("refuse"));
        invoice = samples.invoice(customer, contact, null, Samples.line("1", "100", "20"));
    }

    @Test
    void listShouldShowOneRowForAllTriesOfADocumentToAContact() throws Exception {
        long first = failed(send());
        long second = failed(again(first));
        long third = failed(again(second));
        OpenProblem row = row(third).orElseThrow();
        assertEquals(3, row.tries());
        assertTrue(row(first).isEmpty() && row(second).isEmpty(), "the newest speaks for its problem");
        assertEquals(Urgency.DOCUMENT_DUE, row.urgency(), "it was due on 16 November");
        assertEquals(invoice.getNumber(), row.due().number());
        assertTrue(row.overdue());
        assertEquals(NextStep.CORRECT_ADDRESS, row.advice());
        assertEquals(1, rowsOfInvoice().size());
    }

    @Test
    void rowShouldBeRetriedWhileALaterMailIsUnderWayAndCloseWhenItArrives() throws Exception {
        long old = failed(send());
        assertTrue(row(old).isPresent());
        long later = planned(old);
        assertEquals(Urgency.RETRIED, row(old).orElseThrow().urgency());
        assertEquals(NextStep.WAIT, row(old).orElseThrow().advice());
        assertTrue(row(old).orElseThrow().retry().orElseThrow().plannedFor().isAfter(Instant.now()));
        record(later, EventType.DELIVERED);
        assertTrue(rowsOfInvoice().isEmpty());
        assertEquals(0, troubles(old), "nothing is left to look through");
    }

    @Test
    void rowShouldCloseWhenALaterMailReachesAnotherContactOfTheCustomer() throws Exception {
        long old = failed(send());
        Contact colleague = samples.contact(customer, Samples.address("colleague"));
        assertTrue(row(old).orElseThrow().steps().contains(NextStep.OTHER_CONTACT));
        clerk.call(() -> desk.sendTo(old, colleague.getId(), null));
        long other = newest("contact_id", colleague.getId());
        assertEquals(
                colleague.email().orElseThrow(),
                clerk.call(() -> messages.getRecipientRow(other)).address());
        record(other, EventType.DELIVERED);
        assertTrue(rowsOfInvoice().isEmpty());
    }

    @Test
    void rowShouldStayWhenOnlyAnotherRecipientOfTheSameMessageGotIt() throws Exception {
        Contact colleague = samples.contact(customer, Samples.address("refuse-colleague"));
        List<Long> both = clerk.call(() -> dispatch.sendDocument(new DocumentSending(
                        invoice.getId(),
                        List.of(contact.getId(), colleague.getId()),
                        List.of(),
                        null,
                        invoice.getLanguage(),
                        null,
                        null,
                        false,
                        null)))
                .recipientIds();
        long bad = failed(both.get(0));
        settledByRelay(both.get(1));
        record(both.get(1), EventType.DELIVERED);
        assertTrue(row(bad).isPresent(), "nothing later arrived");
    }

    @Test
    void lateFailureOfAnEarlierMailShouldNotOpenARowWhenALaterOneArrived() throws Exception {
        long old = send();
        settledByRelay(old);
        long later = planned(old);
        record(later, EventType.OPENED);
        failed(old);
        assertTrue(row(old).isEmpty());
    }

    @Test
    void rowShouldCloseWhenTheDocumentIsPaidOrCancelled() throws Exception {
        long unpaid = failed(send());
        assertTrue(row(unpaid).isPresent());
        clerk.call(() -> {
            payments.record(PaymentDraft.of(invoice.getId(), invoice.getPayable()));
            return null;
        });
        assertTrue(row(unpaid).isEmpty());
        writeInvoice();
        long voided = failed(send());
        clerk.call(() -> {
            documents.cancel(invoice.getId());
            return null;
        });
        assertTrue(row(voided).isEmpty());
        sweep.forgetSettled();
        assertEquals(0, troubles(unpaid) + troubles(voided), "the sweep takes them away");
    }

    @Test
    void rowShouldCloseWhenItIsHandledAndTheHistoryShouldSayHow() throws Exception {
        long first = failed(send());
        long second = failed(again(first));
        handle(second, Handling.LETTER, "sent by post today");
        assertTrue(rowsOfInvoice().isEmpty());
        RecipientEvent fact = event(first, EventType.HANDLED);
        assertEquals("by-letter", fact.getRule());
        assertEquals("sent by post today", fact.getWords());
        long third = failed(again(second));
        assertEquals(1, row(third).orElseThrow().tries(), "what fails later is a new problem");
    }

    @Test
    void laterComplaintShouldOpenWhatWasHandled() throws Exception {
        long id = failed(send());
        handle(id, Handling.PHONE, null);
        history.record(
                id,
                Fact.of(EventType.COMPLAINT, EventSource.REPORT, Instant.now().plusSeconds(1)));
        OpenProblem row = row(id).orElseThrow();
        assertEquals(Urgency.COMPLAINT, row.urgency());
        assertEquals(NextStep.CALL, row.advice());
        assertFalse(row.steps().contains(NextStep.SEND_AGAIN));
        record(planned(id), EventType.DELIVERED);
        assertTrue(row(id).isPresent(), "that a later one arrived says nothing about a complaint");
    }

    @Test
    void plainMailsToOnePersonShouldBeOneRowThatClosesWhenAnythingReachesThem() throws Exception {
        long first = failed(plain());
        long second = failed(plain());
        assertEquals(2, row(second).orElseThrow().tries());
        assertTrue(row(first).isEmpty());
        assertNull(row(second).orElseThrow().due());
        long later = plain();
        settledByRelay(later);
        record(later, EventType.OPENED);
        assertTrue(row(second).isEmpty());
    }

    @Test
    void delayedShouldNeedSomebodyOnlyAfterItsTime() throws Exception {
        long id = send();
        settledByRelay(id);
        database.change("delete from trouble where recipient_id = ?1", id);
        long delayed = planned(id);
        record(delayed, EventType.DELAYED);
        assertTrue(row(delayed).isEmpty());
        database.change(
                "update trouble set since = ?1 where recipient_id = ?2",
                Timestamp.from(Instant.now().minus(Duration.ofHours(5))),
                delayed);
        assertEquals(Urgency.DELAYED, row(delayed).orElseThrow().urgency());
        record(delayed, EventType.DELIVERED);
        assertTrue(row(delayed).isEmpty());
    }

    @Test
    void overdueInvoiceThatNobodyOpenedShouldBeOnTheList() throws Exception {
        long id = send();
        settledByRelay(id);
        database.change("delete from trouble where recipient_id = ?1", id);
        database.change(
                "update recipient set status = 'DELIVERED', sent_at = ?1 where id = ?2",
                Timestamp.from(Instant.now().minus(Duration.ofDays(5))),
                id);
        OpenProblem row = row(id).orElseThrow();
        assertEquals(Urgency.NEVER_OPENED, row.urgency());
        assertEquals(NextStep.REMIND, row.advice());
        handle(id, Handling.PHONE, "will pay on Monday");
        assertTrue(row(id).isEmpty());
    }

    @Test
    void tryLaterShouldPlanOnceForEachDocument() throws Exception {
        long id = failed(send(), FailureReason.MAILBOX_FULL);
        assertEquals(NextStep.TRY_LATER, row(id).orElseThrow().advice());
        String key = UUID.randomUUID().toString();
        Instant then = clerk.call(() -> desk.tryLater(id, key)).due();
        clerk.call(() -> desk.tryLater(id, key));
        assertTrue(then.isAfter(Instant.now().plus(Duration.ofHours(47))));
        assertEquals(
                1,
                database.number("select count(*) from recipient where repeats_id = ?1", id),
                "two clicks are one e-mail");
        assertEquals(
                1,
                database.number(
                        "select count(*) from outbox_entry o join recipient r on r.id = o.recipient_id where r.repeats_id = ?1 and o.due_at > ?2",
                        id,
                        Timestamp.from(Instant.now().plus(Duration.ofHours(47)))));
    }

    @Test
    void droppedMailShouldBeSentWhenItsBlockIsLifted() throws Exception {
        EmailAddress address = contact.email().orElseThrow();
        clerk.call(() -> suppressions.add(address, "asked for paper", null));
        long id = send();
        OpenProblem row = row(id).orElseThrow();
        assertEquals(Status.DROPPED, row.mail().status());
        assertEquals("asked for paper", row.block().note());
        assertEquals(NextStep.LIFT, row.advice());
        assertFalse(row.steps().contains(NextStep.SEND_AGAIN), "it would be dropped again");
        assertEquals(1, clerk.call(() -> desk.sendAgain(id, null)).dropped().size());
        assertEquals(
                "refusal.suppression_reason",
                assertThrows(Refusal.class, () -> clerk.call(() -> desk.liftAndSend(id, " ", null)))
                        .key());
        assertTrue(clerk.call(() -> desk.liftAndSend(id, "wants e-mails again", null))
                .dropped()
                .isEmpty());
        assertTrue(clerk.call(() -> suppressions.find(address)).isEmpty());
    }

    @Test
    void sendWithoutFileShouldSendTheDocumentOnceMoreWithoutItsPdf() throws Exception {
        contact = samples.contact(customer, Samples.address("ok"));
        long id = failed(send(), FailureReason.MESSAGE_TOO_LARGE);
        assertEquals(NextStep.WITHOUT_ATTACHMENT, row(id).orElseThrow().advice());
        String key = UUID.randomUUID().toString();
        long message = clerk.call(() -> desk.sendWithoutFile(id, key)).messageId();
        assertEquals(message, clerk.call(() -> desk.sendWithoutFile(id, key)).messageId(), "two clicks are one e-mail");
        assertTrue(clerk.call(() -> messages.get(message)).getAttachments().isEmpty());
        assertEquals(Urgency.RETRIED, row(id).orElseThrow().urgency());
    }

    @Test
    void listShouldPutTheWorstFirst() throws Exception {
        long complaint = failed(send());
        history.record(complaint, Fact.of(EventType.COMPLAINT, EventSource.REPORT, Instant.now()));
        writeInvoice();
        long due = failed(send());
        long plain = failed(plain());
        List<Long> order = clerk.call(() -> attention.list(Slice.first(Slice.MAX))).stream()
                .map(p -> p.mail().id())
                .toList();
        assertTrue(
                order.indexOf(complaint) < order.indexOf(due) && order.indexOf(due) < order.indexOf(plain),
                order.toString());
        long count = clerk.call(() -> attention.count());
        assertEquals(
                count, clerk.call(() -> attention.list(Slice.first(Slice.MAX))).size());
        assertEquals(
                order.get(1),
                clerk.call(() -> attention.list(new Slice(1, 1, null, true)))
                        .get(0)
                        .mail()
                        .id(),
                "paged in the database");
    }

    @Test
    void servicesShouldRefuseNobody() {
        assertThrows(EJBAccessException.class, () -> attention.count());
        assertThrows(EJBAccessException.class, () -> desk.handle(1, Handling.PHONE, null));
    }

    private long send() throws Exception {
        return clerk.call(() -> dispatch.sendDocument(new DocumentSending(
                        invoice.getId(),
                        List.of(contact.getId()),
                        List.of(),
                        null,
                        invoice.getLanguage(),
                        null,
                        null,
                        false,
                        null)))
                .recipientIds()
                .get(0);
    }

    private long plain() throws Exception {
        return samples.send(null, contact.email().orElseThrow()).recipientIds().get(0);
    }

    private long again(long id) throws Exception {
        return clerk.call(() -> dispatch.sendAgain(id, null)).recipientId();
    }

    /** Under way for as long as the test takes. */
    private long planned(long id) throws Exception {
        return clerk.call(() -> dispatch.repeat(
                        id, new Repeats.Wish(null, null, Instant.now().plus(Duration.ofHours(1)))))
                .recipientId();
    }

    private long failed(long id) throws Exception {
        return failed(id, FailureReason.MAILBOX_UNKNOWN);
    }

    /** The relay refuses it at once, and then a report says why. */
    private long failed(long id, FailureReason why) throws Exception {
        settledByRelay(id);
        history.record(
                id,
                Fact.of(EventType.FAILED, EventSource.REPORT, Instant.now())
                        .withReply(550, "5.1.1", "no", "mx.example.test")
                        .withReason(why, why.addressAtFault(), "test"));
        return id;
    }

    /** Waits for the relay's answer, which comes by itself and is weaker than what the tests record. */
    private void settledByRelay(long id) throws Exception {
        Eventually.get(
                "answer of the relay",
                () -> database.number("select count(*) from outbox_entry where recipient_id = ?1", id) == 0
                        ? Optional.of(id)
                        : Optional.empty());
    }

    private void record(long id, EventType type) {
        history.record(id, Fact.of(type, EventSource.REPORT, Instant.now()));
    }

    private void handle(long id, Handling how, String note) throws Exception {
        clerk.call(() -> {
            desk.handle(id, how, note);
            return null;
        });
    }

    private Optional<OpenProblem> row(long id) throws Exception {
        return clerk.call(() -> attention.list(Slice.first(Slice.MAX))).stream()
                .filter(p -> p.mail().id() == id)
                .findFirst();
    }

    private List<OpenProblem> rowsOfInvoice() throws Exception {
        return clerk.call(() -> attention.list(Slice.first(Slice.MAX))).stream()
                .filter(p -> invoice.getId().equals(p.mail().documentId()))
                .toList();
    }

    private long troubles(long id) {
        return database.number("select count(*) from trouble where recipient_id = ?1", id);
    }

    private long newest(String column, long value) {
        return database.number("select max(id) from recipient where " + column + " = ?1", value);
    }

    private RecipientEvent event(long id, EventType type) {
        return history.events(id).stream()
                .filter(e -> e.getType() == type)
                .findFirst()
                .orElseThrow();
    }
}
