package org.tracepost.practice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tracepost.practice.Reports.part;
import static org.tracepost.practice.Reports.text;

import jakarta.mail.internet.MimeMessage;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.junit.jupiter.api.Test;

/** What a customer sends back, by address or by a button of the page. */
class CustomerTest extends RelayTest {

    @Test
    void complaintShouldComeAfterTheDelivery() throws Exception {
        String sender = relay.send(TestRelay.ALL_REPORTS, "complaint-1@klient.example");

        assertComplaint(relay.awaitReports(sender, 2).get(1), sender, "complaint-1@klient.example");
    }

    @Test
    void spamButtonShouldSendAComplaint() throws Exception {
        String sender = relay.send(SMTPMessage.NOTIFY_NEVER, "spam.button.not@klient.example", "button@klient.example");

        assertEquals(
                303,
                relay.post("/mails/" + relay.idOf("button@klient.example") + "/spam")
                        .statusCode());

        assertComplaint(relay.awaitReports(sender, 1).get(0), sender, "spam.button.not@klient.example");
    }

    private static void assertComplaint(MimeMessage report, String sender, String recipient) throws Exception {
        assertTrue(report.getContentType().contains("report-type=feedback-report"));
        assertTrue(part(report, 1).isMimeType("message/feedback-report"));
        assertTrue(text(report, 1).contains("Feedback-Type: abuse\r\n"));
        assertTrue(text(report, 1).contains("Original-Mail-From: <" + sender + ">\r\n"));
        assertTrue(text(report, 1).contains("Original-Rcpt-To: <" + recipient + ">\r\n"));
        assertTrue(part(report, 2).isMimeType("message/rfc822"));
        assertEquals("auto-generated", report.getHeader("Auto-Submitted", null));
    }

    @Test
    void vacationShouldAnswerTheEnvelopeSender() throws Exception {
        String sender = relay.newSender();
        SMTPMessage mail = relay.mail(sender, TestRelay.ALL_REPORTS);
        relay.send(mail, "vacation@klient.example");

        MimeMessage reply = relay.awaitReports(sender, 2).get(1);

        assertEquals("Auto: Invoice 2026-0417", reply.getSubject());
        assertEquals("auto-replied", reply.getHeader("Auto-Submitted", null));
        assertEquals(mail.getMessageID(), reply.getHeader("In-Reply-To", null));
        assertEquals("vacation@klient.example", reply.getHeader("From", null));
    }

    @Test
    void receiptShouldSayDisplayed() throws Exception {
        String sender = relay.newSender();
        SMTPMessage mail = relay.mail(sender, TestRelay.ALL_REPORTS);
        relay.send(mail, "receipt@klient.example");

        MimeMessage receipt = relay.awaitReports(sender, 2).get(1);

        assertTrue(part(receipt, 1).isMimeType("message/disposition-notification"));
        assertTrue(text(receipt, 1).contains("Disposition: manual-action/MDN-sent-manually; displayed\r\n"));
        assertTrue(text(receipt, 1).contains("Original-Message-ID: " + mail.getMessageID() + "\r\n"));
        assertTrue(text(receipt, 1).contains("Final-Recipient: rfc822; receipt@klient.example\r\n"));
    }

    @Test
    void receiptShouldGoWhereTheMailAsks() throws Exception {
        SMTPMessage mail = relay.mail(relay.newSender(), SMTPMessage.NOTIFY_NEVER);
        mail.setHeader("Disposition-Notification-To", "Billing <receipts@seller.example>");
        relay.send(mail, "reader@klient.example");

        relay.post("/mails/" + relay.idOf("reader@klient.example") + "/receipt");

        assertEquals(
                "receipts@seller.example",
                relay.awaitReports("receipts@seller.example", 1).get(0).getHeader("To", null));
    }

    @Test
    void buttonsShouldNotObeyOtherSites() throws Exception {
        relay.send(TestRelay.ALL_REPORTS, "careful@klient.example");

        assertEquals(
                403,
                relay.post("/mails/" + relay.idOf("careful@klient.example") + "/spam", "Sec-Fetch-Site", "cross-site")
                        .statusCode());
    }
}
