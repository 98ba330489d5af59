package org.tracepost.bounce.parse;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Abuse feedback reports (ARF, RFC 5965). */
final class ComplaintReader implements ReportReader {

    private static final int MAX_PART = 256 * 1024;
    /** RFC 6591 and 6430: these tell of our set-up, or that a mail is no spam; the recipient has not complained. */
    private static final Set<String> NO_COMPLAINT = Set.of("auth-failure", "dmarc", "not-spam");

    @Override
    public Optional<Report> read(ReceivedMail mail) {
        return mail.find("message/feedback-report").map(p -> ReportFields.flat(p.text(MAX_PART))).flatMap(f -> complaint(mail, f));
    }

    private static Optional<Report> complaint(ReceivedMail mail, Fields fields) {
        String type = fields.text("Feedback-Type").toLowerCase(Locale.ROOT);
        if (NO_COMPLAINT.contains(type)) {
            return Optional.empty();
        }
        return Optional.of(new ComplaintReport(mail.arrival(), type.isEmpty() ? "abuse" : type, recipients(fields, mail.returned()),
                fields.find("Original-Mail-From").flatMap(Addresses::first),
                fields.find("Arrival-Date").or(() -> fields.find("Received-Date")).flatMap(MailDate::parse), fields.text("User-Agent"),
                mail.returned()));
    }

    /** Where the report names nobody, the To of the returned mail does, unless the provider has blackened that too. */
    private static List<String> recipients(Fields fields, Optional<ReturnedMessage> returned) {
        Set<String> found = new LinkedHashSet<>();
        for (String name : List.of("Original-Rcpt-To", "Removal-Recipient")) {
            fields.all(name).stream().limit(50).forEach(v -> ReportFields.untyped(Optional.of(v)).flatMap(Addresses::first).ifPresent(found::add));
        }
        return found.isEmpty() ? returned.map(ReturnedMessage::recipients).orElse(List.of()) : List.copyOf(found);
    }
}
