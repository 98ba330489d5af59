package org.tracepost.relay;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * Troubles of the relay as a whole: the line stops or slows down, IT is told, no recipient's tries are used up, and it
 * goes on by itself.
 */
@ExtendWith(Stage.Entrance.class)
@ResourceLock(Stage.PLAIN)
class StandstillRelayIT {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private ScriptedServer server;
    private Desk desk;

    @BeforeEach
    void connect(Stage stage) throws IOException {
        desk = stage.plain();
        server = new ScriptedServer();
    }

    @AfterEach
    void disconnect() throws IOException {
        desk.useDoor("plain");
        server.close();
    }

    @Test
    void mailShouldWaitAndTroubleBeToldWhileRelayIsDown() throws IOException {
        desk.relay().unplug();
        Mail mail = desk.send("anna", "x.test");
        awaitTold("refused");
        mail.assertEvents("QUEUED");
        desk.use(server);
        assertSentOnce(mail);
    }

    @Test
    void mailShouldWaitAndTroubleBeToldWhileRelayGreetsWithRefusal() throws IOException {
        assertWaitsThrough(
                Moment.GREETING,
                Rule.always("421 4.3.2 Too many connections, come back later"),
                "Too many connections, come back later");
        assertWaitsThrough(Moment.GREETING, Rule.always("554 5.3.2 No service for you"), "No service for you");
    }

    @Test
    void mailShouldWaitAndTroubleBeToldWhileRelayNeverSaysAWord() throws IOException {
        assertWaitsThrough(Moment.GREETING, Rule.slow(60_000), "timed out");
    }

    @Test
    void mailShouldWaitAndTroubleBeToldWhileRelayRefusesSender() throws IOException {
        assertWaitsThrough(Moment.MAIL, Rule.always("550 5.7.1 Sender not allowed here"), "Sender not allowed here");
    }

    private void assertWaitsThrough(Moment moment, Rule trouble, String told) throws IOException {
        server.behave().at(moment, trouble);
        desk.use(server);
        Mail mail = desk.send("anna", "x.test");
        awaitTold(told);
        mail.assertEvents("QUEUED");
        server.behave();
        assertSentOnce(mail);
    }

    private void assertSentOnce(Mail mail) {
        mail.await("SENT").assertEvents("QUEUED", "ACCEPTED");
        assertEquals(1, server.taken(mail.address()).size());
        awaitAllIsWell();
    }

    @Test
    void mailShouldWaitWithoutATryWhenRelayDefersSender() throws IOException {
        server.at(Moment.MAIL, Rule.always("451 4.3.0 Too busy for any sender"));
        desk.use(server);
        Mail mail = desk.send("anna", "x.test");
        Until.isTrue("MAIL command at the relay", PATIENCE, () -> server.asked(Moment.MAIL) > 0);
        server.behave();
        mail.await("SENT").assertEvents("QUEUED", "ACCEPTED");
    }

    @Test
    void mailShouldWaitWithoutATryWhenRelayCloses() throws IOException {
        for (Moment moment : new Moment[] {Moment.RCPT, Moment.DATA, Moment.END}) {
            server.behave().at(moment, Rule.always("421 4.3.2 Shutting down now"));
            int before = server.asked(moment);
            desk.use(server);
            Mail mail = desk.send("anna", "x.test");
            Until.isTrue(moment + " at the relay", PATIENCE, () -> server.asked(moment) > before);
            server.behave();
            mail.await("SENT").assertEvents("QUEUED", "ACCEPTED");
            assertEquals(
                    1,
                    server.taken(mail.address()).stream()
                            .filter(Taken::accepted)
                            .count());
        }
    }

    private void awaitTold(String words) {
        Until.found(
                "trouble about '" + words + "'",
                PATIENCE,
                () -> Optional.of(desk.rest().trouble()).filter(t -> t.contains(words)),
                desk.rest()::trouble);
    }

    private void awaitAllIsWell() {
        Until.isTrue("end of the trouble", PATIENCE, () -> desk.rest().trouble().isEmpty());
    }
}
