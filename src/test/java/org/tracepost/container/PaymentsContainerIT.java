package org.tracepost.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tracepost.customer.Contact;
import org.tracepost.customer.Customer;
import org.tracepost.delivery.PaymentDesk;
import org.tracepost.delivery.Telling;
import org.tracepost.delivery.Told;
import org.tracepost.document.ChargeDraft;
import org.tracepost.document.Document;
import org.tracepost.document.DocumentDraft;
import org.tracepost.document.DocumentKind;
import org.tracepost.document.DocumentState;
import org.tracepost.document.DocumentTerms;
import org.tracepost.document.Documents;
import org.tracepost.document.Payment;
import org.tracepost.document.PaymentDraft;
import org.tracepost.document.Payments;
import org.tracepost.document.Period;
import org.tracepost.message.Message;
import org.tracepost.message.Messages;
import org.tracepost.platform.Refusal;
import org.tracepost.security.ApiKeys;
import org.tracepost.template.TemplatePurpose;

/** Payments, refunds and failed charges with their e-mails. */
@ArquillianTest
class PaymentsContainerIT {

    private static final int AT_ONCE = 5;
    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private Customer customer;
    private Contact contact;

    @Inject
    private Documents documents;

    @Inject
    private Payments payments;

    @Inject
    private PaymentDesk desk;

    @Inject
    private Messages messages;

    @Inject
    private Samples samples;

    @Inject
    private Database database;

    @Inject
    private ApiKeys keys;

    @Inject
    private AsClerk clerk;

    @Inject
    private AsAdministrator administrator;

    @Resource
    private ManagedExecutorService threads;

    @BeforeEach
    void addCustomer() throws Exception {
        customer = samples.customer("Payer " + mark);
        contact = samples.contact(customer, Samples.address("payer"));
    }

    @Test
    void paymentsAtOnceShouldAllCount() throws Exception {
        Document invoice = issued("R", "100");
        List<Future<Void>> racers = IntStream.range(0, AT_ONCE)
                .mapToObj(i -> threads.submit((Callable<Void>) () -> {
                    pay(invoice, "20");
                    return null;
                }))
                .toList();
        for (Future<Void> racer : racers) {
            racer.get();
        }
        assertStands(invoice, DocumentState.PAID, "100", "0");
        assertEquals(AT_ONCE, clerk.call(() -> payments.of(invoice.getId())).size());
    }

    @Test
    void receiptShouldBeWrittenWithThePaymentOrNotAtAll() throws Exception {
        Document invoice = issued("T", "100");
        PaymentDesk.Recorded recorded = clerk.call(
                () -> desk.record(PaymentDraft.of(invoice.getId(), new BigDecimal("40")), Telling.asUsual()));
        Message receipt =
                clerk.call(() -> messages.get(recorded.told().messageId().orElseThrow()));
        assertEquals(TemplatePurpose.PAYMENT_RECEIPT, receipt.getPurpose());
        assertTrue(
                receipt.getValues().get("payment.amount").contains("40.00")
                        && receipt.getValues().get("document.open").contains("60.00"),
                () -> receipt.getValues().toString());
        assertEquals(1, receipt.getAttachments().size());
        Payment payment = recorded.payment();
        assertEquals(
                receipt.getId(),
                clerk.call(() -> payments.get(payment.getId()))
                        .receiptMessageId()
                        .orElseThrow());

        assertEquals(
                Told.Outcome.WRITTEN_BEFORE,
                clerk.call(() -> desk.sendReceipt(payment.getId(), Telling.asUsual(), null))
                        .outcome());
        assertEquals(
                Told.Outcome.WRITTEN,
                clerk.call(() -> desk.sendReceipt(payment.getId(), Telling.asUsual(), "on purpose"))
                        .outcome());
        assertEquals(
                Told.Outcome.WRITTEN_BEFORE,
                clerk.call(() -> desk.sendReceipt(payment.getId(), Telling.asUsual(), "on purpose"))
                        .outcome());
        assertEquals(2, messagesOf(invoice, "PAYMENT_RECEIPT"));

        Telling stranger = new Telling(true, List.of(-1L), null, false);
        assertThrows(
                Refusal.class,
                () -> clerk.call(() -> desk.record(PaymentDraft.of(invoice.getId(), new BigDecimal("60")), stranger)));
        assertStands(invoice, DocumentState.PARTLY_PAID, "40", "60");
    }

