package org.tracepost.relay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * What a real relay reports about recipients of all sorts. All mails leave together: some of their reports take a
 * while.
 */
@ExtendWith(Stage.Entrance.class)
@ResourceLock(Stage.PLAIN)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DestinationsRelayIT {

    private static final List<String> AT_MX =
            List.of("anna", "nouser", "full", "suspended", "spam", "large", "tempfull", "greylist");
    private final Map<String, Mail> mails = new HashMap<>();
    private final Set<String> greylisted = ConcurrentHashMap.newKeySet();
    private Desk desk;

    @BeforeAll
    void sendAll(Stage stage) throws IOException {
        desk = stage.plain();
        desk.mx().behave().at(Moment.RCPT, this::atRcpt).at(Moment.END, DestinationsRelayIT::atEnd);
        desk.useDoor("plain");
        AT_MX.forEach(who -> mails.put(who, desk.send(who, "mx.test")));
        for (String who : List.of("delivered", "list", "relayrefuses", "relaydefers", "nouser", "zażółć")) {
            mails.put(who + "@ok", desk.send(who, "ok.test"));
        }
        for (String domain : List.of("lmtp.test", "down.test", "bücher.test", "nodomain.test")) {
            mails.put(domain, desk.send("jan", domain));
        }
    }

    private String atRcpt(Conversation c) {
        return switch (c.recipient().replaceFirst("-.*", "")) {
            case "nouser" -> "550 5.1.1 User unknown, says the recipient's server";
            case "full" -> "552 5.2.2 Mailbox full";
            case "suspended" -> "550 5.2.1 Account suspended";
            case "tempfull" -> "452 4.2.2 Mailbox over quota, try again later";
            case "greylist" ->
                greylisted.add(c.recipient()) ? "450 4.7.1 Greylisted, come back in a minute" : Rule.USUAL;
            default -> Rule.USUAL;
        };
    }

    private static String atEnd(Conversation c) {
        return switch (c.recipient().replaceFirst("-.*", "")) {
            case "spam" -> "554 5.7.1 Message content rejected as spam";
            case "large" -> "552 5.3.4 Message size exceeds fixed limit";
            default -> Rule.USUAL;
        };
    }

    @Test
    void mailShouldBeDeliveredWhenRelayReportsDelivered() throws IOException {
        Mail mail = mails.get("delivered@ok").await("DELIVERED").assertEvents("QUEUED", "ACCEPTED", "DELIVERED");
        assertTrue(mail.event("ACCEPTED").words().contains("queued as"), mail::toString);
        assertEquals("relay.corp.test", mail.event("DELIVERED").server());
        assertTrue(mail.confirmable());
        assertEquals(1, desk.copies(mail));
    }

    @Test
    void mailShouldBeDeliveredWhenRecipientsServerTookItWithoutDsn() {
        Mail mail = mails.get("anna").await("DELIVERED").assertEvents("QUEUED", "ACCEPTED", "RELAYED");
        assertTrue(mail.event("RELAYED").words().contains("queued as SCRIPT"), mail::toString);
        assertEquals(1, desk.mx().taken(mail.address()).size());
    }

    @Test
    void mailShouldBeDeliveredWhenLmtpServerTookIt() throws IOException {
        Mail mail = mails.get("lmtp.test").await("DELIVERED").assertEvents("QUEUED", "ACCEPTED", "RELAYED");
        assertTrue(mail.event("RELAYED").words().contains("Saved"), mail::toString);
        assertEquals(1, desk.copies(mail));
    }

    @Test
    void mailShouldBeDeliveredWhenDomainIsInternational() throws IOException {
        Mail mail = mails.get("bücher.test").await("DELIVERED").assertEvents("QUEUED", "ACCEPTED", "DELIVERED");
        assertTrue(mail.address().endsWith("@bücher.test"));
        assertEquals(
                1,
                desk.systems()
                        .copies(mail.address().replace("bücher", "xn--bcher-kva"))
                        .size());
    }

    @Test
    void mailShouldBeDeliveredWhenLocalPartIsUtf8AndRelayOffersIt() throws IOException {
        Mail mail = mails.get("zażółć@ok").await("DELIVERED").assertEvents("QUEUED", "ACCEPTED", "DELIVERED");
        assertEquals(1, desk.copies(mail));
    }

    @Test
    void mailShouldBounceWithServersWordsWhenAddressIsAtFault() {
        assertBounced("nouser", "mailbox_unknown", "5.1.1", "User unknown, says the recipient's server");
        assertBounced("full", "mailbox_full", "5.2.2", "Mailbox full");
        assertBounced("suspended", "mailbox_suspended", "5.2.1", "Account suspended");
    }

    @Test
    void mailShouldBounceWithServersWordsWhenMessageIsRefusedAfterData() {
        assertBounced("spam", "spam_or_policy", "5.7.1", "Message content rejected as spam");
        assertBounced("large", "message_too_large", "5.3.4", "Message size exceeds fixed limit");
    }

    private void assertBounced(String who, String reason, String status, String words) {
        Mail mail = mails.get(who).await("BOUNCED").assertEvents("QUEUED", "ACCEPTED", "FAILED");
        Event failed = mail.event("FAILED");
        assertEquals(reason, mail.reason());
        assertEquals(status, failed.status());
        assertTrue(failed.words().contains(words), mail::toString);
    }

    @Test
    void mailShouldBeDelayedAndThenBounceWhenMailboxStaysFull() {
        Mail mail = mails.get("tempfull").awaitEvent("DELAYED");
        assertTrue(mail.event("DELAYED").words().contains("Mailbox over quota"), mail::toString);
        mail.await("BOUNCED").assertEvents("QUEUED", "ACCEPTED", "DELAYED", "FAILED");
        assertEquals("mailbox_full", mail.reason());
    }

    @Test
    void mailShouldBeDelayedAndThenBounceWhenServerStaysDown() {
        Mail mail = mails.get("down.test")
                .awaitEvent("DELAYED")
                .await("BOUNCED")
                .assertEvents("QUEUED", "ACCEPTED", "DELAYED", "FAILED");
        assertEquals("network_failed", mail.reason());
    }

    @Test
    void mailShouldArriveOnceWhenServerGreylists() {
        Mail mail = mails.get("greylist").await("DELIVERED");
        assertEquals(1, desk.mx().taken(mail.address()).size());
        assertFalse(mail.types().contains("FAILED"), mail::toString);
    }

    @Test
    void mailShouldBounceAfterAllWhenMemberOfListIsGone() {
        Mail mail = mails.get("list@ok").awaitEvent("EXPANDED").await("BOUNCED");
        assertEquals("mailbox_unknown", mail.reason());
    }

    @Test
    void mailShouldBeRejectedWhenRelayRefusesRecipient() {
        assertRejected("relayrefuses@ok", "spam_or_policy", "Delivery not authorized by corporate policy");
        assertRejected("nouser@ok", "mailbox_unknown", "User unknown in virtual mailbox table");
        assertRejected("nodomain.test", "domain_not_found", "Domain not found");
    }

    private void assertRejected(String who, String reason, String words) {
        Mail mail = mails.get(who).await("REJECTED").assertEvents("QUEUED", "REFUSED");
        assertEquals(reason, mail.reason());
        assertTrue(mail.event("REFUSED").words().contains(words), mail::toString);
    }

    @Test
    void mailShouldBeTriedAgainWhenRelayDefersRecipient() {
        Mail mail = mails.get("relaydefers@ok").await("DELAYED");
        Event deferred = mail.event("DEFERRED");
        assertEquals("4.3.2", deferred.status());
        assertTrue(deferred.words().contains("Relay busy, please try again later"), mail::toString);
        assertFalse(deferred.nextTryAt().isEmpty(), mail::toString);
        mail.awaitEvent(
                "second try",
                e -> mail.types().stream().filter("DEFERRED"::equals).count() > 1);
    }
}
