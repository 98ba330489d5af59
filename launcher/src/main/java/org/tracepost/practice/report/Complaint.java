package org.tracepost.practice.report;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.tracepost.practice.mail.Mail;
import org.tracepost.practice.smtp.Recipient;

/** "This is spam" as mailbox providers pass it on: an abuse feedback report (ARF, RFC 5965). */
public final class Complaint {

    private Complaint() {}

    public static MimeMessage compose(Mail mail, Recipient recipient) {
        String sender = mail.envelope().sender().address();
        Fields fields = new Fields()
                .with("Feedback-Type", "abuse")
                .with("User-Agent", "Tracepost-Practice-Relay/1.0")
                .with("Version", "1")
                .with("Original-Mail-From", "<" + sender + ">")
                .with("Original-Rcpt-To", "<" + recipient.address() + ">")
                .with("Original-Envelope-Id", mail.envelope().sender().envelopeId())
                .with("Arrival-Date", mail.receivedAt())
                .with("Reporting-MTA", "dns; mx." + recipient.domain())
                .with("Source-IP", "192.0.2.25")
                .with("Reported-Domain", sender.substring(sender.lastIndexOf('@') + 1));
        try {
            return ReportMail.ofType("feedback-report")
                    .headed(
                            "feedback@" + recipient.domain(),
                            sender,
                            "Complaint: " + mail.summary().subject(),
                            "auto-generated")
                    .text("This is a spam complaint about a message that came from 192.0.2.25.\r\n"
                            + "The recipient pressed \"mark as spam\" in the mail program.\r\n")
                    .fields("message/feedback-report", fields)
                    .wholeMessage(mail.raw())
                    .complete();
        } catch (MessagingException e) {
            throw new IllegalStateException("a complaint cannot be composed", e);
        }
    }
}
