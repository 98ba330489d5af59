package org.tracepost.bounce.parse;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a bounce says in words: the text that is written for people, up to where the returned message begins.
 *
 * @param text with plain line ends, without the returned message
 * @param returned the headers of our mail, where the text goes on with them and no part of its own has them
 */
record ReportText(String text, Optional<ReturnedMessage> returned) {

    private static final int MAX_TEXT = 24_000;
    private static final int LINES_TO_HEADERS = 8;
    /** How lines begin that announce the returned message, in lower case, without the dashes and stars around them. */
    private static final Pattern ANNOUNCEMENT = Pattern.compile("(?:"
            + String.join(
                    "|",
                    "this is a copy of (?:the|your) (?:message|headers)",
                    "(?:the|your)? ?(?:original|unsent|undelivered" + "|returned) (?:message|mail)",
                    "(?:the )?(?:body|text|content|header|headers|copy) of (?:the|your) (?:original )?(?:message|mail)",
                    "message (?:header|headers|text|body)\\b",
                    "here is (?:a copy|the)",
                    "(?:here|below|following) (?:is|are)",
                    "(?:enclosed|included|attached) (?:is|are)",
                    "below this line",
                    "a copy of (?:the|your)",
                    "start of (?:returned" + "|original)",
                    "begin (?:returned|original|forwarded)",
                    "your (?:message|mail) (?:reads|follows" + "|was)",
                    "copy of message",
                    "the (?:first|header|beginning)",
                    "original[- ]?(?:nachricht|text)",
                    "(?:kopie|inhalt" + "|text) der nachricht",
                    "urspr\u00fcngliche nachricht",
                    "mensaje original",
                    "copia del mensaje",
                    "message d'origine",
                    "message original",
                    "messaggio originale",
                    "oryginalna wiadomo",
                    "kopia wiadomo",
                    "start message",
                    "message id",
                    "first \\d+ (?:bytes|lines)",
                    "\\d+ (?:bytes|lines)",
                    "\\*+ ?end of message")
            + ").*");

    private static final Pattern LISTS_RECIPIENTS =
            Pattern.compile("\\b(?:failed )?(?:recipients?" + "|address(?:es)?)\\b[^.]{0,30}:?$");
    private static final Set<String> HEADERS = Set.of(
            "received",
            "return-path",
            "message-id",
            "from",
            "to",
            "subject",
            "date",
            "mime-version",
            "content-type",
            "dkim-signature",
            "x-mailer",
            "reply-to",
            "sender",
            "content-transfer-encoding",
            "references",
            "in-reply-to",
            "list-id",
            "precedence",
            "x-originating-ip",
            "delivered-to",
            "cc",
            "x-received",
            "user-agent");
    private static final Set<String> SURE =
            Set.of("received", "return-path", "message-id", "dkim-signature", "x-received", "mime-version");

    static ReportText of(ReceivedMail mail) {
        String whole = mail.allWords();
        List<String> lines = whole.lines().toList();
        int end = endOfReport(lines);
        String text = String.join("\n", lines.subList(0, end));
        return new ReportText(
                text.length() > MAX_TEXT ? text.substring(0, MAX_TEXT) : text,
                mail.returned().or(() -> headers(lines, end)));
    }

    private static int endOfReport(List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (announces(line) && headersFollow(lines, i + 1) || beginsHeaders(lines, i)) {
                return i;
            }
        }
        return lines.size();
    }

    private static boolean announces(String line) {
        String plain = bare(line);
        return plain.length() > 8
                && plain.length() < 200
                && ANNOUNCEMENT.matcher(plain).matches()
                && !LISTS_RECIPIENTS.matcher(plain).find();
    }

    private static String bare(String line) {
        int from = 0;
        while (from < line.length() && !Character.isLetterOrDigit(line.charAt(from))) {
            from++;
        }
        return line.substring(from).toLowerCase(Locale.ROOT);
    }

    private static boolean headersFollow(List<String> lines, int from) {
        int to = Math.min(lines.size(), from + LINES_TO_HEADERS);
        for (int i = from; i < to; i++) {
            if (HEADERS.contains(headerName(lines.get(i)))) {
                return true;
            }
        }
        return false;
    }

    /** A block of header lines without any announcement: at least three, one of which only a mail's headers have. */
    private static boolean beginsHeaders(List<String> lines, int at) {
        if (!HEADERS.contains(headerName(lines.get(at)))) {
            return false;
        }
        Set<String> names = new HashSet<>();
        for (int i = at; i < lines.size() && i < at + 40 && !lines.get(i).isBlank(); i++) {
            String name = headerName(lines.get(i));
            if (!name.isEmpty()) {
                names.add(name);
            } else if (!Character.isWhitespace(lines.get(i).charAt(0))) {
                break;
            }
        }
        names.retainAll(HEADERS);
        return names.size() >= 3 && names.stream().anyMatch(SURE::contains);
    }

    /** The name before the colon in lower case; "" when the line is no header. */
    private static String headerName(String line) {
        int colon = line.indexOf(':');
        if (colon < 2 || colon > 40) {
            return "";
        }
        for (int i = 0; i < colon; i++) {
            char c = line.charAt(i);
            if (!(c == '-' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9')) {
                return "";
            }
        }
        return line.substring(0, colon).toLowerCase(Locale.ROOT);
    }

    private static Optional<ReturnedMessage> headers(List<String> lines, int end) {
        int first = end;
        while (first < lines.size() && headerName(lines.get(first)).isEmpty()) {
            first++;
        }
        if (first == lines.size()) {
            return Optional.empty();
        }
        byte[] raw = String.join("\n", lines.subList(first, Math.min(lines.size(), first + 400)))
                .getBytes(StandardCharsets.UTF_8);
        return Optional.of(
                ReturnedMessage.of(HeaderBlock.read(raw, 0, raw.length, true).fields()));
    }
}
