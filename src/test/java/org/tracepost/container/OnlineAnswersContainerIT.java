package org.tracepost.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.tracepost.customer.Customer;
import org.tracepost.customer.CustomerDetails;
import org.tracepost.customer.Customers;
import org.tracepost.delivery.CommentDesk;
import org.tracepost.delivery.Telling;
import org.tracepost.delivery.Told;
import org.tracepost.document.CustomerNews;
import org.tracepost.document.Document;
import org.tracepost.document.DocumentAnswer;
import org.tracepost.document.DocumentAnswers;
import org.tracepost.document.DocumentComments;
import org.tracepost.document.DocumentDraft;
import org.tracepost.document.DocumentKind;
import org.tracepost.document.DocumentPdfs;
import org.tracepost.document.DocumentState;
import org.tracepost.document.Documents;
import org.tracepost.document.NewsRow;
import org.tracepost.mail.EmailAddress;
import org.tracepost.message.EventType;
import org.tracepost.message.Messages;
import org.tracepost.message.Recipient;
import org.tracepost.message.RecipientFilter;
import org.tracepost.message.RecipientHistory;
import org.tracepost.message.Status;
import org.tracepost.platform.Refusal;
import org.tracepost.platform.Slice;
import org.tracepost.template.TemplatePurpose;

/** What a customer answers on the online copy, over HTTP, without signing in. */
@ArquillianTest
class OnlineAnswersContainerIT {

    private final Web customer = new Web();
    private Document document;
    private long recipientId;
    private String copy;

    @Inject
    private Documents documents;

    @Inject
    private DocumentAnswers answers;

    @Inject
    private DocumentComments comments;

    @Inject
    private CommentDesk desk;

    @Inject
    private DocumentPdfs pdfs;

    @Inject
    private CustomerNews news;

    @Inject
    private Customers customers;

    @Inject
    private Messages messages;

    @Inject
    private RecipientHistory history;

    @Inject
    private Samples samples;

    @Inject
    private Database database;

    @Inject
    private AsClerk clerk;

    @Test
    void acceptanceShouldBeWrittenDownWithItsEvidence() throws Exception {
        send(DocumentKind.ESTIMATE);
        String shown = fingerprint();
        HttpResponse<String> answer = answer(
                "yes", Map.of("name", "Łucja Źdźbło", "role", "Prezes", "words", "Proszę zaczynać.\r\nDziękuję"));
        assertEquals(303, answer.statusCode(), answer.body());
        assertTrue(answer.headers().firstValue("Location").orElseThrow().startsWith("/tracepost/t/d/"));
        assertEquals(DocumentState.ACCEPTED, state());
        DocumentAnswer written = written();
        assertEquals("Łucja Źdźbło", written.getName());
        assertEquals("Proszę zaczynać.\nDziękuję", written.words().orElseThrow());
        assertEquals("127.0.0.0", written.getAddress(), "an offer's answer keeps no full address");
        assertTrue(written.getProgram().contains("Firefox"));
        assertEquals(recipient().getAddress().toString(), written.getEmail());
        assertEquals(shown, written.getPdfSha256());
        assertNotEquals(
                shown, clerk.call(() -> pdfs.preview(document.getId())).getSha256(), "the PDF shows the answer now");
        assertEquals(Status.CLICKED, recipient().getStatus());
        assertEquals(
                "accepted",
                history.events(recipientId).stream()
                        .filter(e -> e.getType() == EventType.ANSWERED)
                        .findFirst()
                        .orElseThrow()
                        .getTarget());
        assertTrue(clerk.call(() -> documents.log(document.getId())).stream()
                .anyMatch(e -> e.getAction().equals("accepted") && e.getLogin().equals("Łucja Źdźbło")));
        String page = customer.get(copy).body();
        assertTrue(page.contains("Accepted by Łucja Źdźbło"), page);
        assertFalse(page.contains("id=\"yes\""));
    }

    @Test
    void signatureShouldKeepTheFullAddressAndWinTheLead() throws Exception {
        send(DocumentKind.CONTRACT);
        HttpResponse<String> unsure = answer("yes", Map.of("name", "Jan Kowalski"));
        assertEquals(400, unsure.statusCode());
        assertEquals(DocumentState.OPEN, state());
        assertEquals(
                303,
                answer("yes", Map.of("name", "Jan Kowalski", "consent", "yes")).statusCode());
        assertEquals(DocumentState.SIGNED, state());
        assertEquals("127.0.0.1", written().getAddress());
        assertFalse(
                clerk.call(() -> customers.get(document.getCustomer().getId())).isLead(), "who signs is a customer");
        NewsRow told = news();
        assertEquals("Jan Kowalski", told.who());
        clerk.call(() -> {
            news.see(told.id());
            return null;
        });
        assertTrue(clerk.call(() -> news.of(document.getId())).get(0).seenBy() != null);
    }

