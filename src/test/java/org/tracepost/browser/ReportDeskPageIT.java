package org.tracepost.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/** Reports that carry no mark of ours: a clerk finds the e-mail, or sets them aside. */
class ReportDeskPageIT extends Browser {

    private static final String BOUNCES = "bounces@practice.test";

    @BeforeAll
    void sendAnEmail() {
        signInAsAdministrator();
        CustomerPage.add(clerk(), product(), "Heron Works", "Ida Moss", "nodsn@heron.example");
        new ComposePage(clerk())
                .open(product())
                .to("Ida Moss")
                .write("Closed in May", "Dear {{contact.name}},\n\nwe are closed.")
                .send(1)
                .waitForRecipient("nodsn@heron.example", "Sent");
    }

    @Test
    void clerkShouldSayWhoseReportItIs() throws MessagingException {
        arrives(
                """
                From: Mail system <mailer-daemon@heron.example>
                To: bounces@practice.test
                Subject: Undelivered: Closed in May
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=delivery-status; boundary=b

                --b
                Content-Type: text/html

                <p>We could not deliver to <b>nodsn@heron.example</b>.</p><script>document.title='taken over'</script>
                --b
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mx.heron.example

                Final-Recipient: rfc822; nodsn@heron.example
                Action: failed
                Status: 5.2.2
                Diagnostic-Code: smtp; 552 5.2.2 Mailbox full
                --b--
                """);
        By row = On.row("Undelivered: Closed in May");
        open("/bounce/unmatched.xhtml");
        clerk().reloadUntil("the report in the list", () -> clerk().sees(row));
        clerk().press(By.xpath(
                "//tbody/tr[contains(., 'Undelivered: Closed in May')]//button[normalize-space()='Whose is it?']"));
        clerk().seeText(By.id("assignForm"), "nodsn@heron.example");
        Texts.contain(clerk().text(By.id("assignForm")), "Ida Moss", "the report is about this address");
        clerk().pressAndLeave(On.button("assignForm", "This one"));
        ReportPage report = new ReportPage(clerk());
        Texts.contain(report.understood(), "It failed: The mailbox is full (soft)", "552 5.2.2 Mailbox full");
        Texts.contain(report.words(), "We could not deliver to nodsn@heron.example");
        assertFalse(clerk().driver().getTitle().contains("taken over"), "its HTML is not run");
        Texts.contain(clerk().text(By.tagName("main")), "Assigned by admin", "Ida Moss", "Bounced");
        clerk().pressAndLeave(On.link("Show the message"));
        Texts.contain(new MessagePage(clerk()).recipient("nodsn@heron.example"), "Bounced", "The mailbox is full");
        open("/bounce/unmatched.xhtml");
        assertFalse(clerk().sees(row), "it is decided");
    }

    @Test
    void clerkShouldSetAsideWhatIsNotOurs() throws MessagingException {
        arrives("From: shop@elsewhere.example\nTo: " + BOUNCES + "\nSubject: Cheap lamps\n\nBuy now.\n");
        By row = On.row("Cheap lamps");
        open("/bounce/unmatched.xhtml?q=lamps");
        clerk().reloadUntil("the mail in the list", () -> clerk().sees(row));
        clerk().press(On.link("Cheap lamps"));
        clerk().press(On.button("report", "Not ours"));
        clerk().fill(By.id("dismissForm:note"), "Advertising");
        clerk().pressAndLeave(On.button("dismissForm", "Set aside"));
        Texts.contain(clerk().text(By.tagName("main")), "1 set aside");
        open("/bounce/unmatched.xhtml?q=lamps");
        assertFalse(clerk().sees(row));
        open("/bounce/unmatched.xhtml?q=lamps&standing=DISMISSED");
        Texts.contain(clerk().text(row), "Set aside by admin", "Advertising");
        assertEquals(
                0,
                clerk().all(By.xpath("//tbody//button[normalize-space()='Whose is it?']"))
                        .size());
    }

    private void arrives(String mail) throws MessagingException {
        Properties properties = new Properties();
        properties.put("mail.smtp.host", "127.0.0.1");
        properties.put("mail.smtp.port", String.valueOf(product().smtpPort()));
        MimeMessage message = new MimeMessage(
                Session.getInstance(properties), new ByteArrayInputStream(mail.getBytes(StandardCharsets.UTF_8)));
        Transport.send(message, InternetAddress.parse(BOUNCES));
    }
}