    @Test
    void reversalShouldOpenAgainAndHappenOnce() throws Exception {
        Document invoice = issued("V", "100");
        Payment wrong = pay(invoice, "130");
        assertStands(invoice, DocumentState.PAID, "130", "-30");
        clerk.call(() -> payments.reverse(wrong.getId(), "belongs to another customer"));
        assertStands(invoice, DocumentState.OPEN, "0", "100");
        assertEquals(
                "refusal.payment_reversed",
                assertThrows(Refusal.class, () -> clerk.call(() -> payments.reverse(wrong.getId(), "again")))
                        .key());
        assertEquals(
                "refusal.no_receipt",
                assertThrows(
                                Refusal.class,
                                () -> clerk.call(() -> desk.sendReceipt(wrong.getId(), Telling.asUsual(), null)))
                        .key());
        assertEquals(
                List.of("reversed", "paid", "issued", "created"),
                clerk.call(() -> documents.log(invoice.getId())).stream()
                        .map(e -> e.getAction())
                        .toList());
    }

    @Test
    void creditNoteShouldTakeOffWhatIsOpenAndGiveTheRestBack() throws Exception {
        Document invoice = issued("C", "100");
        pay(invoice, "70");
        Document note = clerk.call(() -> documents.convert(invoice.getId(), DocumentKind.CREDIT_NOTE));
        issue(note);
        assertStands(invoice, DocumentState.PAID, "70", "0");
        assertStands(note, DocumentState.PARTLY_PAID, "0", "70");
        assertEquals(
                "refusal.refund_too_much",
                assertThrows(Refusal.class, () -> pay(note, "70.01")).key());
        Payment refund = pay(note, "70");
        assertEquals(new BigDecimal("-70.00"), refund.getAmount());
        assertStands(note, DocumentState.PAID, "70", "0");

        assertEquals(
                "refusal.document_refunded",
                assertThrows(Refusal.class, () -> cancel(note)).key());
        clerk.call(() -> payments.reverse(refund.getId(), "bounced"));
        cancel(note);
        assertStands(invoice, DocumentState.PARTLY_PAID, "70", "30");
        assertEquals(
                0, clerk.call(() -> documents.get(note.getId())).getCredited().signum());

        Document second = clerk.call(() -> documents.convert(invoice.getId(), DocumentKind.CREDIT_NOTE));
        issue(second);
        cancel(invoice);
        assertStands(second, DocumentState.OPEN, "0", "100");
    }

    @Test
    void restShouldRecordOncePerKeyAndNameWhatIsWrong() throws Exception {
        String key = administrator.call(() -> keys.make("payments-" + mark));
        Document invoice = issued("J", "100");
        String path = "/documents/" + invoice.getId() + "/payments";
        String body =
                "{\"amount\":25.50,\"receivedOn\":\"2026-11-20\",\"method\":\"CARD\",\"reference\":\"R1\",\"sendReceipt\":true,\"language\":\"pl\"}";
        HttpResponse<String> first = post(key, path, body, mark);
        HttpResponse<String> second = post(key, path, body, mark);
        assertEquals(201, first.statusCode(), first.body());
        assertEquals(200, second.statusCode(), second.body());
        assertTrue(
                first.body().contains("\"payable\":74.5")
                        && first.body().contains("\"outcome\":\"WRITTEN\"")
                        && first.body().contains("\"amount\":25.50"),
                first.body());
        assertTrue(second.body().contains("\"outcome\":\"WRITTEN_BEFORE\""), second.body());
        assertEquals(1, messagesOf(invoice, "PAYMENT_RECEIPT"));
        assertStands(invoice, DocumentState.PARTLY_PAID, "25.5", "74.5");
        assertRefused(422, "payment-key-used", post(key, path, "{\"amount\":1}", mark));
        assertRefused(
                400, "receivedOn: 'yesterday'", post(key, path, "{\"amount\":1,\"receivedOn\":\"yesterday\"}", null));
        assertRefused(
                400, "method: 'GOLD' should be one of", post(key, path, "{\"amount\":1,\"method\":\"GOLD\"}", null));
        assertRefused(422, "The amount must be more than 0", post(key, path, "{\"amount\":0.001}", null));
        assertRefused(
                422, "cannot be in the future", post(key, path, "{\"amount\":1,\"receivedOn\":\"2999-01-01\"}", null));
        assertRefused(404, "payment", post(key, path + "/999999999/reverse", "{\"reason\":\"slip\"}", null));
    }

