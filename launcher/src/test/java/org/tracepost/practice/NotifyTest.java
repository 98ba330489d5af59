package org.tracepost.practice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tracepost.practice.Reports.field;
import static org.tracepost.practice.Reports.recipient;
import static org.tracepost.practice.Reports.status;

import jakarta.mail.internet.MimeMessage;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.junit.jupiter.api.Test;

/** The sender's wishes (RFC 3461). */
class NotifyTest extends RelayTest {

    @Test
    void neverShouldSilenceTheBounce() throws Exception {
        assertTrue(relay.reportsOnceSettled(relay.send(SMTPMessage.NOTIFY_NEVER, "bounce@klient.example"))
                .isEmpty());
    }

    @Test
    void successShouldNotBeReportedUnasked() throws Exception {
        assertTrue(relay.reportsOnceSettled(relay.send(SMTPMessage.NOTIFY_FAILURE, "anna@klient.example"))
                .isEmpty());
    }

    @Test
    void delayShouldNotBeReportedUnasked() throws Exception {
        String sender = relay.send(SMTPMessage.NOTIFY_FAILURE, "softbounce@klient.example");

        assertEquals("failed", field(recipient(relay.awaitReports(sender, 1).get(0)), "Action"));
    }

    @Test
    void noDsnShouldStaySilentThoughAsked() throws Exception {
        assertTrue(relay.reportsOnceSettled(relay.send(TestRelay.ALL_REPORTS, "nodsn@klient.example"))
                .isEmpty());
    }

    @Test
    void failureShouldBeReportedWithoutNotify() throws Exception {
        String sender = relay.newSender();
        try (SmtpDialogue smtp = new SmtpDialogue(relay)) {
            smtp.sendMail("<" + sender + ">", "<bounce@klient.example>");
        }

        assertEquals("failed", field(recipient(relay.awaitReports(sender, 1).get(0)), "Action"));
    }

    @Test
    void envidAndOrcptShouldComeBackDecoded() throws Exception {
        String sender = relay.newSender();
        try (SmtpDialogue smtp = new SmtpDialogue(relay)) {
            smtp.sendMail(
                    "<" + sender + "> RET=HDRS ENVID=a+2Bb+3D7",
                    "<full@klient.example> NOTIFY=FAILURE ORCPT=rfc822;Full+2B1@klient.example");
        }

        MimeMessage report = relay.awaitReports(sender, 1).get(0);

        assertEquals("a+b=7", field(status(report).getMessageDSN(), "Original-Envelope-Id"));
        assertEquals("rfc822;Full+1@klient.example", field(recipient(report), "Original-Recipient"));
    }

    @Test
    void nullSenderShouldNeverBeAnswered() throws Exception {
        try (SmtpDialogue smtp = new SmtpDialogue(relay)) {
            assertTrue(smtp.sendMail("<>", "<complaint@klient.example> NOTIFY=SUCCESS,FAILURE")
                    .startsWith("250"));
        }

        relay.awaitReports(relay.send(TestRelay.ALL_REPORTS, "marker@klient.example"), 1);
        String mail = relay.get("/api/mails?to=complaint@klient.example").body();
        assertTrue(mail.contains("Nothing was sent back: the envelope sender is empty."));
        assertFalse(mail.contains("Report"));
    }
}
