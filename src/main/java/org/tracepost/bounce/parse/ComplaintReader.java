package org.tracepost.bounce.parse;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Abuse feedback reports (ARF, RFC 5965). */
final class ComplaintReader implements ReportReader {

    private static final Pattern JMRP_SUBJECT = Pattern.compile("(?i)complaint about message");
    private static final int MAX_PART = 256 * 1024;
    /** RFC 6591 and 6430: these tell of our set-up, or that a mail is no spam; the recipient has not complained. */
    private static final Set<String> NO_COMPLAINT = Set.of("auth-failure", "dmarc", "not-spam");

    @Override
    public Optional<Report> read(ReceivedMail mail) {
        return mail.find("message/feedback-report")
                .map(p -> ReportFields.flat(p.text(MAX_PART)))
                .flatMap(f -> complaint(mail, f))
                .or(() -> mail.find("message/rfc822").flatMap(p -> junkMailReport(mail, p)));
    }

    /**
     * Microsoft's JMRP sends our mail back with a header that names who complains, and no report part
     * (postmaster.live.com).
     */
    private static Optional<Report> junkMailReport(ReceivedMail mail, MimePart returned) {
        if (!JMRP_SUBJECT.matcher(mail.arrival().subject()).find()) {
            return Optional.empty();
        }
        byte[] body = returned.body(MAX_PART);
        Optional<String> complainer = HeaderBlock.read(body, 0, body.length, true)
                .fields()
                .find("X-HmXmrOriginalRecipient")
                .flatMap(Addresses::first);
        return complainer.map(address -> new ComplaintReport(
                mail.arrival(),
                "abuse",
                List.of(address),
                Optional.empty(),
                Optional.empty(),
                "JMRP",
                mail.returned()));
    }

    private static Optional<Report> complaint(ReceivedMail mail, Fields fields) {
        String type = fields.text("Feedback-Type").toLowerCase(Locale.ROOT);
        if (NO_COMPLAINT.contains(type)) {
            return Optional.empty();
        }
        return Optional.of(new ComplaintReport(
                mail.arrival(),
                type.isEmpty() ? "abuse" : type,
                recipients(fields, mail.returned()),
                fields.find("Original-Mail-From").flatMap(Addresses::first),
                fields.find("Arrival-Date")
                        .or(() -> fields.find("Received-Date"))
                        .flatMap(MailDate::parse),
                fields.text("User-Agent"),
                mail.returned()));
    }

    /** Where the report names nobody, the To of the returned mail does, unless the provider has blackened that too. */
    private static List<String> recipients(Fields fields, Optional<ReturnedMessage> returned) {
        Set<String> found = new LinkedHashSet<>();
        for (String name : List.of("Original-Rcpt-To", "Removal-Recipient")) {
            fields.all(name).stream().limit(50).forEach(v -> ReportFields.untyped(Optional.of(v))
                    .flatMap(Addresses::first)
                    .ifPresent(found::add));
        }
        return found.isEmpty() ? returned.map(ReturnedMessage::recipients).orElse(List.of()) : List.copyOf(found);
    }
}