    @Test
    void failedChargeShouldBeToldAndClearedByThePaidInvoice() throws Exception {
        Document subscription = clerk.call(() -> documents.add(new DocumentDraft(
                DocumentKind.SUBSCRIPTION,
                "S-" + mark,
                customer.getId(),
                contact.getId(),
                LocalDate.of(2026, 11, 2),
                LocalDate.of(2026, 12, 2),
                "EUR",
                Locale.ENGLISH,
                null,
                null,
                List.of(Samples.line("1", "30", "0")),
                new DocumentTerms("Yoga", null, Period.MONTHLY, null))));
        issue(subscription);
        ChargeDraft failed = new ChargeDraft(subscription.getId(), null, null, "insufficient funds", null, mark);
        PaymentDesk.Reported reported = clerk.call(() -> desk.reportFailed(failed, Telling.asUsual()));
        assertTrue(
                clerk.call(() -> desk.reportFailed(failed, Telling.asUsual())).repeated());
        assertEquals(1, messagesOf(subscription, "SUBSCRIPTION_FAILED"));
        assertEquals(
                "insufficient funds",
                clerk.call(() -> messages.get(reported.told().messageId().orElseThrow()))
                        .getValues()
                        .get("charge.reason"));
        assertEquals(DocumentState.PAYMENT_FAILED, state(subscription));
        assertEquals(
                "refusal.subscription_takes_no_payments",
                assertThrows(Refusal.class, () -> pay(subscription, "30")).key());

        Document invoice = clerk.call(() -> documents.convert(subscription.getId(), DocumentKind.INVOICE));
        issue(invoice);
        pay(invoice, "10");
        assertEquals(DocumentState.PAYMENT_FAILED, state(subscription));
        pay(invoice, "20");
        assertEquals(DocumentState.ACTIVE, state(subscription));
        assertEquals(
                List.of("charge_succeeded", "charge_failed"),
                clerk.call(() -> documents.log(subscription.getId())).stream()
                        .map(e -> e.getAction())
                        .filter(action -> action.startsWith("charge"))
                        .toList());
    }

    private Document issued(String prefix, String price) throws Exception {
        Document invoice = samples.invoice(customer, contact, prefix + "-" + mark, Samples.line("1", price, "0"));
        issue(invoice);
        return invoice;
    }

    private void issue(Document document) throws Exception {
        clerk.call(() -> {
            documents.issue(document.getId());
            return null;
        });
    }

    private void cancel(Document document) throws Exception {
        clerk.call(() -> {
            documents.cancel(document.getId());
            return null;
        });
    }

    private Payment pay(Document document, String amount) throws Exception {
        return clerk.call(() -> payments.record(PaymentDraft.of(document.getId(), new BigDecimal(amount))))
                .payment();
    }

    private DocumentState state(Document document) throws Exception {
        return clerk.call(() -> documents.get(document.getId())).getState();
    }

    private void assertStands(Document document, DocumentState state, String paid, String payable) throws Exception {
        Document now = clerk.call(() -> documents.get(document.getId()));
        assertEquals(state, now.getState());
        assertEquals(0, new BigDecimal(paid).compareTo(now.getPaid()), () -> "paid " + now.getPaid());
        assertEquals(0, new BigDecimal(payable).compareTo(now.getPayable()), () -> "payable " + now.getPayable());
    }

    private long messagesOf(Document document, String purpose) {
        return database.number(
                "select count(*) from message where document_id = ?1 and purpose = ?2", document.getId(), purpose);
    }

    private static void assertRefused(int status, String words, HttpResponse<String> answer) {
        assertEquals(status, answer.statusCode(), answer.body());
        assertTrue(answer.body().contains(words), answer.body());
    }

    private static HttpResponse<String> post(String key, String path, String body, String idempotencyKey)
            throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(Web.address("/api/v1" + path)))
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        return HttpClient.newHttpClient()
                .send(
                        (idempotencyKey == null ? request : request.header("Idempotency-Key", idempotencyKey)).build(),
                        HttpResponse.BodyHandlers.ofString());
    }
}
