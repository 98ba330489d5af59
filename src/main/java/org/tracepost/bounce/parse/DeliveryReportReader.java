package org.tracepost.bounce.parse;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tracepost.mail.FailureKind;
import org.tracepost.mail.FailureReason;
import org.tracepost.mail.FailureRule;
import org.tracepost.mail.FailureVerdict;
import org.tracepost.mail.ServerReply;
import org.tracepost.mail.StatusCode;

/** Delivery status notifications (RFC 3464; RFC 6533 for addresses outside ASCII). */
final class DeliveryReportReader implements ReportReader {

    private static final String NAME = "rfc3464";
    private static final int MAX_PART = 512 * 1024;
    private static final Pattern FIRST_FIELD = Pattern.compile(
            "(?i)\\s*(reporting-mta|original-envelope-id|arrival-date|final-recipient|original-recipient)\\s*:.*",
            Pattern.DOTALL);
    private static final Pattern RECIPIENT_FIELD = Pattern.compile("(?im)^(?:final|original)-recipient[ \\t]*:");
    private static final Pattern ANY_FIELD = Pattern.compile(
            "(?im)^(?:reporting-mta|arrival-date|final-recipient" + "|original-recipient|action)[ \\t]*:");
    private static final Pattern COMMENT = Pattern.compile("\\(([^()]{3,300})\\)?\\s*$");
    /** SendGrid writes {@code Status: 550 5.0.0}. */
    private static final Pattern REPLY_CODE = Pattern.compile("^[245]\\d\\d[ -]+");

    private static final Pattern UTF8_ADDRESS = Pattern.compile("\\\\x\\{([0-9A-Fa-f]{2,6})}");

    @Override
    public Optional<Report> read(ReceivedMail mail) {
        return statusPart(mail).flatMap(text -> report(mail, ReportFields.read(text)));
    }

    private static Optional<String> statusPart(ReceivedMail mail) {
        String parts = mail.leaves().stream()
                .filter(p -> p.is("message/delivery-status", "message/global-delivery-status"))
                .limit(20)
                .map(p -> p.text(MAX_PART))
                .collect(Collectors.joining("\n\n"));
        return Optional.of(parts)
                .filter(p -> !p.isBlank())
                .or(() -> mail.top().is("multipart/report") ? mislabelled(mail) : Optional.empty())
                .or(() -> mail.looksLikeBounce() ? inText(mail.allWords()) : Optional.empty());
    }

    /** Some systems write the fields into the text for people. */
    private static Optional<String> inText(String text) {
        Matcher recipient = RECIPIENT_FIELD.matcher(text);
        boolean maybe = text.contains("-Recipient") || text.contains("-recipient") || text.contains("-RECIPIENT");
        if (!maybe || !recipient.find()) {
            return Optional.empty();
        }
        Matcher first = ANY_FIELD.matcher(text);
        return Optional.of(text.substring(first.find() ? first.start() : recipient.start()));
    }

    /** Some systems send the fields as text/plain; inside a multipart/report they are known by their first line. */
    private static Optional<String> mislabelled(ReceivedMail mail) {
        return mail.leaves().stream()
                .filter(p -> !p.type().startsWith("image/"))
                .map(p -> p.text(MAX_PART))
                .filter(t -> FIRST_FIELD
                        .matcher(t.length() > 300 ? t.substring(0, 300) : t)
                        .matches())
                .findFirst();
    }

    private static Optional<Report> report(ReceivedMail mail, ReportFields fields) {
        String words = mail.words(4000);
        List<RecipientReport> recipients =
                eachOnce(fields.recipients().stream().flatMap(r -> recipient(r, words).stream()));
        if (recipients.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new DeliveryReport(
                mail.arrival(),
                fields.message().find("Original-Envelope-Id"),
                ReportFields.untyped(fields.message().find("Reporting-MTA")),
                fields.message().find("Arrival-Date").flatMap(MailDate::parse),
                recipients,
                mail.returned(),
                NAME));
    }

    /** Some systems tell the same of one address again and again. */
    private static List<RecipientReport> eachOnce(Stream<RecipientReport> recipients) {
        Map<List<Object>, RecipientReport> found = new LinkedHashMap<>();
        recipients.forEach(
                r -> found.putIfAbsent(List.of(r.originalRecipient(), r.finalRecipient(), r.action(), r.status()), r));
        return List.copyOf(found.values());
    }

