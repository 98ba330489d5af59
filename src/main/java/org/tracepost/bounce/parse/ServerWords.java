package org.tracepost.bounce.parse;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tracepost.mail.FailureReason;
import org.tracepost.mail.FailureRule;
import org.tracepost.mail.FailureVerdict;
import org.tracepost.mail.ServerReply;
import org.tracepost.mail.StatusCode;

/**
 * Picks the server's own words out of what a bounce says of an address: the reply with codes if there is one, else the
 * first paragraph behind the address.
 */
final class ServerWords {

    private static final int MAX = 700;
    private static final int MAX_PARAGRAPHS = 60;
    private static final Pattern PARAGRAPH = Pattern.compile("\\n[ \\t]*\\n");
    private static final Pattern RELAY_SAYS_GOODBYE = Pattern.compile(
            "(?m)^[ \\t]*(?:giving up on"
                    + "|i'm not going to try again|no further delivery|-{3,}|-->|<--|>>>|\\*{3,}|\\w{3} \\d{4}-\\d\\d-\\d\\d )",
            Pattern.CASE_INSENSITIVE);
    private static final String CODE = "[45][0-5]\\d";
    private static final String ENHANCED = "[45]\\.\\d{1,3}\\.\\d{1,3}";
    /** A refusal in a quoted dialogue: {@code <<< 550 5.1.1 User unknown}, {@code Received >>> 550 ...}. */
    private static final Pattern DIALOGUE = Pattern.compile(
            "(?m)^\\s*(?:<<<|(?:received )?>>>|\\(reason:|Response:|S:|-->" + "|<-)\\s*(?=" + CODE + "[ -])(?!503)",
            Pattern.CASE_INSENSITIVE);
    /** A reply anywhere: three digits, then words or an enhanced code. */
    private static final Pattern REPLY = Pattern.compile("(?<![\\d.:/=#\\w-])(?!503[ -])(?:" + CODE + "[ -](?=[ '\"]?#?"
            + ENHANCED + "|['\"<(]?\\p{L}|[<\\[]|[ ]|\\()" + "|" + CODE + "(?=-" + ENHANCED + ")|#" + CODE
            + " )(?![A-Z][a-z]{2} \\d|[KMGkmg]?[Bb](?:ytes)?\\b)");

    private static final Pattern DIALOGUE_MARK = Pattern.compile("(?m)^\\s*<<<\\s*");
    private static final Pattern DIALOGUE_NEXT = Pattern.compile("(?ms)^\\s*>>>.*");
    private static final Pattern STATUS_ONLY = Pattern.compile("(?<![\\d.])#?" + ENHANCED + "(?![\\d.]*\\d)");

    private ServerWords() {}

    /**
     * The most telling reply in these passages, or in the whole text where they say nothing with a code.
     *
     * @param passages what stands behind each mention of an address
     */
    static ServerReply in(List<String> passages, String whole) {
        List<ServerReply> replies = passages.stream()
                .map(ServerWords::best)
                .filter(r -> !r.words().isBlank())
                .toList();
        return replies.stream()
                .filter(ServerReply::refused)
                .findFirst()
                .or(() -> replies.stream().filter(ServerWords::tells).findFirst())
                .or(() -> inWords(passages.stream().map(ServerWords::firstParagraph))
                        .map(Judged::reply))
                .or(() -> Optional.of(best(whole)).filter(r -> r.refused() || tells(r)))
                .or(() -> replies.stream().findFirst())
                .orElseGet(() -> ServerReply.parse(cut(whole)));
    }

    /**
     * The first enhanced code of a failure in these passages: where the server gave none, its relay may have put one.
     */
    static Optional<StatusCode> status(List<String> passages) {
        return passages.stream()
                .map(ServerWords::best)
                .flatMap(r -> r.status().stream())
                .filter(s -> !s.success())
                .findFirst();
    }

    private static boolean tells(ServerReply reply) {
        return reply.status().filter(s -> !s.success()).isPresent();
    }

