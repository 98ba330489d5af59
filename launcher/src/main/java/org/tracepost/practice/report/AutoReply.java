package org.tracepost.practice.report;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.tracepost.practice.mail.Mail;
import org.tracepost.practice.mail.MimeMessages;
import org.tracepost.practice.smtp.Recipient;

/**
 * The out-of-office reply (RFC 3834). It answers mails marked Auto-Submitted too: section 2 advises against it, but
 * many mail systems do it, and Tracepost has to recognise their replies.
 */
public final class AutoReply {

    private AutoReply() {}

    public static MimeMessage compose(Mail mail, Recipient recipient) {
        try {
            MimeMessage reply = MimeMessages.empty();
            ReportMail.head(
                    reply,
                    recipient.address(),
                    mail.envelope().sender().address(),
                    "Auto: " + mail.summary().subject(),
                    "auto-replied");
            String messageId = MimeMessages.parse(mail.raw()).getMessageID();
            if (messageId != null) {
                // RFC 3834 section 3.1.5
                reply.setHeader("In-Reply-To", messageId);
                reply.setHeader("References", messageId);
            }
            reply.setText(
                    "Thank you for your message. I am out of the office until next Monday and shall read it then.\r\n"
                            + "In urgent cases please call our front desk.\r\n",
                    "UTF-8");
            reply.saveChanges();
            return reply;
        } catch (MessagingException e) {
            throw new IllegalStateException("an automatic reply cannot be composed", e);
        }
    }
}
