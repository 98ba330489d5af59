package org.tracepost.delivery.smtp;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tracepost.mail.EmailAddress;

/**
 * Everything of one e-mail to one recipient, before it becomes MIME.
 *
 * @param redirectedTo   the test address that gets it instead of the recipient
 * @param envelopeSender our VERP address for this recipient (MAIL FROM)
 * @param envelopeId     ENVID of RFC 3461, which a report quotes
 * @param messageId      with angle brackets
 * @param automatic      sent by a timer of ours, not because a person or their program asked for it (RFC 3834 section 5)
 */
public record OutgoingMail(String senderName, EmailAddress sender, String recipientName, EmailAddress recipient, Optional<EmailAddress> redirectedTo,
        String envelopeSender, String envelopeId, String messageId, Instant date, boolean automatic, String language, String subject, String text,
        String html, List<EncodedFile> attachments) {

    /** The whole message as it goes over the wire. */
    public byte[] compose() {
        return MimeComposer.compose(this);
    }

    /** Where it really goes. */
    EmailAddress destination() {
        return redirectedTo.orElse(recipient);
    }
}
