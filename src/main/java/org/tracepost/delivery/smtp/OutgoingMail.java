package org.tracepost.delivery.smtp;

import java.time.Instant;
import java.util.List;
import org.tracepost.mail.EmailAddress;

/**
 * Everything of one e-mail to one recipient, before it becomes MIME.
 *
 * @param envelopeSender our VERP address for this recipient (MAIL FROM)
 * @param envelopeId     ENVID of RFC 3461, which a report quotes
 * @param messageId      with angle brackets
 * @param automatic      sent by a timer of ours, not because a person or their program asked for it (RFC 3834 section 5)
 */
public record OutgoingMail(String senderName, EmailAddress sender, String recipientName, EmailAddress recipient, String envelopeSender,
        String envelopeId, String messageId, Instant date, boolean automatic, String language, String subject, String text, String html, List<Attachment> attachments) {

    /** A file that goes along, as it is. */
    public record Attachment(String name, String mediaType, byte[] content) {
    }
}
