package org.tracepost.sample;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.tracepost.mail.Token;
import org.tracepost.mail.VerpAddress;

/** Writes the mails that mail servers and programs send back, as they would (RFC 3464, 5965, 8098, 3834). */
final class ReportMails {

    static final String RELAY = "relay.hanse-marine.example";
    private static final DateTimeFormatter DATE = DateTimeFormatter.RFC_1123_DATE_TIME.withZone(ZoneOffset.UTC);

    /** How a letter fails: enhanced status code and the server's words; {@code %s} is the address. */
    enum Failure {
        UNKNOWN("5.1.1", "550 5.1.1 <%s>: Recipient address rejected: User unknown in virtual mailbox table"),
        FULL("5.2.2", "552 5.2.2 <%s>: Mailbox is full / quota exceeded"),
        SPAM("5.7.1", "554 5.7.1 Message rejected: content classified as spam by our filter"),
        LARGE("5.3.4", "552 5.3.4 Message size exceeds fixed maximum message size (5242880)"),
        NO_ANSWER("4.4.1", "connect to mx1.%s[192.0.2.25]:25: Connection timed out");

        /** Those that come now and then and pass. */
        static final List<Failure> PASSING = List.of(FULL, SPAM, NO_ANSWER);

        private final String status;
        private final String words;

        Failure(String status, String words) {
            this.status = status;
            this.words = words;
        }

        private String words(Letter letter) {
            return words.formatted(this == NO_ANSWER ? letter.domain() : letter.address());
        }
    }

    private final VerpAddress envelope;
    private final String sender;

    ReportMails(VerpAddress envelope, String sender) {
        this.envelope = envelope;
        this.sender = sender;
    }

    byte[] delivered(Letter letter, Instant at) {
        return status(
                letter,
                at,
                "Successful Mail Delivery Report",
                "Your message was successfully delivered to the destination listed below.",
                "delivered",
                "2.0.0",
                "250 2.0.0 OK, queued as " + letter.token().value().substring(12, 22));
    }

    byte[] failed(Letter letter, Failure how, Instant at) {
        return status(
                letter,
                at,
                "Undelivered Mail Returned to Sender",
                "I'm sorry to have to inform you that your message could not\nbe delivered to one or more recipients.",
                "failed",
                how.status,
                how.words(letter));
    }

    byte[] delayed(Letter letter, Instant at) {
        return status(
                letter,
                at,
                "Delayed Mail (still being retried)",
                "Your message could not be delivered for more than 4 hour(s).\nIt will be retried until it is 5 day(s) old.",
                "delayed",
                "4.4.1",
                "connect to " + letter.server() + "[192.0.2.26]:25: Connection timed out\nWill-Retry-Until: "
                        + DATE.format(at.plus(Duration.ofDays(5))));
    }

    /** Addressed to the mailbox itself, without a word about which of our mails it means. */
    byte[] failedWithoutTrace(String address, Instant at) {
        return bytes(head(
                        "MAILER-DAEMON@mail.example",
                        envelope.base().toString(),
                        "Mail delivery failed: returning message to sender",
                        at)
                + "Auto-Submitted: auto-replied\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nThis message was created automatically by mail delivery software.\r\n\r\n"
                + "A message that you sent could not be delivered to one or more of its\r\nrecipients. This is a permanent error. The following address(es) failed:\r\n\r\n  "
                + address + "\r\n    host mx.example [192.0.2.77]: 550 no such user here\r\n");
    }

    byte[] receipt(Letter letter, Instant at) {
        return report(
                letter,
                at,
                letter.address(),
                "Read: " + letter.subject(),
                "disposition-notification",
                "Your message was displayed on the screen of the recipient.",
                "message/disposition-notification",
                "Reporting-UA: " + letter.domain() + "; Mail\r\nFinal-Recipient: rfc822; " + letter.address()
                        + "\r\nOriginal-Message-ID: " + id(letter.token())
                        + "\r\nDisposition: manual-action/MDN-sent-manually; displayed\r\n");
    }

