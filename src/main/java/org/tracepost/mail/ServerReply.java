package org.tracepost.mail;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an SMTP server said (RFC 5321 section 4.2), whether to us or quoted in a report.
 *
 * @param replyCode 250, 450, 550 ...; empty when the text holds none
 * @param status the enhanced status code in the text (RFC 2034); empty when there is none
 * @param words the server's own words with their codes, on one line: without what a relay has put before them ("host x
 *     said:"), and without the codes that are repeated on each line
 */
public record ServerReply(Optional<Integer> replyCode, Optional<StatusCode> status, String words) {

    private static final int MAX_LENGTH = 2000;
    private static final String ENHANCED = "[245]\\.\\d{1,3}\\.\\d{1,3}(?![\\d.]*\\d)";
    private static final Pattern AT_START = Pattern.compile("([2-5][0-5]\\d)(?=[\\s-]|$)");
    private static final Pattern QUOTED_LATER = Pattern.compile(
            "(?:\\bsaid: +|-> +|(?<![\\d.:/=-]))([45][0-5]\\d)[ -](?![KMGkmg]?[Bb](?:ytes)?\\b)(?=['\"]?#?" + ENHANCED
                    + "|['\"]|[\\p{L}<])");
    private static final Pattern STATUS = Pattern.compile("(?<![\\d.])(" + ENHANCED + ")");
    private static final Pattern STATUS_BEHIND_FAILURE =
            Pattern.compile("(?<![\\d.])[45][0-5]\\d[ -][45]\\.\\d{1,3}\\.\\d{1,3}");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Cntrl}]+");
    private static final Pattern REPEATED =
            Pattern.compile("(?<=\\s)([2-5][0-5]\\d)([ -])(" + ENHANCED + ")(?=\\s|$)\\s*");

    /** A reply without words or codes: nobody said anything. */
    public static final ServerReply NONE = new ServerReply(Optional.empty(), Optional.empty(), "");

    /**
     * Reads texts such as {@code 550 5.1.1 User unknown}, {@code 550-5.1.1 one 550 5.1.1 two}, {@code host
     * mx.example.org said: 552 Mailbox full} or {@code 5.1.0 - Unknown address error 550-'5.2.2 Mailbox full'}. Never
     * throws; what is longer than 2000 characters is cut.
     */
    public static ServerReply parse(String text) {
        if (text == null || text.isBlank()) {
            return NONE;
        }
        String line = BLANKS.matcher(text.length() > MAX_LENGTH ? text.substring(0, MAX_LENGTH) : text)
                .replaceAll(" ")
                .strip();
        Optional<MatchedCode> code = replyCode(line);
        Optional<StatusCode> status = code.flatMap(c -> status(line, c.end())).or(() -> status(line, 0));
        return new ServerReply(code.map(MatchedCode::value), status, withoutRepeatedCodes(line, code));
    }

    private record MatchedCode(int value, int start, int end) {}

    /** A reply starts with its code; a greeting such as {@code 220-} before the refusal proper does not count. */
    private static Optional<MatchedCode> replyCode(String line) {
        Matcher start = AT_START.matcher(line);
        Matcher later = QUOTED_LATER.matcher(line);
        if (start.lookingAt()
                && (line.charAt(0) != '2'
                        || !STATUS_BEHIND_FAILURE.matcher(line).find())) {
            return Optional.of(new MatchedCode(Integer.parseInt(start.group(1)), 0, start.end()));
        }
        return later.find()
                ? Optional.of(new MatchedCode(Integer.parseInt(later.group(1)), later.start(1), later.end()))
                : Optional.empty();
    }

    private static Optional<StatusCode> status(String line, int from) {
        Matcher m = STATUS.matcher(line);
        return m.find(from) ? StatusCode.parse(m.group(1)) : Optional.empty();
    }

    private static String withoutRepeatedCodes(String line, Optional<MatchedCode> code) {
        if (code.isEmpty()) {
            return line;
        }
        String own = line.substring(code.get().start());
        return REPEATED.matcher(own)
                .replaceAll(m -> m.group(1).equals(own.substring(0, 3)) ? "" : Matcher.quoteReplacement(m.group()));
    }

    /** True when the reply code says that the server took it (2xx). */
    public boolean accepted() {
        return replyCode.filter(c -> c / 100 == 2).isPresent();
    }

    /** True when the reply code says that the server refused, for now (4xx) or for good (5xx). */
    public boolean refused() {
        return replyCode.filter(c -> c / 100 == 4 || c / 100 == 5).isPresent();
    }
}