    private static Optional<RecipientReport> recipient(Fields fields, String words) {
        Optional<String> original = address(fields.find("Original-Recipient"));
        Optional<String> last = address(fields.find("Final-Recipient"));
        if (original.isEmpty() && last.isEmpty()) {
            return Optional.empty();
        }
        Optional<StatusCode> status = StatusCode.parse(
                REPLY_CODE.matcher(fields.text("Status").strip()).replaceFirst(""));
        ServerReply inFields = reply(fields);
        return DeliveryAction.resolve(
                        fields.text("Action"), status.or(inFields::status), inFields, fields.has("Will-Retry-Until"))
                .map(action -> {
                    boolean failure = action == DeliveryAction.FAILED || action == DeliveryAction.DELAYED;
                    boolean mute = failure
                            && inFields.words().isBlank()
                            && status.filter(s -> s.detail() != 0).isEmpty();
                    ServerReply reply =
                            mute ? Passage.about(last.or(() -> original).get(), words) : inFields;
                    return new RecipientReport(
                            original,
                            last,
                            action,
                            FailureRule.moreTelling(status, reply.status()),
                            reply,
                            ReportFields.untyped(fields.find("Remote-MTA")),
                            fields.find("Last-Attempt-Date").flatMap(MailDate::parse),
                            fields.find("Will-Retry-Until").flatMap(MailDate::parse),
                            verdict(action, status, reply, words));
                });
    }

    /** The Diagnostic-Code, or what stands in brackets behind the Status where there is none. */
    private static ServerReply reply(Fields fields) {
        Matcher comment = COMMENT.matcher(fields.text("Status"));
        return ReportFields.untyped(fields.find("Diagnostic-Code"))
                .map(ServerReply::parse)
                .orElseGet(() -> comment.find() ? ServerReply.parse(comment.group(1)) : ServerReply.NONE);
    }

    private static Optional<FailureVerdict> verdict(
            DeliveryAction action, Optional<StatusCode> status, ServerReply reply, String words) {
        if (action != DeliveryAction.FAILED && action != DeliveryAction.DELAYED) {
            return Optional.empty();
        }
        FailureVerdict byFields = FailureRule.judge(status, reply);
        if (action == DeliveryAction.DELAYED) {
            return Optional.of(
                    byFields.reason() == FailureReason.OTHER ? FailureRule.stillTrying() : byFields.whileStillTrying());
        }
        boolean passing = FailureRule.passing(status, reply);
        return Optional.of(
                byFields.reason() == FailureReason.OTHER
                        ? inWords(words)
                                .map(v -> passing ? v.whileStillTrying() : v)
                                .orElseGet(() -> triedInVain(status).orElse(byFields))
                        : byFields);
    }

    /** A failure with a code of class 4 was tried until the time was over. */
    private static Optional<FailureVerdict> triedInVain(Optional<StatusCode> status) {
        return status.flatMap(StatusCode::failure)
                .filter(FailureKind.TRANSIENT::equals)
                .map(transientCode -> FailureRule.stillTrying());
    }

    /** Where the fields tell no reason, what is written for people may. */
    private static Optional<FailureVerdict> inWords(String words) {
        return ServerWords.inWords(Stream.of(words)).map(ServerWords.Judged::verdict);
    }

    /** RFC 6533 section 3: addresses outside ASCII may be written with {@code \x{HHHH}}. */
    private static Optional<String> address(Optional<String> field) {
        return ReportFields.untyped(field)
                .map(v -> Addresses.first(v).orElse(v.replaceAll("^<|>$", "")))
                .map(v -> UTF8_ADDRESS.matcher(v).replaceAll(m -> Matcher.quoteReplacement(character(m.group(1)))))
                .filter(v -> !v.isBlank())
                .map(v -> v.length() > 320 ? v.substring(0, 320) : v);
    }

    private static String character(String hex) {
        int point = Integer.parseInt(hex.toLowerCase(Locale.ROOT), 16);
        return Character.isValidCodePoint(point) && point > ' ' && !(point >= 0xD800 && point <= 0xDFFF)
                ? Character.toString(point)
                : "?";
    }
}
