package org.tracepost.practice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tracepost.practice.Reports.field;
import static org.tracepost.practice.Reports.part;
import static org.tracepost.practice.Reports.recipient;
import static org.tracepost.practice.Reports.status;
import static org.tracepost.practice.Reports.text;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of mails that SMTP accepted, as the report mailbox tells it. */
class DeliveryReportTest extends RelayTest {

    @ParameterizedTest
    @CsvSource({
        "kowalski,delivered,2.0.0",
        "bounce,failed,5.1.1",
        "nouser-7,failed,5.1.1",
        "nodomain,failed,5.1.2",
        "nohost,failed,5.4.4",
        "malformed,failed,5.1.3",
        "suspended,failed,5.2.1",
        "full,failed,5.2.2",
        "toolarge,failed,5.3.4",
        "spam,failed,5.7.1",
        "blocked,failed,5.7.1",
        "dmarc,failed,5.7.26",
        "relayed,relayed,2.0.0",
        "list,expanded,2.0.0"
    })
    void reportShouldTellWhatTheAddressSays(String localPart, String action, String status) throws Exception {
        String address = localPart + "@klient.example";
        String sender = relay.send(TestRelay.ALL_REPORTS, address);

        MimeMessage report = relay.awaitReports(sender, 1).get(0);

        InternetHeaders fields = recipient(report);
        assertEquals(action, field(fields, "Action"));
        assertEquals(status, field(fields, "Status"));
        assertEquals("rfc822; " + address, field(fields, "Final-Recipient"));
        assertNotNull(field(fields, "Last-Attempt-Date"));
        assertEquals("<>", report.getHeader("Return-Path", null));
        assertEquals(sender, report.getHeader("To", null));
        assertEquals("auto-replied", report.getHeader("Auto-Submitted", null));
        assertTrue(report.isMimeType("multipart/report"));
        assertTrue(report.getContentType().contains("report-type=delivery-status"));
        assertTrue(part(report, 1).isMimeType("message/delivery-status"));
    }

    @Test
    void deliveredShouldNameTheServerThatTookIt() throws Exception {
        InternetHeaders fields =
                recipient(relay.awaitReports(relay.send(TestRelay.ALL_REPORTS, "anna@klient.example"), 1)
                        .get(0));

        assertEquals("dns; mx.klient.example", field(fields, "Remote-MTA"));
        assertTrue(field(fields, "Diagnostic-Code").startsWith("smtp; 250 2.0.0 OK"));
    }

    @Test
    void mailToTheReportMailboxShouldLandThereBesideItsReport() throws Exception {
        String address = "bounces+atoken@seller.example";
        SMTPMessage mail = relay.mail(address, TestRelay.ALL_REPORTS);
        relay.send(mail, address);

        List<MimeMessage> both = relay.awaitReports(address, 2);

        assertTrue(both.stream()
                .anyMatch(m -> isText(m) && header(m, "Return-Path").equals("<" + address + ">")));
        assertTrue(both.stream()
                .anyMatch(m -> !isText(m) && header(m, "Return-Path").equals("<>")));
    }

    private static boolean isText(MimeMessage mail) {
        return header(mail, "Content-Type").startsWith("text/plain");
    }

    private static String header(MimeMessage mail, String name) {
        try {
            return String.valueOf(mail.getHeader(name, null));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void missingDomainShouldNameNoServer() throws Exception {
        InternetHeaders fields =
                recipient(relay.awaitReports(relay.send(TestRelay.ALL_REPORTS, "nodomain@x.example"), 1)
                        .get(0));

        assertEquals(null, field(fields, "Remote-MTA"));
        assertTrue(field(fields, "Diagnostic-Code").startsWith("X-Practice-Relay;"));
    }

    @ParameterizedTest
    @CsvSource({"delay,delivered,2.0.0", "softbounce,failed,4.4.7", "expired,failed,4.4.7"})
    void delayedShouldBeReportedAtOnceAndSettledLater(String localPart, String action, String status) throws Exception {
        String sender = relay.send(TestRelay.ALL_REPORTS, localPart + "@klient.example");

        InternetHeaders first = recipient(relay.awaitReports(sender, 1).get(0));
        List<MimeMessage> both = relay.awaitReports(sender, 2);

        assertEquals("delayed", field(first, "Action"));
        assertNotNull(field(first, "Will-Retry-Until"));
        assertEquals(action, field(recipient(both.get(1)), "Action"));
        assertEquals(status, field(recipient(both.get(1)), "Status"));
    }

    @Test
    void recipientsWhoFaredAlikeShouldShareOneReport() throws Exception {
        String sender = relay.send(TestRelay.ALL_REPORTS, "bounce@a.example", "full@b.example", "ok@c.example");

        List<MimeMessage> reports = relay.awaitReports(sender, 2);

        assertEquals(1, status(reports.get(0)).getRecipientDSNCount());
        assertEquals(2, status(reports.get(1)).getRecipientDSNCount());
        assertEquals("5.2.2", field(status(reports.get(1)).getRecipientDSN(1), "Status"));
    }

    @Test
    void failureShouldReturnTheWholeMessageWhenAsked() throws Exception {
        String sender = relay.newSender();
        SMTPMessage mail = relay.mail(sender, TestRelay.ALL_REPORTS);
        mail.setReturnOption(SMTPMessage.RETURN_FULL);
        relay.send(mail, "bounce@klient.example");

        MimeMessage report = relay.awaitReports(sender, 1).get(0);

        assertTrue(part(report, 2).isMimeType("message/rfc822"));
        assertTrue(text(report, 2).contains("Dear customer"));
    }

    @Test
    void failureShouldReturnOnlyTheHeaderWhenAsked() throws Exception {
        MimeMessage report = relay.awaitReports(relay.send(TestRelay.ALL_REPORTS, "bounce@klient.example"), 1)
                .get(0);

        assertTrue(part(report, 2).isMimeType("text/rfc822-headers"));
        assertTrue(text(report, 2).contains("Subject: Invoice 2026-0417"));
        assertEquals(false, text(report, 2).contains("Dear customer"));
    }

    @Test
    void pop3ShouldShowTheSameMailbox() throws Exception {
        String sender = relay.send(TestRelay.ALL_REPORTS, "anna@klient.example");
        relay.awaitReports(sender, 1);

        assertEquals(1, relay.reports(sender, "pop3").size());
    }
}
