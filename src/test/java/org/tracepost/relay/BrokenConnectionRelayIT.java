package org.tracepost.relay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Connections that break or hang in the middle: nothing is lost, and nothing is sent twice. */
@ExtendWith(Stage.Entrance.class)
@ResourceLock(Stage.PLAIN)
class BrokenConnectionRelayIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    /**
     * More than the buffers of all sockets on the way hold (4 MB at most, and two small ones): the break is felt while
     * the message is being written.
     */
    private static final int TOO_MUCH_FOR_BUFFERS = 8_000_000;

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
    void mailShouldBeSentAgainWhenConnectionBreaksBeforeAllIsWritten() {
        server.at(Moment.LINE, Rule.hangUp());
        Mail mail = desk.sendLarge("anna", "x.test", TOO_MUCH_FOR_BUFFERS);
        Until.isTrue("break in the message", PATIENCE, () -> server.asked(Moment.LINE) > 0);
        server.behave();
        mail.await("SENT");
        List<String> types = mail.types();
        assertTrue(
                types.equals(List.of("QUEUED", "ACCEPTED")) || types.equals(List.of("QUEUED", "DEFERRED", "ACCEPTED")),
                mail::toString);
        assertEquals(1, server.taken(mail.address()).size());
    }

    @Test
    void mailShouldBeUnclearUntilReportWhenRelayTookItAndHungUp() throws IOException {
        Onward onward = new Onward(desk.systems().port("plain"));
        server.at(Moment.END, c -> {
            onward.answer(c);
            throw new Rule.HungUp();
        });
        Mail mail = desk.send("anna", "ok.test").awaitEvent("UNANSWERED");
        server.behave();
        mail.await("DELIVERED").assertEvents("QUEUED", "UNANSWERED", "DELIVERED");
        desk.send("other", "x.test").await("SENT");
        assertEquals(1, server.taken(mail.address()).size());
        assertEquals(1, desk.copies(mail));
    }

    @Test
    void mailShouldStayUnclearAndNeverBeSentAgainWhenAnswerComesTooLate() {
        server.at(Moment.END, c -> c.recipient().startsWith("late") ? late() : Rule.USUAL);
        Mail late = desk.send("late", "x.test").await("UNCLEAR");
        for (int i = 0; i < 3; i++) {
            desk.send("other", "x.test").await("SENT");
        }
        late.assertEvents("QUEUED", "UNANSWERED");
        assertEquals(1, server.taken(late.address()).size());
    }

    private static String late() throws InterruptedException {
        Thread.sleep(Duration.ofSeconds(6).toMillis());
        return Rule.USUAL;
    }

    @Test
    void mailShouldBeSentWhenRelayIsSlow() {
        server.at(Moment.GREETING, Rule.slow(1500))
                .at(Moment.MAIL, Rule.slow(500))
                .at(Moment.RCPT, Rule.slow(500))
                .at(Moment.END, Rule.slow(2000));
        Mail mail = desk.send("anna", "x.test").await("SENT").assertEvents("QUEUED", "ACCEPTED");
        assertEquals(1, server.taken(mail.address()).size());
    }
}
