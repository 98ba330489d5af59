package org.tracepost.relay;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Relays that lack an extension of SMTP, or all of them. */
@ExtendWith(Stage.Entrance.class)
@ResourceLock(Stage.PLAIN)
class ExtensionsRelayIT {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
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
    void mailShouldStaySentWithoutConfirmationWhenRelayHasNoDsn() throws IOException {
        desk.mx()
                .behave()
                .at(Moment.RCPT, c -> c.recipient().startsWith("nouser") ? "550 5.1.1 User unknown" : Rule.USUAL);
        desk.useDoor("without-dsn");
        Mail arrives = desk.send("anna", "ok.test");
        Mail bounces = desk.send("nouser", "mx.test");
        bounces.await("BOUNCED").assertEvents("QUEUED", "ACCEPTED", "FAILED");
        arrives.await("SENT").assertEvents("QUEUED", "ACCEPTED");
        assertFalse(arrives.confirmable());
        Until.isTrue("copy in the mailbox", PATIENCE, () -> copies(arrives) == 1);
    }

    @Test
    void mailShouldNotBeSentWhenLocalPartIsUtf8AndRelayDoesNotOfferIt() throws IOException {
        desk.useDoor("without-utf8");
        Mail mail = desk.send("zażółć", "ok.test").await("NOT_SENT").assertEvents("QUEUED", "GIVEN_UP");
        assertTrue(mail.event("GIVEN_UP").words().contains("SMTPUTF8"), mail::toString);
        desk.send("other", "ok.test").await("DELIVERED");
        desk.send("jan", "bücher.test").await("DELIVERED");
    }

    @Test
    void mailShouldBeSentWhenRelayKnowsOnlyHelo() throws IOException {
        try (ScriptedServer old = new ScriptedServer()) {
            old.at(Moment.EHLO, Rule.always("502 5.5.1 Command not implemented"))
                    .at(Moment.END, new Onward(desk.systems().port("plain")));
            desk.use(old);
            Mail mail = desk.send("anna", "ok.test").await("SENT").assertEvents("QUEUED", "ACCEPTED");
            assertFalse(mail.confirmable());
            Taken taken = old.taken(mail.address()).get(0);
            assertTrue(
                    taken.mail().endsWith(">") && taken.rcpt().endsWith(">"),
                    "no parameters: " + taken.mail() + " " + taken.rcpt());
            Until.isTrue("copy in the mailbox", PATIENCE, () -> copies(mail) == 1);
        }
    }

    private int copies(Mail mail) {
        try {
            return desk.copies(mail);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
