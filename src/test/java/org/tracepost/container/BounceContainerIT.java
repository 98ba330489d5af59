package org.tracepost.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.tracepost.bounce.BounceInbox;
import org.tracepost.bounce.BounceReport;
import org.tracepost.bounce.BounceReportRow;
import org.tracepost.bounce.BounceReports;
import org.tracepost.bounce.ReportFilter;
import org.tracepost.bounce.mailbox.FetchedMail;
import org.tracepost.bounce.mailbox.FetchedMail.Extent;
import org.tracepost.mail.EmailAddress;
import org.tracepost.mail.FailureReason;
import org.tracepost.message.EventType;
import org.tracepost.message.Messages;
import org.tracepost.message.Recipient;
import org.tracepost.message.RecipientEvent;
import org.tracepost.message.RecipientHistory;
import org.tracepost.message.Status;
import org.tracepost.platform.Slice;
import org.tracepost.platform.node.ThisNode;

/** Reports lie in a mailbox; the product's own timer finds them. */
@ArquillianTest
class BounceContainerIT {

    @Inject
    private RecipientHistory history;

    @Inject
    private Messages messages;

    @Inject
    private BounceReports reports;

    @Inject
    private BounceInbox inbox;

    @Inject
    private ThisNode node;

    @Inject
    private Samples samples;

    @Inject
    private AsClerk clerk;

    @Test
    void failureReportShouldMakeRecipientBounced() throws Exception {
        EmailAddress address = Samples.address("refuse");
        long id = samples.send(null, address).recipientIds().get(0);
        Mails.arrives("failed-" + id, report(recipient(id), "failed", "5.1.1", "550 5.1.1 No such user"));
        Recipient bounced = statusOf(id, Status.BOUNCED);
        assertEquals(FailureReason.MAILBOX_UNKNOWN, bounced.getReason());
        assertTrue(bounced.isHard());
        RecipientEvent failed = event(id, EventType.FAILED);
        assertEquals("5.1.1", failed.getStatusCode());
        assertNotNull(failed.getReportId(), "the report is the evidence");
        assertTrue(clerk.call(() -> reports.text(failed.getReportId(), 4000)).contains("Reporting-MTA"));
    }

    @Test
    void deliveredReportShouldMakeRecipientDelivered() throws Exception {
        long id = samples.send(null, Samples.address("refuse")).recipientIds().get(0);
        Mails.arrives("delivered-" + id, report(recipient(id), "delivered", "2.1.5", "250 2.1.5 delivered"));
        Recipient delivered = statusOf(id, Status.DELIVERED);
        assertNotNull(delivered.getDeliveredAt());
    }

    @Test
    void reportWithoutTokenShouldBeKeptAndListed() throws Exception {
        String subject = "Undelivered mail " + UUID.randomUUID();
        Mails.arrives(
                "unmatched-" + subject.hashCode(),
                """
                From: mailer-daemon@elsewhere.test
                To: bounces@bounce.test
                Subject: %s
                Date: Sat, 21 Nov 2026 12:00:00 +0000
                MIME-Version: 1.0
                Content-Type: text/plain

                Your message could not be delivered.
                """
                        .formatted(subject));
        BounceReportRow row = Eventually.get(
                "unmatched report",
                () -> clerk.call(() -> reports.list(ReportFilter.open(subject), Slice.first(5))).stream()
                        .findFirst());
        assertEquals("mailer-daemon@elsewhere.test", row.sender());
    }

    @Test
    void reportsOfOnePortionShouldEachCountOnceWhenTwoAreAboutOneRecipientAndOneCameTwice() throws Exception {
        List<Long> ids = samples.send(null, Samples.address("anna"), Samples.address("bert"))
                .recipientIds();
        statusOf(ids.get(1), Status.SENT);
        String failed = report(statusOf(ids.get(0), Status.SENT), "failed", "5.1.1", "550 5.1.1 No such user");
        inbox.store(
                node.id(),
                List.of(
                        mail("late", report(recipient(ids.get(0)), "delayed", "4.4.1", "421 later")),
                        mail("failed", failed),
                        mail("again", failed),
                        mail("other", report(recipient(ids.get(1)), "delivered", "2.1.5", "250 ok"))));
        statusOf(ids.get(0), Status.BOUNCED);
        statusOf(ids.get(1), Status.DELIVERED);
        assertEquals(1, count(ids.get(0), EventType.FAILED), "the same report twice counts once");
        assertEquals(1, count(ids.get(0), EventType.DELAYED));
        assertEquals(1, count(ids.get(1), EventType.DELIVERED));
        assertEquals(FailureReason.MAILBOX_UNKNOWN, recipient(ids.get(0)).getReason());
    }

