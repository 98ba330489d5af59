package org.tracepost.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tracepost.attention.AddressCorrection;
import org.tracepost.attention.AddressCorrection.Corrected;
import org.tracepost.attention.AddressCorrection.Unreached;
import org.tracepost.customer.Contact;
import org.tracepost.customer.Customer;
import org.tracepost.customer.Customers;
import org.tracepost.delivery.Dispatch;
import org.tracepost.document.Document;
import org.tracepost.mail.EmailAddress;
import org.tracepost.mail.FailureReason;
import org.tracepost.message.DocumentSending;
import org.tracepost.message.EventSource;
import org.tracepost.message.EventType;
import org.tracepost.message.Fact;
import org.tracepost.message.Messages;
import org.tracepost.message.RecipientHistory;
import org.tracepost.message.RecipientRow;
import org.tracepost.platform.Refusal;
import org.tracepost.security.ApiKeys;
import org.tracepost.suppression.Suppressions;

/** "Correct the address and send again", by a clerk and by a program. */
@ArquillianTest
class CorrectionContainerIT {

    @Inject
    private AddressCorrection corrections;

    @Inject
    private Dispatch dispatch;

    @Inject
    private Customers customers;

    @Inject
    private Suppressions suppressions;

    @Inject
    private Messages messages;

    @Inject
    private RecipientHistory history;

    @Inject
    private Samples samples;

    @Inject
    private AsClerk clerk;

    @Inject
    private AsAdministrator administrator;

    @Inject
    private ApiKeys keys;

    @Inject
    private Database database;

    private final EmailAddress right = Samples.address("right");
    private Customer customer;
    private Contact contact;
    private List<Long> failed;

    @BeforeEach
    void failTwoInvoices() throws Exception {
        customer = samples.customer("Corrected " + UUID.randomUUID());
        contact = samples.contact(customer, Samples.address("refuse"));
        failed = new ArrayList<>(List.of(invoiceThatFails(), invoiceThatFails()));
    }

    @Test
    void unreachedShouldNameEachDocumentOnce() throws Exception {
        long again = clerk.call(() -> dispatch.sendAgain(failed.get(0), null)).recipientId();
        fail(again);
        List<Unreached> unreached = clerk.call(() -> corrections.unreached(failed.get(1)));
        assertEquals(
                List.of(again, failed.get(1)),
                unreached.stream().map(u -> u.mail().id()).toList());
        assertTrue(unreached.stream().allMatch(u -> u.due() != null && u.overdue()));
    }

    @Test
    void correctShouldChangeTheContactAndSendAllAgainOnce() throws Exception {
        String key = UUID.randomUUID().toString();
        EmailAddress old = contact.email().orElseThrow();
        assertTrue(clerk.call(() -> suppressions.find(old)).isPresent());
        Corrected done = clerk.call(() -> corrections.correct(failed.get(0), right.toString(), failed, key));
        Corrected twice = clerk.call(() -> corrections.correct(failed.get(0), right.toString(), failed, key));
        assertEquals(2, done.sent().size());
        assertTrue(done.lifted() && !twice.lifted(), "two hard bounces had blocked the old address");
        assertTrue(clerk.call(() -> suppressions.find(old)).isEmpty());
        assertTrue(
                done.sent().stream().noneMatch(s -> s.repeated())
                        && twice.sent().stream().allMatch(s -> s.repeated()),
                "two clicks send once");
        assertEquals(
                Optional.of(right),
                clerk.call(() -> customers.getContact(contact.getId())).email());
        List<RecipientRow> fresh = new ArrayList<>();
        for (var sent : done.sent()) {
            fresh.add(clerk.call(() -> messages.getRecipientRow(sent.recipientId())));
        }
        assertEquals(failed, fresh.stream().map(RecipientRow::repeatsId).toList(), "old and new are linked");
        assertTrue(fresh.stream()
                .allMatch(
                        mail -> mail.address().equals(right) && mail.contactId().equals(contact.getId())));
        assertEquals(
                1,
                database.number(
                        "select count(*) from audit_entry where action = 'contact_changed' and subject_id = ?1",
                        String.valueOf(customer.getId())));
        Eventually.get("mail at the right address", () -> Mails.heardOf(right));
    }

    @Test
    void correctShouldSendOnlyWhatIsChosenAndNeverSomebodyElsesMail() throws Exception {
        Contact other = samples.contact(customer, Samples.address("refuse-other"));
        contact = other;
        long theirs = invoiceThatFails();
        Corrected done = clerk.call(
                () -> corrections.correct(failed.get(0), right.toString(), List.of(failed.get(1), theirs), null));
        assertEquals(1, done.sent().size());
        assertEquals(
                Optional.of(failed.get(1)),
                Optional.of(clerk.call(() ->
                                messages.getRecipientRow(done.sent().get(0).recipientId()))
                        .repeatsId()));
    }

