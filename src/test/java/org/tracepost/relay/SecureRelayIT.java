package org.tracepost.relay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A relay that wants STARTTLS and a sign-in; the bounce mailbox is read by POP3 over TLS. */
@ExtendWith(Stage.Entrance.class)
class SecureRelayIT {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private Desk desk;

    @BeforeEach
    void connect(Stage stage) throws IOException {
        desk = stage.secure();
        desk.useDoor("submission");
    }

    @AfterEach
    void disconnect() throws IOException {
        desk.systems().setRelayPassword(MailSystems.PASSWORD);
        desk.useDoor("submission");
    }

    @Test
    void mailShouldBeDeliveredWhenConnectionIsEncryptedAndSignedIn() throws IOException {
        Mail mail = desk.send("anna", "ok.test").await("DELIVERED").assertEvents("QUEUED", "ACCEPTED", "DELIVERED");
        assertEquals(1, desk.copies(mail));
    }

    @Test
    void mailsShouldBeSpreadEvenlyWhenMinuteIsLimited() {
        List<Instant> accepted = desk.send("anna", "ok.test", 6).stream()
                .map(mail -> mail.await("DELIVERED").event("ACCEPTED").at())
                .sorted()
                .toList();
        Duration span = Duration.between(accepted.get(0), accepted.get(5));
        assertTrue(
                span.compareTo(Duration.ofSeconds(4)) > 0,
                "six messages in " + span + ", though one a second is allowed");
    }

    @Test
    void mailShouldWaitAndTroubleBeToldWhenPasswordIsWrong() throws IOException {
        desk.systems().setRelayPassword("changed-by-the-mail-team");
        desk.useDoor("submission");
        Mail mail = desk.send("anna", "ok.test");
        awaitTold("refused the sign-in");
        assertFalse(desk.rest().trouble().contains(MailSystems.PASSWORD), "the password is nobody's business");
        mail.assertEvents("QUEUED");
        desk.systems().setRelayPassword(MailSystems.PASSWORD);
        mail.await("DELIVERED").assertEvents("QUEUED", "ACCEPTED", "DELIVERED");
        assertEquals(1, desk.copies(mail));
        awaitAllIsWell();
    }

    @Test
    void mailShouldWaitAndNothingBeSentInClearWhenRelayCannotEncrypt() throws IOException {
        try (ScriptedServer server = new ScriptedServer()) {
            server.offering("8BITMIME", "STARTTLS")
                    .at(Moment.STARTTLS, Rule.always("454 4.7.0 TLS not available due to local problem"));
            desk.use(server);
            Mail mail = desk.send("anna", "ok.test");
            awaitTold("TLS");
            server.offering("8BITMIME", "AUTH PLAIN LOGIN");
            int before = server.asked(Moment.EHLO);
            Until.isTrue("another try of the relay", PATIENCE, () -> server.asked(Moment.EHLO) > before);
            assertEquals(0, server.asked(Moment.MAIL));
            assertEquals(0, server.commands("AUTH"));
            mail.assertEvents("QUEUED");
            desk.useDoor("submission");
            mail.await("DELIVERED").assertEvents("QUEUED", "ACCEPTED", "DELIVERED");
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