    byte[] complaint(Letter letter, Instant at) {
        return report(
                letter,
                at,
                "feedback@" + letter.domain(),
                "FW: " + letter.subject(),
                "feedback-report",
                "This is an email abuse report for an email message.",
                "message/feedback-report",
                "Feedback-Type: abuse\r\nUser-Agent: ExampleMail/2.0\r\nVersion: 1\r\nOriginal-Mail-From: <"
                        + envelope.senderFor(letter.token()) + ">\r\nOriginal-Rcpt-To: <" + letter.address()
                        + ">\r\nArrival-Date: " + DATE.format(letter.sent()) + "\r\nSource-IP: 192.0.2.10\r\n");
    }

    byte[] away(Letter letter, Instant at) {
        LocalDate back = LocalDate.ofInstant(at, ZoneOffset.UTC).plusDays(9);
        return bytes(
                head(letter.address(), envelope.senderFor(letter.token()), "Automatic reply: " + letter.subject(), at)
                        + "Auto-Submitted: auto-replied\r\nIn-Reply-To: " + id(letter.token())
                        + "\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n"
                        + "I am out of the office until "
                        + back.format(DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH))
                        + " and do not read my mail.\r\n");
    }

    private byte[] status(
            Letter letter, Instant at, String subject, String text, String action, String status, String diagnostic) {
        return report(
                letter,
                at,
                "MAILER-DAEMON@" + RELAY,
                subject,
                "delivery-status",
                "This is the mail system at host " + RELAY + ".\n\n" + text,
                "message/delivery-status",
                "Reporting-MTA: dns; " + RELAY + "\r\nOriginal-Envelope-Id: " + letter.token() + "\r\nArrival-Date: "
                        + DATE.format(letter.sent())
                        + "\r\n\r\nFinal-Recipient: rfc822; " + letter.address() + "\r\nOriginal-Recipient: rfc822;"
                        + letter.address() + "\r\nAction: " + action + "\r\nStatus: " + status
                        + "\r\nRemote-MTA: dns; " + letter.server() + "\r\nDiagnostic-Code: smtp; " + diagnostic
                        + "\r\nLast-Attempt-Date: " + DATE.format(at) + "\r\n");
    }

    private byte[] report(
            Letter letter,
            Instant at,
            String from,
            String subject,
            String type,
            String text,
            String partType,
            String fields) {
        String edge = "=_report_" + letter.token();
        return bytes(head(from, envelope.senderFor(letter.token()), subject, at)
                + "Auto-Submitted: auto-replied\r\nContent-Type: multipart/report; report-type=" + type
                + "; boundary=\"" + edge + "\"\r\n\r\n--" + edge + "\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n"
                + text + "\r\n--" + edge + "\r\nContent-Type: " + partType
                + "\r\n\r\n" + fields + "\r\n--" + edge + "\r\nContent-Type: text/rfc822-headers; charset=utf-8\r\n\r\n"
                + returned(letter) + "\r\n--" + edge + "--\r\n");
    }

    private String returned(Letter letter) {
        return "Return-Path: <" + envelope.senderFor(letter.token()) + ">\r\n"
                + head(sender, letter.address(), letter.subject(), letter.sent()) + "Message-ID: " + id(letter.token())
                + "\r\nX-Tracepost-Token: " + letter.token() + "\r\n";
    }

    private static String head(String from, String to, String subject, Instant at) {
        return "From: <" + from + ">\r\nTo: <" + to + ">\r\nSubject: " + encoded(subject) + "\r\nDate: "
                + DATE.format(at) + "\r\nMIME-Version: 1.0\r\n";
    }

    private static String encoded(String text) {
        return text.chars().allMatch(c -> c < 128)
                ? text
                : "=?UTF-8?B?" + Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8)) + "?=";
    }

    private String id(Token token) {
        return "<" + token + "@hanse-marine.example>";
    }

    private static byte[] bytes(String text) {
        return text.replace("\r\n", "\n").replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
    }
}
