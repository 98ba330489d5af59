package org.tracepost.bounce.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tracepost.mail.FailureRule;
import org.tracepost.mail.FailureVerdict;
import org.tracepost.mail.ServerReply;
import org.tracepost.mail.StatusCode;

/**
 * What Amazon SES, used as a relay, tells by mail through SNS: a JSON object of which the notification is a string
 * (docs.aws.amazon.com/ses, "Amazon SNS notification contents"). Bounces, complaints, deliveries and delays.
 *
 * <p>Only its flat objects are looked at, so patterns do; what is nested otherwise is simply not found.
 */
final class CloudNoticeReader implements ReportReader {

    private static final String NAME = "amazon-sns";
    private static final int MAX_RECIPIENTS = 100;
    private static final Pattern TYPE = Pattern.compile("\"(?:notificationType|eventType)\"\\s*:\\s*\"(\\w{3,20})\"");
    private static final Pattern RECIPIENT =
            Pattern.compile("\\{[^{}]{0,300}\"emailAddress\"\\s*:\\s*\"([^\"]{3,320})\"[^{}]{0,3000}\\}");
    private static final Pattern DELIVERED_TO = Pattern.compile("\"recipients\"\\s*:\\s*\\[([^\\[\\]]{3,20000})\\]");
    private static final Pattern HEADER = Pattern.compile(
            "\\{\"name\"\\s*:\\s*\"([\\w-]{1,60})\"\\s*,\\s*\"value\"\\s*:\\s*\"((?:[^\"\\\\]|\\\\.){0,2000}+)\"\\}");

    @Override
    public Optional<Report> read(ReceivedMail mail) {
        if (!mail.words(1).equals("{")) {
            return Optional.empty();
        }
        String notice = mail.allWords()
                .strip()
                .replaceAll("\\s*\\n\\s*", " ")
                .replace("\\\"", "\"")
                .replace("\\\\", "\\");
        Matcher type = TYPE.matcher(notice);
        return type.find() ? report(mail, notice, type.group(1).toLowerCase(Locale.ROOT)) : Optional.empty();
    }

    private static Optional<Report> report(ReceivedMail mail, String notice, String type) {
        Optional<ReturnedMessage> returned = returned(notice);
        return switch (type) {
            case "bounce" -> failures(mail, notice, DeliveryAction.FAILED, returned);
            case "deliverydelay" -> failures(mail, notice, DeliveryAction.DELAYED, returned);
            case "delivery" -> deliveries(mail, notice, returned);
            case "complaint" ->
                Optional.of(new ComplaintReport(
                        mail.arrival(),
                        "abuse",
                        recipients(notice),
                        value(notice, "source"),
                        Optional.empty(),
                        value(notice, "userAgent").orElse(""),
                        returned));
            default -> Optional.empty();
        };
    }

    private static Optional<Report> failures(
            ReceivedMail mail, String notice, DeliveryAction action, Optional<ReturnedMessage> returned) {
        List<RecipientReport> found = new ArrayList<>();
        boolean passing = action == DeliveryAction.DELAYED
                || value(notice, "bounceType")
                        .filter("transient"::equalsIgnoreCase)
                        .isPresent();
        Matcher m = RECIPIENT.matcher(notice);
        while (found.size() < MAX_RECIPIENTS && m.find()) {
            Optional<StatusCode> status = value(m.group(), "status").flatMap(StatusCode::parse);
            ServerReply reply = ServerReply.parse(
                    ReportFields.untyped(value(m.group(), "diagnosticCode")).orElse(""));
            FailureVerdict verdict = FailureRule.judge(status, reply);
            found.add(new RecipientReport(
                    Optional.empty(),
                    Optional.of(m.group(1)),
                    action,
                    FailureRule.moreTelling(status, reply.status()),
                    reply,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(passing ? verdict.whileStillTrying() : verdict)));
        }
        return report(mail, notice, found, returned);
    }

    private static Optional<Report> deliveries(ReceivedMail mail, String notice, Optional<ReturnedMessage> returned) {
        ServerReply reply = ServerReply.parse(value(notice, "smtpResponse").orElse(""));
        List<String> addresses = recipients(notice);
        return report(
                mail,
                notice,
                addresses.stream()
                        .map(a -> new RecipientReport(
                                Optional.empty(),
                                Optional.of(a),
                                DeliveryAction.DELIVERED,
                                reply.status(),
                                reply,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()))
                        .toList(),
                returned);
    }

    private static Optional<Report> report(
            ReceivedMail mail, String notice, List<RecipientReport> recipients, Optional<ReturnedMessage> returned) {
        return recipients.isEmpty()
                ? Optional.empty()
                : Optional.of(new DeliveryReport(
                        mail.arrival(),
                        Optional.empty(),
                        ReportFields.untyped(value(notice, "reportingMTA")),
                        Optional.empty(),
                        recipients,
                        returned,
                        NAME));
    }

    private static List<String> recipients(String notice) {
        List<String> complained = RECIPIENT
                .matcher(notice)
                .results()
                .limit(MAX_RECIPIENTS)
                .map(r -> r.group(1))
                .toList();
        Matcher list = DELIVERED_TO.matcher(notice);
        return complained.isEmpty() && list.find() ? Addresses.in(list.group(1).replace('"', ' ')) : complained;
    }

    private static Optional<String> value(String json, String key) {
        int at = json.indexOf("\"" + key + "\"");
        int open = at < 0 ? -1 : json.indexOf('"', at + key.length() + 2);
        int close = open < 0 ? -1 : json.indexOf('"', open + 1);
        return close < 0 || json.substring(at + key.length() + 2, open).indexOf(',') >= 0
                ? Optional.empty()
                : Optional.of(json.substring(open + 1, close));
    }

    private static Optional<ReturnedMessage> returned(String notice) {
        Fields headers = new Fields();
        HEADER.matcher(notice).results().limit(100).forEach(h -> headers.add(h.group(1), h.group(2)));
        return headers.isEmpty() ? Optional.empty() : Optional.of(ReturnedMessage.of(headers));
    }
}
