package org.tracepost.practice.report;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.Optional;
import org.tracepost.practice.mail.Mail;
import org.tracepost.practice.mail.MimeMessages;
import org.tracepost.practice.smtp.Recipient;

/** The read receipt: a message disposition notification saying "displayed" (MDN, RFC 8098). */
public final class ReadReceipt {

    private ReadReceipt() {}

    /** Where the mail asks receipts to be sent (RFC 8098 section 2.1). */
    public static Optional<String> askedFor(Mail mail) {
        try {
            String header = MimeMessages.parse(mail.raw()).getHeader("Disposition-Notification-To", ",");
            InternetAddress[] addresses =
                    header == null ? new InternetAddress[0] : InternetAddress.parseHeader(header, false);
            return addresses.length == 0 ? Optional.empty() : Optional.of(addresses[0].getAddress());
        } catch (MessagingException malformed) {
            return Optional.empty();
        }
    }

    public static MimeMessage compose(Mail mail, Recipient recipient, String to) {
        try {
            Fields fields = new Fields()
                    .with("Reporting-UA", "mail." + recipient.domain() + "; Tracepost Practice Mail 1.0")
                    .with("Original-Recipient", recipient.originalRecipient())
                    .with("Final-Recipient", "rfc822; " + recipient.address())
                    .with(
                            "Original-Message-ID",
                            Optional.ofNullable(MimeMessages.parse(mail.raw()).getMessageID()))
                    .with("Disposition", "manual-action/MDN-sent-manually; displayed");
            return ReportMail.ofType("disposition-notification")
                    .headed(recipient.address(), to, "Read: " + mail.summary().subject(), "auto-replied")
                    .text("Your message \"" + mail.summary().subject() + "\" was displayed to <" + recipient.address()
                            + ">.\r\nThis does not mean that it was understood.\r\n")
                    .fields("message/disposition-notification", fields)
                    .headersOnly(mail.raw())
                    .complete();
        } catch (MessagingException e) {
            throw new IllegalStateException("a read receipt cannot be composed", e);
        }
    }
}
