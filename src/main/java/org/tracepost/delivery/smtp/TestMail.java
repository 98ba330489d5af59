package org.tracepost.delivery.smtp;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tracepost.mail.EmailAddress;

/**
 * A small mail to our own bounce mailbox.
 *
 * @param envelope sender and recipient in the envelope: the bounce address with a token
 * @param token ENVID and left side of the Message-ID
 * @param to what the header says: the bounce address without the token, so that only the envelope can bring the token
 *     along
 * @param text plain, in lines
 */
public record TestMail(
        String envelope,
        String token,
        String senderName,
        EmailAddress from,
        EmailAddress to,
        Instant date,
        String subject,
        String text) {

    /** In the form of all our e-mails, so that what is tried is what is sent. */
    OutgoingMail outgoing() {
        String html = "<p>"
                + text.strip().replace("&", "&amp;").replace("<", "&lt;").replaceAll("\\R", "<br>\r\n") + "</p>\r\n";
        return new OutgoingMail(
                senderName,
                from,
                "",
                to,
                Optional.empty(),
                envelope,
                token,
                "<" + token + "@" + from.domain() + ">",
                date,
                true,
                "en",
                subject,
                text,
                html,
                List.of());
    }
}