    private long count(long recipientId, EventType type) {
        return history.events(recipientId).stream()
                .filter(e -> e.getType() == type)
                .count();
    }

    private static FetchedMail mail(String name, String text) {
        byte[] raw = text.getBytes(StandardCharsets.UTF_8);
        return new FetchedMail("test:" + UUID.randomUUID() + name, raw, Extent.WHOLE, raw.length);
    }

    @Test
    void storeShouldKeepNothingWhenAnotherNodeHasTheDuty() {
        FetchedMail mail = mail("fenced", "Subject: fenced\n\nx");
        assertThrows(EJBException.class, () -> inbox.store("a node that was ended", List.of(mail)));
        assertEquals(Set.of(), inbox.knownAmong(List.of(mail.uid())));
    }

    @Test
    void mailThatCannotBeFetchedShouldBeListedByItsHeader() throws Exception {
        String subject = "Poison " + UUID.randomUUID();
        byte[] header = ("From: evil@hostile.test\nSubject: " + subject + "\n\n").getBytes(StandardCharsets.UTF_8);
        inbox.store(node.id(), List.of(new FetchedMail("test:" + subject, header, Extent.HEADER_ONLY, 50_000_000)));
        BounceReportRow row = clerk.call(() -> reports.list(ReportFilter.open(subject), Slice.first(5)))
                .get(0);
        assertEquals(BounceReport.State.FAILED, row.state());
        assertEquals("HEADER_ONLY", row.explanation());
        assertEquals("evil@hostile.test", row.sender());
        assertEquals(50_000_000, row.size());
    }

    @Test
    void triesShouldBeKeptUntilForgotten() {
        String uid = "test:" + UUID.randomUUID();
        inbox.tried(List.of(uid));
        inbox.tried(List.of(uid, uid + "-other"));
        assertEquals(Map.of(uid, 2), inbox.triesOf(List.of(uid, "test:unknown")));
        inbox.forget(List.of(uid, uid + "-other"));
        assertEquals(Map.of(), inbox.triesOf(List.of(uid, uid + "-other")));
    }

    private static String report(Recipient recipient, String action, String status, String reply) {
        return """
                Return-Path: <>
                From: MAILER-DAEMON@relay.test
                To: bounces+%1$s@bounce.test
                Subject: Delivery report
                Date: Sat, 21 Nov 2026 12:00:00 +0000
                Message-ID: <%1$s-%3$s@relay.test>
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=delivery-status; boundary="b"

                --b
                Content-Type: text/plain

                This is the mail system.
                --b
                Content-Type: message/delivery-status

                Reporting-MTA: dns; relay.test
                Original-Envelope-Id: %1$s

                Final-Recipient: rfc822; %2$s
                Action: %3$s
                Status: %4$s
                Remote-MTA: dns; mx.example.test
                Diagnostic-Code: smtp; %5$s
                --b--
                """
                .formatted(recipient.getEnvelopeToken(), recipient.getAddress(), action, status, reply);
    }

    private Recipient statusOf(long id, Status status) throws Exception {
        return Eventually.get(
                status + " of recipient " + id, () -> Optional.of(recipient(id)).filter(r -> r.getStatus() == status));
    }

    private Recipient recipient(long id) throws Exception {
        return clerk.call(() -> messages.getRecipient(id));
    }

    private RecipientEvent event(long recipientId, EventType type) {
        return history.events(recipientId).stream()
                .filter(e -> e.getType() == type)
                .findFirst()
                .orElseThrow();
    }
}
