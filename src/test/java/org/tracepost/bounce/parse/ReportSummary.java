package org.tracepost.bounce.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A report as lines of text, to be compared with what a person has written down beside the fixture. */
final class ReportSummary {

    private final List<String> lines = new ArrayList<>();

    private ReportSummary() {}

    static String of(Report report) {
        ReportSummary s = new ReportSummary();
        s.line("kind", report.getClass().getSimpleName());
        if (report instanceof DeliveryReport r) {
            s.delivery(r);
        } else if (report instanceof ComplaintReport r) {
            s.line("type", r.feedbackType());
            s.line("recipients", r.recipients());
            s.line("mail from", r.originalMailFrom());
            s.line("arrived", r.arrivalDate());
        } else if (report instanceof ReadReceipt r) {
            s.line("disposition", r.disposition() + (r.automatic() ? " automatic" : ""));
            s.line("recipient", r.originalRecipient());
            s.line("message", r.originalMessageId());
        } else if (report instanceof AutoReply r) {
            s.line("from", r.arrival().senderName() + " <" + r.arrival().sender() + ">");
            s.line("subject", r.arrival().subject());
            s.line("rule", r.rule());
            s.line("answers", r.arrival().answers());
            s.line("text", r.text().replace("\n", "|"));
        } else if (report instanceof Unrecognised r) {
            s.line("why", r.why());
            s.line("subject", r.arrival().subject());
        }
        s.line("to", report.arrival().recipients());
        report.returned()
                .ifPresent(m -> s.line(
                        "returned",
                        m.messageId().orElse("-") + " " + m.returnPath().orElse("-") + " " + m.subject() + " "
                                + m.ownHeaders()));
        return String.join("\n", s.lines) + "\n";
    }

    private void delivery(DeliveryReport report) {
        line("reader", report.reader().equals("rfc3464") ? "" : report.reader());
        line("envelope", report.originalEnvelopeId());
        line("reporter", report.reportingMta());
        line("arrived", report.arrivalDate());
        for (RecipientReport r : report.recipients()) {
            line(
                    "recipient",
                    r.originalRecipient().orElse("-") + " / "
                            + r.finalRecipient().orElse("-"));
            line(
                    "  action",
                    r.action() + " " + r.status().map(Object::toString).orElse("-") + " "
                            + r.reply().replyCode().map(Object::toString).orElse("-"));
            line("  words", r.reply().words());
            line("  remote", r.remoteMta());
            line("  tried", r.lastAttempt());
            line("  until", r.willRetryUntil());
            r.verdict().ifPresent(v -> line("  verdict", v.reason() + (v.hard() ? " hard " : " soft ") + v.rule()));
        }
    }

    private void line(String key, Object value) {
        Object plain = value instanceof Optional<?> o ? o.map(Object::toString).orElse("") : value;
        if (!plain.toString().isEmpty()) {
            lines.add(key + ": " + plain);
        }
    }
}
