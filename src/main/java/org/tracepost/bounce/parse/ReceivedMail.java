package org.tracepost.bounce.parse;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A mail taken apart, as the readers see it. */
final class ReceivedMail {

    private static final int WRAPPED = 1024 * 1024;
    private static final int MAX_WORDS = 40_000;
    private static final int BEGINNING = 8_000;
    private static final Pattern EMPTY_LINES = Pattern.compile("\\n{3,}");
    private static final int RETURNED_HEADERS = 64 * 1024;
    private static final String[] RETURNED = {
        "text/rfc822-headers",
        "text/rfc822-header",
        "message/rfc822",
        "message/global",
        "message/global-headers",
        "message/partial"
    };

    private static final Pattern UNSEEN = Pattern.compile("(?is)<(style|script|head)\\b(?:(?!</\\1).){0,20000}+");
    private static final Pattern BREAKS = Pattern.compile("(?i)<(br|/p|/div|/tr)\\b[^<>]{0,500}>");
    private static final Pattern OTHER_TAGS = Pattern.compile("<[^<>]{0,5000}>");
    private static final Pattern LINE_ENDS = Pattern.compile("[\\r\\n]+");
    private static final Pattern BLANKS = Pattern.compile("[ \\t]+");

    private final MimePart top;
    private final List<MimePart> leaves;
    private final Arrival arrival;
    private String words;
    private String allWords;
    private Boolean looksLikeBounce;

    private ReceivedMail(MimePart top, Arrival arrival) {
        this.top = top;
        this.leaves = leaves(top).toList();
        this.arrival = arrival;
    }

    static ReceivedMail read(byte[] raw) {
        MimePart top = MimeReader.read(raw);
        return new ReceivedMail(top, Arrival.of(top.headers()));
    }

    /**
     * The report inside, where a mail system has put a whole report into an empty mail of its own; else this mail. It
     * came as the outer one came.
     */
    ReceivedMail orWhatItWraps() {
        if (top.children().isEmpty()
                || !LooksLikeBounce.bySystem(this)
                || !words(MAX_WORDS).isBlank()) {
            return this;
        }
        return find("message/rfc822")
                .map(p -> new ReceivedMail(MimeReader.read(p.body(WRAPPED)), arrival))
                .filter(m -> m.claims("delivery-status"))
                .orElse(this);
    }

    private static Stream<MimePart> leaves(MimePart part) {
        return part.children().isEmpty()
                ? Stream.of(part)
                : part.children().stream().flatMap(ReceivedMail::leaves);
    }

    MimePart top() {
        return top;
    }

    Fields headers() {
        return top.headers();
    }

    Arrival arrival() {
        return arrival;
    }

    /** All parts that are no multiparts, in their order, wherever they are nested; attached mails are not entered. */
    List<MimePart> leaves() {
        return leaves;
    }

    Optional<MimePart> find(String... types) {
        return leaves.stream().filter(p -> p.is(types)).findFirst();
    }

    /** True for multipart/report of that report-type (RFC 6522). */
    boolean claims(String reportType) {
        return top.is("multipart/report")
                && top.parameter("report-type")
                        .filter(reportType::equalsIgnoreCase)
                        .isPresent();
    }

    /**
     * The headers of the mail that came back; an attached mail in an ordinary mail counts as well, the caller knows the
     * rest.
     */
    Optional<ReturnedMessage> returned() {
        return find(RETURNED).map(p -> {
            byte[] body = p.body(RETURNED_HEADERS);
            return ReturnedMessage.of(
                    HeaderBlock.read(body, 0, body.length, true).fields());
        });
    }

    /**
     * What is written for people, the plain text if there is one; at most {@code limit} of its first 8000 characters,
     * "" if nothing is.
     */
    String words(int limit) {
        if (words == null) {
            String text = find("text/plain")
                    .map(p -> p.text(4 * BEGINNING))
                    .filter(t -> !t.isBlank())
                    .or(() -> find("text/html").map(p -> withoutTags(p.text(4 * MAX_WORDS))))
                    .orElse("");
            words = EMPTY_LINES
                    .matcher(Text.plainLines(text, BEGINNING))
                    .replaceAll("\n\n")
                    .strip();
        }
        return words.length() > limit ? words.substring(0, limit) : words;
    }

    /**
     * What is written for people in all parts together: some servers put the returned headers into a second text part.
     * At most 40,000 characters: what a server says stands at the beginning, and only the headers of the returned mail
     * matter.
     */
    String allWords() {
        if (allWords == null) {
            StringBuilder all = new StringBuilder();
            for (MimePart part : leaves) {
                if ((part.is("text/plain") || part.type().startsWith("multipart")) && all.length() < MAX_WORDS) {
                    all.append(part.text(MAX_WORDS)).append("\n\n");
                }
            }
            String text = all.toString().isBlank()
                    ? find("text/html")
                            .map(p -> withoutTags(p.text(4 * MAX_WORDS)))
                            .orElse("")
                    : all.toString();
            allWords = Text.plainLines(text, MAX_WORDS);
        }
        return allWords;
    }

    /** Whether sender, subject or headers are those of a bounce, see {@link LooksLikeBounce}. */
    boolean looksLikeBounce() {
        if (looksLikeBounce == null) {
            looksLikeBounce = LooksLikeBounce.test(this);
        }
        return looksLikeBounce;
    }

    private static String withoutTags(String html) {
        String flowing = html.contains("<pre") || html.contains("<PRE")
                ? html
                : LINE_ENDS.matcher(html).replaceAll(" ");
        String text = OTHER_TAGS
                .matcher(BREAKS.matcher(UNSEEN.matcher(flowing).replaceAll(" ")).replaceAll("\n"))
                .replaceAll(" ");
        return BLANKS.matcher(Entities.decode(text)).replaceAll(" ");
    }
}