    @Test
    void secondAnswerShouldChangeNothing() throws Exception {
        send(DocumentKind.PROPOSAL);
        assertEquals(
                303, answer("no", Map.of("name", "Jan", "words", "Too dear")).statusCode());
        assertEquals(
                303, answer("no", Map.of("name", "Jan", "words", "Too dear")).statusCode(), "the same once more");
        HttpResponse<String> other = answer("yes", Map.of("name", "Jan"));
        assertEquals(409, other.statusCode());
        assertTrue(other.body().contains("answered already"), other.body());
        assertEquals(DocumentState.DECLINED, state());
        assertEquals(1, clerk.call(() -> answers.list(document.getId())).size());
        assertEquals(1, clerk.call(() -> news.of(document.getId())).size());
        assertTrue(
                clerk.call(() -> customers.get(document.getCustomer().getId())).isLead(), "who declines stays a lead");
    }

    @Test
    void getShouldAnswerNothing() throws Exception {
        send(DocumentKind.ESTIMATE);
        assertEquals(303, customer.get(copy + "/answer?answer=yes&name=Jan").statusCode());
        assertEquals(404, customer.get("/t/d/unknown/answer").statusCode());
        assertEquals(
                404,
                customer.post("/t/d/unknown/answer", Map.of("answer", "yes", "name", "Jan"))
                        .statusCode());
        assertEquals(DocumentState.OPEN, state());
    }

    @Test
    void ownClerkShouldNotAnswer() throws Exception {
        send(DocumentKind.ESTIMATE);
        customer.signIn("admin", "the-first-administrator");
        assertTrue(customer.get(copy).body().contains("Only the customer can answer"));
        assertEquals(403, answer("yes", Map.of("name", "Jan")).statusCode());
        assertEquals(
                403,
                customer.post(copy + "/comment", Map.of("comment", "Hello")).statusCode());
        assertEquals(DocumentState.OPEN, state());
        assertTrue(clerk.call(() -> news.of(document.getId())).isEmpty());
    }

    @Test
    void answerShouldBeRefusedWhenTheDocumentIsNotWhatWasShown() throws Exception {
        send(DocumentKind.ESTIMATE);
        String shown = fingerprint();
        clerk.call(() -> {
            Document now = documents.get(document.getId());
            documents.edit(
                    now.getId(),
                    new DocumentDraft(
                            now.getKind(),
                            null,
                            now.getCustomer().getId(),
                            null,
                            now.getIssuedOn(),
                            now.getDueOn(),
                            "EUR",
                            Locale.ENGLISH,
                            null,
                            null,
                            List.of(Samples.line("9", "900", "23"))));
            return null;
        });
        HttpResponse<String> answer =
                customer.post(copy + "/answer", Map.of("answer", "yes", "name", "Jan", "pdf", shown));
        assertEquals(409, answer.statusCode());
        assertTrue(answer.body().contains("has been changed since"), answer.body());
        assertEquals(DocumentState.OPEN, state());
        assertEquals(303, answer("yes", Map.of("name", "Jan")).statusCode(), "what is shown now can be accepted");
    }

    @Test
    void answerShouldBeRefusedWhenItIsTooLateOrCancelled() throws Exception {
        send(DocumentKind.ESTIMATE);
        database.change(
                "update document set issued_on = ?1, due_on = ?2 where id = ?3",
                java.sql.Date.valueOf("2026-01-01"),
                java.sql.Date.valueOf("2026-01-31"),
                document.getId());
        String expired = customer.get(copy).body();
        assertTrue(expired.contains("Was valid until 31 Jan 2026"), expired);
        assertEquals(
                409,
                customer.post(copy + "/answer", Map.of("answer", "yes", "name", "Jan", "pdf", ""))
                        .statusCode());
        send(DocumentKind.CONTRACT);
        clerk.call(() -> {
            documents.cancel(document.getId());
            return null;
        });
        assertEquals(
                409,
                customer.post(copy + "/answer", Map.of("answer", "no", "name", "Jan", "pdf", ""))
                        .statusCode());
        assertEquals(DocumentState.CANCELLED, state());
    }

    @Test
    void hostileFormsShouldBeRefusedOrKeptAsText() throws Exception {
        send(DocumentKind.ESTIMATE);
        assertEquals(
                413,
                customer.post(copy + "/answer", Map.of("answer", "yes", "name", "x".repeat(70_000)))
                        .statusCode());
        for (String nobody : List.of("", "   ", "\u202e\u200b", "--", "\u0000")) {
            assertEquals(400, answer("yes", Map.of("name", nobody)).statusCode(), "no name: " + nobody);
        }
        assertEquals(400, answer("perhaps", Map.of("name", "Jan")).statusCode());
        String evil = "<script>alert(1)</script>\u202egpj.exe\r\nBcc: x@y.example";
        assertEquals(
                303,
                answer("yes", Map.of("name", evil, "words", evil + "y".repeat(3000)))
                        .statusCode());
        DocumentAnswer written = written();
        assertFalse(written.getName().contains("\n"));
        assertFalse(written.getName().contains("\u202e"));
        assertEquals(2000, written.words().orElseThrow().length());
        assertEquals(0, Jsoup.parse(customer.get(copy).body()).select("script").size());
    }

