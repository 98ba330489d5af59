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

/** Relays that take only so much: everything leaves in the end, once, and nobody's tries are used up. */
@ExtendWith(Stage.Entrance.class)
@ResourceLock(Stage.PLAIN)
class LimitsRelayIT {

    private Desk desk;

    @BeforeEach
    void sit(Stage stage) {
        desk = stage.plain();
    }

    @AfterEach
    void disconnect() throws IOException {
        desk.useDoor("plain");
    }

    @Test
    void mailsShouldAllArriveWhenRelayLimitsConnections() throws IOException {
        desk.useDoor("few-connections");
        assertDelivered(desk.send("anna", "ok.test", 30));
    }

    @Test
    void mailsShouldAllArriveWhenRelayLimitsMessagesInATime() throws IOException {
        desk.useDoor("few-messages");
        assertDelivered(desk.send("anna", "ok.test", 9));
    }

    private void assertDelivered(List<Mail> mails) throws IOException {
        for (Mail mail : mails) {
            mail.await("DELIVERED").assertEvents("QUEUED", "ACCEPTED", "DELIVERED");
            assertEquals(1, desk.copies(mail));
        }
    }

    @Test
    void mailsShouldAllArriveWhenRelayClosesAfterFiveMessages() throws IOException {
        try (ScriptedServer server = new ScriptedServer()) {
            server.at(Moment.MAIL, c -> c.messages() > 5 ? "421 4.4.2 Too many messages in this session" : Rule.USUAL);
            desk.use(server);
            assertSent(desk.send("anna", "x.test", 23), server);
        }
    }

    @Test
    void connectionsAndMessagesShouldKeepToOwnLimits() throws IOException {
        try (ScriptedServer server = new ScriptedServer()) {
            server.at(
                            Moment.MAIL,
                            c -> c.messages() > Stage.MESSAGES_PER_CONNECTION
                                    ? "450 4.7.0 one too many on this connection"
                                    : Rule.USUAL)
                    .at(Moment.END, Rule.slow(20));
            desk.use(server);
            assertSent(desk.send("anna", "x.test", 100), server);
            assertTrue(
                    server.mostConnectionsAtOnce() <= Stage.CONNECTIONS,
                    server.mostConnectionsAtOnce() + " connections at once");
            assertTrue(server.mostConnectionsAtOnce() > 1, "several connections are used for 100 mails");
            assertEquals(0, server.said("one too many on this connection"));
        }
    }

    private static void assertSent(List<Mail> mails, ScriptedServer server) {
        for (Mail mail : mails) {
            mail.await("SENT").assertEvents("QUEUED", "ACCEPTED");
            assertEquals(1, server.taken(mail.address()).size());
        }
    }
}
