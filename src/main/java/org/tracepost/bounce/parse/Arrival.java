package org.tracepost.bounce.parse;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The outside of a report. The texts are those of a stranger: decoded, without control characters, cut, but not to be
 * believed.
 *
 * @param recipients addresses to which the mail came, the most trustworthy first: Delivered-To, X-Original-To,
 *     Envelope-To, X-Envelope-To, To, Cc, and the "for" of the Received lines; each once, at most 50. One of them may
 *     be our envelope sender with its token
 * @param sender the address in From, or "" when there is none
 * @param senderName the name in From, or ""
 * @param subject the decoded subject, or ""
 * @param date what the Date header says
 * @param messageId the mail's own Message-ID, without brackets
 * @param answers the Message-IDs in In-Reply-To and References, without brackets: an automatic reply names our mail
 *     here
 */
public record Arrival(
        List<String> recipients,
        String sender,
        String senderName,
        String subject,
        Optional<Instant> date,
        Optional<String> messageId,
        List<String> answers) {

    private static final List<String> BY_TRUST =
            List.of("Delivered-To", "X-Original-To", "Envelope-To", "X-Envelope-To", "X-Delivered-To", "To", "Cc");

    static Arrival of(Fields headers) {
        String from = headers.text("From");
        return new Arrival(
                Addresses.distinct(headers, BY_TRUST),
                Addresses.first(from).orElse(""),
                Addresses.nameIn(from),
                headers.text("Subject"),
                headers.find("Date").flatMap(MailDate::parse),
                headers.find("Message-ID").flatMap(Addresses::messageId),
                Addresses.messageIds(headers));
    }
}
