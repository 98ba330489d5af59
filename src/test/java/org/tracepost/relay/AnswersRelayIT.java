package org.tracepost.relay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/** What the relay says to one recipient or one message: it concerns that one alone, the others go on. */
@ExtendWith(Stage.Entrance.class)
@ResourceLock(Stage.PLAIN)
class AnswersRelayIT {

    private ScriptedServer server;
    private Desk desk;

    @BeforeEach
    void connect(Stage stage) throws IOException {
        desk = stage.plain();
        server = new ScriptedServer();
        desk.use(server);
    }

    @AfterEach
    void disconnect() throws IOException {
        desk.useDoor("plain");
        server.close();
    }

    @Test
    void mailShouldBeSentLaterWhenRelayDefersRecipientOrMessage() {
        server.at(Moment.RCPT, c -> c.recipient().startsWith("rcpt") ? "450 4.2.1 Not now" : Rule.USUAL)
                .at(
                        Moment.END,
                        c -> c.recipient().startsWith("data") ? "452 4.3.1 Insufficient system storage" : Rule.USUAL);
        Mail rcpt = desk.send("rcpt", "x.test");
        Mail data = desk.send("data", "x.test");
        desk.send("other", "x.test").await("SENT");
        rcpt.await("DELAYED");
        data.await("DELAYED");
        server.behave();
        assertEquals("Not now", lastWords(rcpt.await("SENT"), "DEFERRED"));
        assertEquals("Insufficient system storage", lastWords(data.await("SENT"), "DEFERRED"));
        for (Mail mail : List.of(rcpt, data)) {
            List<String> types = mail.types();
            assertTrue(types.indexOf("DEFERRED") == 1 && types.indexOf("ACCEPTED") == types.size() - 1, mail::toString);
            assertEquals(
                    1,
                    server.taken(mail.address()).stream()
                            .filter(Taken::accepted)
                            .count());
        }
    }

    @Test
    void mailShouldBeRejectedWhenRelayRefusesRecipientOrMessage() {
        server.at(Moment.RCPT, c -> c.recipient().startsWith("rcpt") ? "550 5.1.1 No such person" : Rule.USUAL)
                .at(
                        Moment.END,
                        c -> c.recipient().startsWith("data")
                                ? "550 5.7.1 Message refused by content policy"
                                : Rule.USUAL);
        Mail rcpt = desk.send("rcpt", "x.test");
        Mail data = desk.send("data", "x.test");
        desk.send("other", "x.test").await("SENT");
        rcpt.await("REJECTED").assertEvents("QUEUED", "REFUSED");
        data.await("REJECTED").assertEvents("QUEUED", "REFUSED");
        assertEquals("mailbox_unknown", rcpt.reason());
        assertEquals("spam_or_policy", data.reason());
        assertEquals("No such person", lastWords(rcpt, "REFUSED"));
        assertEquals("Message refused by content policy", lastWords(data, "REFUSED"));
        assertEquals(1, server.taken(data.address()).size(), "tried once, never again");
    }

    @Test
    void mailShouldBeRejectedAsTooLargeWhenRelayTellsItsSizeLate() {
        server.at(Moment.MAIL, c -> "552 5.3.4 Message size exceeds limit of 1000");
        Mail mail = desk.send("mail", "x.test").await("REJECTED").assertEvents("QUEUED", "REFUSED");
        assertEquals("message_too_large", mail.reason());
        server.behave()
                .at(
                        Moment.END,
                        c -> c.recipient().startsWith("data")
                                ? "552 5.3.4 Message too big for this system"
                                : Rule.USUAL);
        Mail data = desk.send("data", "x.test").await("REJECTED").assertEvents("QUEUED", "REFUSED");
        assertEquals("message_too_large", data.reason());
        desk.send("other", "x.test").await("SENT");
    }

    @Test
    void mailShouldNotBeSentWhenItIsLargerThanRelayAnnounces() throws IOException {
        desk.useDoor("small");
        Mail large =
                desk.sendLarge("large", "ok.test", 40_000).await("NOT_SENT").assertEvents("QUEUED", "GIVEN_UP");
        assertTrue(
                lastWords(large, "GIVEN_UP").contains("20000")
                        || lastWords(large, "GIVEN_UP").contains("20 "),
                large::toString);
        desk.send("small", "ok.test").await("DELIVERED");
        assertEquals(0, desk.copies(large));
        server.offering("SIZE 20000");
        desk.use(server);
        Mail second = desk.sendLarge("large", "x.test", 40_000).await("NOT_SENT");
        assertTrue(server.taken(second.address()).isEmpty(), "nothing of it is transmitted");
    }

    private static String lastWords(Mail mail, String type) {
        String words = mail.event(type).words();
        return words.replaceFirst("^\\d{3}[ -](\\d\\.\\d{1,3}\\.\\d{1,3} )?", "");
    }
}