    @Test
    void commentsShouldBeTakenUpToALimitAndInternalOnesStayInside() throws Exception {
        send(DocumentKind.INVOICE);
        clerk.call(() -> comments.add(document.getId(), true, "Careful with this one"));
        clerk.call(() -> comments.add(document.getId(), false, "We are glad to help"));
        assertEquals(
                400,
                customer.post(copy + "/comment", Map.of("author", "Jan", "comment", " "))
                        .statusCode());
        assertEquals(
                400,
                customer.post(copy + "/comment", Map.of("author", "Jan", "comment", "z".repeat(2300)))
                        .statusCode());
        for (int i = 0; i < 2; i++) {
            assertEquals(
                    303,
                    customer.post(copy + "/comment", Map.of("author", "Jan", "comment", "Why 123?"))
                            .statusCode(),
                    "sent twice, taken once");
        }
        String page = customer.get(copy).body();
        assertTrue(page.contains("We are glad to help") && page.contains("Why 123?"), page);
        assertFalse(page.contains("Careful"));
        assertEquals(3, clerk.call(() -> comments.list(document.getId())).size());
        assertEquals("Why 123?", news().words());
        for (int i = 0; i < 19; i++) {
            assertEquals(
                    303,
                    customer.post(copy + "/comment", Map.of("comment", "No. " + i))
                            .statusCode());
        }
        assertEquals(
                400,
                customer.post(copy + "/comment", Map.of("comment", "One more")).statusCode());
    }

    @Test
    void clerksCommentShouldBeToldToWhoGetsSuchDocumentsAndInternalOnesToNobody() throws Exception {
        Customer buyer = samples.customer("Told");
        samples.contact(buyer, Samples.address("refuse"));
        document = samples.issued(DocumentKind.ESTIMATE, buyer);
        CommentDesk.Said said = clerk.call(
                () -> desk.say(document.getId(), false, "We can do it <cheaper>.\n\nCall us.", Telling.asUsual()));
        assertEquals(Told.Outcome.WRITTEN, said.told().outcome());
        Recipient told = clerk.call(() ->
                messages.getRecipient(messages.recipients(RecipientFilter.ofDocument(document.getId()), Slice.first(5))
                        .get(0)
                        .id()));
        assertEquals(TemplatePurpose.COMMENT, told.getMessage().getPurpose());
        assertTrue(
                customer.get("/t/d/" + told.getWebToken().value()).body().contains("cheaper"),
                "the e-mail's button leads to the comment");
        assertEquals(
                Told.Outcome.NOT_WANTED,
                clerk.call(() -> desk.say(document.getId(), true, "Between us", Telling.asUsual()))
                        .told()
                        .outcome());
        assertEquals(
                "refusal.comment_empty",
                assertThrows(Refusal.class, () -> clerk.call(() -> desk.say(document.getId(), false, " ", Telling.NOT)))
                        .key());
    }

    private void send(DocumentKind kind) throws Exception {
        EmailAddress address = Samples.address("refuse");
        Customer lead =
                clerk.call(() -> customers.add(CustomerDetails.named("Lead " + address.localPart(), Locale.ENGLISH)
                        .asLead()));
        document = samples.issued(kind, lead);
        recipientId = samples.send(document.getId(), address).recipientIds().get(0);
        copy = "/t/d/" + recipient().getWebToken().value();
    }

    private String fingerprint() throws Exception {
        return Jsoup.parse(customer.get(copy).body())
                .select("#answer input[name=pdf]")
                .attr("value");
    }

    private HttpResponse<String> answer(String answer, Map<String, String> fields) throws Exception {
        Map<String, String> form = new HashMap<>(fields);
        form.put("answer", answer);
        form.put("pdf", fingerprint());
        return customer.post(copy + "/answer", form);
    }

    private DocumentState state() throws Exception {
        return clerk.call(() -> documents.get(document.getId())).getState();
    }

    private DocumentAnswer written() throws Exception {
        return clerk.call(() -> answers.list(document.getId())).get(0);
    }

    private NewsRow news() throws Exception {
        return clerk.call(() -> news.of(document.getId())).get(0);
    }

    private Recipient recipient() throws Exception {
        return clerk.call(() -> messages.getRecipient(recipientId));
    }
}
