package org.tracepost.delivery.smtp;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tracepost.mail.EmailAddress;

/**
 * Everything of one e-mail to one recipient, before it becomes MIME.
 *
 * @param redirectedTo the test address that gets it instead of the recipient
 * @param envelopeSender our VERP address for this recipient (MAIL FROM)
 * @param envelopeId ENVID of RFC 3461, which a report quotes
 * @param messageId with angle brackets
 * @param unsubscribe where the recipient unsubscribes from such messages (RFC 2369, 8058); empty for what nobody can
 *     unsubscribe from
 * @param automatic sent by a timer of ours, not because a person or their program asked for it (RFC 3834 section 5)
 */
public record OutgoingMail(
        String senderName,
        EmailAddress sender,
        String recipientName,
        EmailAddress recipient,
        Optional<EmailAddress> redirectedTo,
        String envelopeSender,
        String envelopeId,
        String messageId,
        Instant date,
        boolean automatic,
        String language,
        String subject,
        String text,
        String html,
        List<EncodedFile> attachments,
        Optional<String> unsubscribe) {

    /** An e-mail that nobody can unsubscribe from. */
    public OutgoingMail(
            String senderName,
            EmailAddress sender,
            String recipientName,
            EmailAddress recipient,
            Optional<EmailAddress> redirectedTo,
            String envelopeSender,
            String envelopeId,
            String messageId,
            Instant date,
            boolean automatic,
            String language,
            String subject,
            String text,
            String html,
            List<EncodedFile> attachments) {
        this(
                senderName,
                sender,
                recipientName,
                recipient,
                redirectedTo,
                envelopeSender,
                envelopeId,
                messageId,
                date,
                automatic,
                language,
                subject,
                text,
                html,
                attachments,
                Optional.empty());
    }

    /** The whole message as it goes over the wire. */
    public byte[] compose() {
        return MimeComposer.compose(this);
    }

    /** Where it really goes. */
    EmailAddress destination() {
        return redirectedTo.orElse(recipient);
    }
}
