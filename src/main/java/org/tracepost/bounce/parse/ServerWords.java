package org.tracepost.bounce.parse;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tracepost.mail.ServerReply;

/**
 * Picks the server's own words out of what a bounce says of an address: the reply with codes if there is one, else the first
 * paragraph behind the address.
 */
final class ServerWords {

    private static final int MAX = 700;
    private static final String CODE = "[45][0-5]\\d";
    private static final String ENHANCED = "[45]\\.\\d{1,3}\\.\\d{1,3}";
    /** A refusal in a quoted dialogue: {@code <<< 550 5.1.1 User unknown}, {@code Received >>> 550 ...}. */
    private static final Pattern DIALOGUE = Pattern.compile("(?m)^\\s*(?:<<<|(?:received )?>>>|\\(reason:|Response:|S:|-->|<-)\\s*(?=" + CODE + "[ -])(?!503)", Pattern.CASE_INSENSITIVE);
    /** A reply anywhere: three digits, then words or an enhanced code. */
    private static final Pattern REPLY = Pattern.compile("(?<![\\d.:/=#\\w-])(?:" + CODE + "[ -](?=[ '\"]?#?" + ENHANCED + "|['\"<(]?\\p{L}|[<\\[]|[ ]|\\()"
            + "|" + CODE + "(?=-" + ENHANCED + ")|#" + CODE + " )(?![A-Z][a-z]{2} \\d)");
    private static final Pattern STATUS_ONLY = Pattern.compile("(?<![\\d.])#?" + ENHANCED + "(?![\\d.]*\\d)");

    private ServerWords() {
    }

    /**
     * The most telling reply in these passages.
     *
     * @param passages what stands behind each mention of an address
     * @param whole    the whole text, taken where no passage says anything
     */
    static ServerReply in(List<String> passages, String whole) {
        List<ServerReply> replies = passages.stream().map(ServerWords::best).filter(r -> !r.words().isBlank()).toList();
        Optional<ServerReply> telling = replies.stream().min(Comparator.comparingInt(ServerWords::rank)).filter(r -> rank(r) < 3);
        return telling.or(() -> Optional.of(best(whole)).filter(r -> rank(r) < 3)).or(() -> replies.stream().findFirst())
                .orElseGet(() -> ServerReply.parse(cut(whole)));
    }

    /** 0 both codes, 1 reply code, 2 enhanced code only, 3 words only. */
    private static int rank(ServerReply reply) {
        return reply.refused() ? reply.status().isPresent() ? 0 : 1 : reply.status().filter(s -> !s.success()).isPresent() ? 2 : 3;
    }

    private static ServerReply best(String passage) {
        return Stream.<Function<String, Optional<String>>>of(p -> from(DIALOGUE, p, true), p -> from(REPLY, p, false), ServerWords::aroundStatus)
                .map(way -> way.apply(passage)).flatMap(Optional::stream).findFirst().map(ServerReply::parse)
                .orElseGet(() -> ServerReply.parse(firstParagraph(passage)));
    }

    private static Optional<String> from(Pattern pattern, String passage, boolean dialogue) {
        Matcher m = pattern.matcher(passage);
        if (!m.find()) {
            return Optional.empty();
        }
        String rest = passage.substring(dialogue ? m.end() : m.start(), Math.min(passage.length(), (dialogue ? m.end() : m.start()) + MAX));
        String paragraph = firstParagraph(dialogue ? rest.replaceAll("(?m)^\\s*<<<\\s*", "").replaceAll("(?ms)^\\s*>>>.*", "") : rest);
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
        while (from < passage.length() && (passage.charAt(from) <= ' ' || ".,;:>-=*".indexOf(passage.charAt(from)) >= 0)) {
            from++;
        }
        int end = passage.indexOf("\n\n", from);
        return cut(passage.substring(from, end < 0 ? passage.length() : end));
    }

    private static String cut(String text) {
        return text.length() > MAX ? text.substring(0, MAX) : text;
    }
}
