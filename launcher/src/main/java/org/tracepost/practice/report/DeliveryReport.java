package org.tracepost.practice.report;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.tracepost.practice.behaviour.ReportAction;
import org.tracepost.practice.mail.Mail;

/** Delivery status notifications (RFC 3464), on the terms of RFC 3461. */
public final class DeliveryReport {

    private DeliveryReport() {}

    /** @param delay how long after its arrival a delayed mail is settled */
    public static MimeMessage compose(Mail mail, ReportAction action, List<RecipientFate> fates, Duration delay) {
        try {
            Fields fields = fields(mail, action, fates, delay);
            ReportMail report = ReportMail.ofType("delivery-status")
                    .headed(
                            "MAILER-DAEMON@" + ReportMail.REPORTING_HOST,
                            mail.envelope().sender().address(),
                            subject(action),
                            "auto-replied")
                    .text(text(mail, action, fates))
                    .fields(
                            fields.isInternationalised() ? "message/global-delivery-status" : "message/delivery-status",
                            fields);
            // RFC 3461 section 4.3: RET=FULL is for failures only.
            boolean full =
                    action == ReportAction.FAILED && mail.envelope().sender().returnsFull();
            return (full ? report.wholeMessage(mail.raw()) : report.headersOnly(mail.raw())).complete();
        } catch (MessagingException e) {
            throw new IllegalStateException("a delivery report cannot be composed", e);
        }
    }

    private static Fields fields(Mail mail, ReportAction action, List<RecipientFate> fates, Duration delay) {
        Fields fields = new Fields()
                .with("Reporting-MTA", "dns; " + ReportMail.REPORTING_HOST)
                .with("Original-Envelope-Id", mail.envelope().sender().envelopeId())
                .with("Arrival-Date", mail.receivedAt());
        for (RecipientFate each : fates) {
            fields.nextGroup()
                    .with("Original-Recipient", each.recipient().originalRecipient())
                    .with(
                            "Final-Recipient",
                            addressType(each.recipient().address()) + "; "
                                    + each.recipient().address())
                    .with("Action", action.word())
                    .with("Status", each.fate().status());
            if (each.fate().byRemoteHost()) {
                fields.with("Remote-MTA", "dns; mx." + each.recipient().domain());
            }
            fields.with("Diagnostic-Code", each.fate().diagnostic()).with("Last-Attempt-Date", Instant.now());
            if (action == ReportAction.DELAYED) {
                fields.with("Will-Retry-Until", mail.receivedAt().plus(delay));
            }
        }
        return fields;
    }

    /** RFC 6533 section 3 names the type of non-ASCII addresses. */
    private static String addressType(String address) {
        return address.chars().allMatch(c -> c <= 0x7f) ? "rfc822" : "utf-8";
    }

    private static String subject(ReportAction action) {
        return switch (action) {
            case FAILED -> "Undelivered mail returned to sender";
            case DELAYED -> "Delayed mail (still being retried)";
            default -> "Successful mail delivery report";
        };
    }

    private static String text(Mail mail, ReportAction action, List<RecipientFate> fates) {
        String what =
                switch (action) {
                    case FAILED -> "Your message could not be delivered. These recipients did not get it:";
                    case DELAYED ->
                        "Your message has not been delivered yet; you need not send it again. Still waiting:";
                    case RELAYED -> "Your message was handed to a mail server that sends no further confirmation:";
                    case EXPANDED -> "Your message was delivered to a mailing list, which sends it on to its members:";
                    case DELIVERED -> "Your message was delivered to these recipients:";
                };
        return fates.stream()
                .map(each ->
                        "<" + each.recipient().address() + ">: " + each.fate().diagnostic())
                .collect(Collectors.joining(
                        "\r\n",
                        "This is the mail system at " + ReportMail.REPORTING_HOST + " (a practice relay).\r\n\r\n"
                                + what + "\r\n\r\n",
                        "\r\n\r\nSubject: " + mail.summary().subject() + "\r\n"));
    }
}
