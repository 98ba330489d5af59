package org.tracepost.delivery.smtp;

import java.time.Instant;
import org.tracepost.mail.EmailAddress;

/**
 * A small mail to our own bounce mailbox.
 *
 * @param envelope sender and recipient in the envelope: the bounce address with a token
 * @param token    ENVID and left side of the Message-ID
 * @param to       what the header says: the bounce address without the token, so that only the envelope can bring the token along
 */
public record TestMail(String envelope, String token, EmailAddress from, EmailAddress to, Instant date, String subject, String text) {
}
