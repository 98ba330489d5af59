package org.tracepost.container;

import org.tracepost.mail.Token;

/** Reports as strangers write them; each field may be wrong on purpose. */
final class ReportMails {

    private ReportMails() {}

    static String verp(Token token) {
        return "bounces+" + token + "@bounce.test";
    }

    /** A delivery report without the message that it is about. */
    static String failure(String to, Object address, String status, String reply) {
        return failure(to, address, status, reply, "");
    }

    /** @param returned headers of the message that came back, each with its line end; empty text: none came back */
    static String failure(String to, Object address, String status, String reply, String returned) {
        return """
                From: MAILER-DAEMON@relay.test
                To: %s
                Subject: Undelivered to %s
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=delivery-status; boundary="b"

                --b
                Content-Type: text/plain

                This is the mail system.
                --b
                Content-Type: message/delivery-status

                Reporting-MTA: dns; relay.test

                Final-Recipient: rfc822; %s
                Action: failed
                Status: %s
                Diagnostic-Code: smtp; %s
                %s--b--
                """
                .formatted(
                        to,
                        address,
                        address,
                        status,
                        reply,
                        returned.isEmpty() ? "" : "\n--b\nContent-Type: text/rfc822-headers\n\n" + returned + "\n");
    }
}