    /** The first paragraph that tells a reason in words. */
    static Optional<Judged> inWords(Stream<String> passages) {
        List<ServerReply> paragraphs = passages.flatMap(PARAGRAPH::splitAsStream)
                .limit(MAX_PARAGRAPHS)
                .map(p -> new ServerReply(Optional.empty(), Optional.empty(), Text.onOneLine(cut(p))))
                .filter(r -> !r.words().isBlank())
                .toList();
        return IntStream.range(0, paragraphs.size())
                .mapToObj(i -> judged(paragraphs, i))
                .filter(j -> j.verdict().reason() != FailureReason.OTHER)
                .findFirst();
    }

    /**
     * What would blame the address is judged with the paragraphs before and behind it, which may name another cause.
     */
    private static Judged judged(List<ServerReply> paragraphs, int at) {
        ServerReply own = paragraphs.get(at);
        FailureVerdict verdict = FailureRule.judge(own);
        if (verdict.hard()) {
            String around = paragraphs.subList(Math.max(0, at - 1), Math.min(paragraphs.size(), at + 2)).stream()
                    .map(ServerReply::words)
                    .collect(Collectors.joining(" "));
            FailureVerdict inContext = FailureRule.judge(new ServerReply(Optional.empty(), Optional.empty(), around));
            return new Judged(own, inContext.hard() ? verdict : inContext);
        }
        return new Judged(own, verdict);
    }

    /** A reply and what it comes to. */
    record Judged(ServerReply reply, FailureVerdict verdict) {}

    private static ServerReply best(String passage) {
        return Stream.<Function<String, Optional<String>>>of(
                        p -> from(DIALOGUE, p, true), p -> from(REPLY, p, false), ServerWords::aroundStatus)
                .map(way -> way.apply(passage))
                .flatMap(Optional::stream)
                .findFirst()
                .map(ServerReply::parse)
                .orElseGet(() -> ServerReply.parse(firstParagraph(passage)));
    }

    private static Optional<String> from(Pattern pattern, String passage, boolean dialogue) {
        Matcher m = pattern.matcher(passage);
        if (!m.find()) {
            return Optional.empty();
        }
        String rest = passage.substring(
                dialogue ? m.end() : m.start(), Math.min(passage.length(), (dialogue ? m.end() : m.start()) + MAX));
        String paragraph = firstParagraph(
                dialogue
                        ? DIALOGUE_NEXT
                                .matcher(DIALOGUE_MARK.matcher(rest).replaceAll(""))
                                .replaceAll("")
                        : rest);
        return Optional.of(paragraph.startsWith("#") ? paragraph.substring(1) : paragraph);
    }

    private static Optional<String> aroundStatus(String passage) {
        Matcher m = STATUS_ONLY.matcher(passage);
        if (!m.find()) {
            return Optional.empty();
        }
        int paragraph = passage.lastIndexOf("\n\n", m.start());
        return Optional.of(firstParagraph(passage.substring(Math.max(0, Math.max(paragraph, m.start() - MAX)))));
    }

    private static String firstParagraph(String passage) {
        int from = 0;
        while (from < passage.length()
                && (passage.charAt(from) <= ' ' || ".,;:>-=*".indexOf(passage.charAt(from)) >= 0)) {
            from++;
        }
        Matcher end = PARAGRAPH.matcher(passage);
        String paragraph = cut(passage.substring(from, end.find(from) ? end.start() : passage.length()));
        Matcher goodbye = RELAY_SAYS_GOODBYE.matcher(paragraph);
        return balanced(goodbye.find() && goodbye.start() > 3 ? paragraph.substring(0, goodbye.start()) : paragraph);
    }

    /** Without the bracket that closes what was opened before the words. */
    private static String balanced(String words) {
        String text = words.stripTrailing();
        for (String pair : List.of("()", "[]", "<>")) {
            boolean closes = text.endsWith(pair.substring(1));
            if (closes
                    && text.chars().filter(c -> c == pair.charAt(0)).count()
                            < text.chars().filter(c -> c == pair.charAt(1)).count()) {
                return text.substring(0, text.length() - 1);
            }
        }
        return text;
    }

    private static String cut(String text) {
        return text.length() > MAX ? text.substring(0, MAX) : text;
    }
}
