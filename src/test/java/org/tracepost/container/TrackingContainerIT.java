package org.tracepost.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tracepost.document.Document;
import org.tracepost.mail.EmailAddress;
import org.tracepost.mail.Token;
import org.tracepost.message.EventType;
import org.tracepost.message.Messages;
import org.tracepost.message.Recipient;
import org.tracepost.message.RecipientEvent;
import org.tracepost.message.RecipientHistory;
import org.tracepost.message.Status;
import org.tracepost.tracking.Visit;
import org.tracepost.tracking.Visits;

/** The public addresses, as a customer's mail program and browser load them: over HTTP, without signing in. */
@ArquillianTest
class TrackingContainerIT {

    private final Web customer = new Web();
    private long recipientId;
    private String token;

    @Inject
    private Visits visits;

    @Resource
    private ManagedExecutorService threads;

    @Inject
    private RecipientHistory history;

    @Inject
    private Messages messages;

    @Inject
    private Samples samples;

    @Inject
    private AsClerk clerk;

    @BeforeEach
    void sendInvoice() throws Exception {
        EmailAddress address = Samples.address("refuse");
        Document invoice = samples.invoice(
                samples.customer("Tracked " + address.localPart()), null, null, Samples.line("2", "50", "23"));
        recipientId = samples.send(invoice.getId(), address).recipientIds().get(0);
        token = recipient().getWebToken().value();
    }

    @Test
    void pixelShouldBeServedAndCountAsOpen() throws Exception {
        HttpResponse<String> pixel = customer.get("/t/o/" + token + ".gif");
        assertEquals(200, pixel.statusCode());
        assertTrue(pixel.headers().firstValue("Content-Type").orElseThrow().startsWith("image/gif"));
        assertTrue(pixel.headers().firstValue("Cache-Control").orElseThrow().contains("no-store"));
        assertEquals(Status.OPENED, recipient().getStatus());
        assertEquals(1, recipient().getOpens());
    }

    /** Mail programs' proxies fetch a picture twice at once: the second asks while the first has not ended yet. */
    @Test
    void twoLoadsAtTheSameTimeShouldCountOnce() throws Exception {
        Token web = recipient().getWebToken();
        Visit visit = new Visit(
                Instant.now(),
                "GET",
                "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0",
                "",
                "192.0.2.0",
                false);
        Future<?> second = clerk.callInTransaction(() -> {
            visits.opened(web, visit);
            Future<?> other = threads.submit(() -> visits.opened(web, visit));
            waitABit(other);
            return other;
        });
        second.get(20, TimeUnit.SECONDS);
        assertEquals(
                1,
                history.events(recipientId).stream()
                        .filter(e -> e.getType() == EventType.OPENED)
                        .count());
        assertEquals(1, recipient().getOpens());
    }

    /** It cannot end before we do when it waits for us, as it should; without that it needs but a moment. */
    private static void waitABit(Future<?> other) throws Exception {
        try {
            other.get(1, TimeUnit.SECONDS);
        } catch (TimeoutException itWaitsForUs) {
            assertFalse(other.isDone());
        }
    }

    @Test
    void pixelShouldBeTheSameForAnybody() throws Exception {
        for (String unknown : List.of(Token.random().value(), "nonsense", "%00", "..%2f..")) {
            HttpResponse<String> pixel = customer.get("/t/o/" + unknown + ".gif");
            assertTrue(pixel.statusCode() == 200 || pixel.statusCode() == 400, unknown + ": " + pixel.statusCode());
        }
        assertEquals(200, customer.get("/t/o/" + Token.random() + ".gif").statusCode());
    }

    @Test
    void headAndPrefetchShouldBeAutomaticOpens() throws Exception {
        customer.head("/t/o/" + token + ".gif");
        customer.getWith("/t/o/" + token + ".gif", "Sec-Purpose", "prefetch");
        assertFalse(recipient().getStatus().read());
        assertTrue(recipient().getAutomatic() >= 1);
        assertEquals(Status.OPENED, statusAfter("/t/o/" + token + ".gif"), "a later human load upgrades it");
    }

    @Test
    void linkShouldLeadToItsOwnTargetOnly() throws Exception {
        HttpResponse<String> answer = customer.get("/t/l/" + token + "/0");
        assertEquals(307, answer.statusCode());
        assertEquals(
                "https://example.org/news",
                answer.headers().firstValue("Location").orElseThrow());
        assertEquals(404, customer.get("/t/l/" + token + "/7").statusCode());
        assertEquals(
                404,
                customer.get("/t/l/" + Token.random() + "/0?url=https://evil.example")
                        .statusCode());
        assertEquals(Status.CLICKED, recipient().getStatus());
        assertEquals("https://example.org/news", event(EventType.CLICKED).getTarget());
    }

    @Test
    void copyShouldShowTheDocumentAndItsPdf() throws Exception {
        HttpResponse<String> copy = customer.get("/t/d/" + token);
        assertEquals(200, copy.statusCode());
        assertTrue(copy.body().contains("123"), "the total");
        assertTrue(copy.headers().firstValue("X-Robots-Tag").orElseThrow().contains("noindex"));
        assertEquals(Status.OPENED, recipient().getStatus());
        HttpResponse<String> pdf = customer.get("/t/d/" + token + "/pdf");
        assertTrue(pdf.headers().firstValue("Content-Type").orElseThrow().startsWith("application/pdf"));
        assertTrue(pdf.body().startsWith("%PDF-"));
        assertEquals(Status.CLICKED, recipient().getStatus());
        assertEquals(404, customer.get("/t/d/" + Token.random()).statusCode());
    }

    @Test
    void honeypotShouldMakeTheClicksBeforeItAutomatic() throws Exception {
        customer.get("/t/l/" + token + "/0");
        assertEquals(Status.CLICKED, recipient().getStatus());
        customer.get("/t/l/" + token + "/x");
        assertFalse(recipient().getStatus().read());
        assertEquals(0, recipient().getClicks());
    }

    @Test
    void ownClerksShouldNeverCount() throws Exception {
        customer.signIn("admin", "the-first-administrator");
        assertEquals(200, customer.get("/home.xhtml").statusCode());
        customer.get("/t/o/" + token + ".gif");
        customer.get("/t/d/" + token);
        assertFalse(recipient().getStatus().read());
        assertTrue(history.events(recipientId).stream()
                .noneMatch(e -> e.getType() == EventType.OPENED || e.getType() == EventType.VIEWED));
    }

    @Test
    void visitorsAddressShouldBeKeptShortened() throws Exception {
        customer.get("/t/o/" + token + ".gif");
        assertEquals("127.0.0.0", event(EventType.OPENED).getAddress());
    }

    private Status statusAfter(String path) throws Exception {
        customer.get(path);
        return recipient().getStatus();
    }

    private Recipient recipient() throws Exception {
        return clerk.call(() -> messages.getRecipient(recipientId));
    }

    private RecipientEvent event(EventType type) {
        return history.events(recipientId).stream()
                .filter(e -> e.getType() == type)
                .findFirst()
                .orElseThrow();
    }
}