    @Test
    void correctShouldDoNothingWhenTheAddressIsNone() throws Exception {
        Refusal refusal = assertThrows(
                Refusal.class, () -> clerk.call(() -> corrections.correct(failed.get(0), "jan@", failed, null)));
        assertEquals("refusal.address_form", refusal.key());
        String old = contact.email().orElseThrow().toString();
        assertEquals(
                "refusal.same_address",
                assertThrows(
                                Refusal.class,
                                () -> clerk.call(() -> corrections.correct(failed.get(0), old, failed, null)))
                        .key());
        assertEquals(
                0,
                database.number(
                        "select count(*) from recipient where repeats_id in (?1, ?2)", failed.get(0), failed.get(1)));
    }

    @Test
    void correctShouldWriteToTheNewAddressWhenTheOldOneBelongsToNoContact() throws Exception {
        long stranger =
                samples.send(null, Samples.address("refuse")).recipientIds().get(0);
        fail(stranger);
        Corrected done = clerk.call(() -> corrections.correct(stranger, right.toString(), List.of(stranger), null));
        assertEquals(
                right,
                clerk.call(() -> messages.getRecipientRow(done.sent().get(0).recipientId()))
                        .address());
    }

    @Test
    void servicesShouldRefuseNobody() {
        assertThrows(
                EJBAccessException.class, () -> corrections.correct(failed.get(0), right.toString(), failed, null));
    }

    @Test
    void programsShouldListSettleAndCorrect() throws Exception {
        String key = administrator.call(() -> keys.make("problems-" + UUID.randomUUID()));
        String list = rest(key, "GET", "/api/v1/problems?limit=500", null, 200);
        assertTrue(
                list.contains("\"recipientId\":" + failed.get(0) + ",") && list.contains("\"CORRECT_ADDRESS\""), list);
        assertTrue(rest(key, "POST", "/api/v1/problems/" + failed.get(0) + "/handled", "{\"how\":\"PIGEON\"}", 400)
                .contains("how: 'PIGEON' should be one of"));
        rest(
                key,
                "POST",
                "/api/v1/problems/" + failed.get(0) + "/handled",
                "{\"how\":\"letter\",\"note\":\"by post\"}",
                204);
        assertEquals(
                "by post",
                history.events(failed.get(0)).stream()
                        .filter(e -> e.getType() == EventType.HANDLED)
                        .findFirst()
                        .orElseThrow()
                        .getWords());
        String done = rest(
                key, "POST", "/api/v1/problems/" + failed.get(1) + "/correct", "{\"address\":\"" + right + "\"}", 200);
        assertTrue(
                done.contains("\"address\":\"" + right + "\"")
                        && done.contains("\"contactId\":" + contact.getId())
                        && done.contains("\"repeated\":false"),
                done);
        assertEquals(1, database.number("select count(*) from recipient where repeats_id = ?1", failed.get(1)));
        assertEquals(
                0,
                database.number("select count(*) from recipient where repeats_id = ?1", failed.get(0)),
                "what was settled is not sent again");
        assertEquals(401, call("none", "GET", "/api/v1/problems", null).statusCode());
    }

    private long invoiceThatFails() throws Exception {
        Document invoice = samples.invoice(customer, contact, null, Samples.line("1", "100", "20"));
        long id = clerk.call(() -> dispatch.sendDocument(new DocumentSending(
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
        fail(id);
        return id;
    }

    private void fail(long id) throws Exception {
        Eventually.get(
                "answer of the relay",
                () -> database.number("select count(*) from outbox_entry where recipient_id = ?1", id) == 0
                        ? Optional.of(id)
                        : Optional.empty());
        history.record(
                id,
                Fact.of(EventType.FAILED, EventSource.REPORT, Instant.now())
                        .withReply(550, "5.1.1", "no", "mx.example.test")
                        .withReason(FailureReason.MAILBOX_UNKNOWN, true, "test"));
    }

    private static String rest(String key, String method, String path, String body, int status)
            throws IOException, InterruptedException {
        HttpResponse<String> answer = call(key, method, path, body);
        assertEquals(status, answer.statusCode(), answer.body());
        return answer.body();
    }

    private static HttpResponse<String> call(String key, String method, String path, String body)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(Web.address(path)))
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/json")
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body))
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }
}
