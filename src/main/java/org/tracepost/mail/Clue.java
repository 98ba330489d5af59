package org.tracepost.mail;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What a row of {@link FailureRule} looks at: words, a status code, a reply code. */
interface Clue {

    /** In brackets or bare. */
    Pattern ADDRESS = Pattern.compile("<[^<>\\s]{1,300}@[^<>\\s]{1,300}>|[^\\s<>(\\[:;,\"']{1,80}@[\\w.-]{1,250}");

    Pattern IP = Pattern.compile("(?<![\\d.])\\d{1,3}(?:\\.\\d{1,3}){3}(?![\\d.]*\\d)");
    /** Postfix puts this before any reason of its access tables and policy servers; it is none itself. */
    Pattern REJECTED = Pattern.compile("recipient address rejected: (?!access denied)");
    /** What a relay puts before the words of the server that it asked. */
    Pattern SAID = Pattern.compile("\\bhost \\S{1,250}? ?(?:\\[[^\\]\\s]{1,60}\\])? said: ");

    Pattern SPACE = Pattern.compile("\\s+");

    /**
     * What is known of a failure.
     *
     * @param words the server's words, prepared by {@link #plain}
     */
    record Evidence(Optional<StatusCode> status, Optional<Integer> replyCode, String words) {

        static Evidence of(Optional<StatusCode> status, ServerReply reply) {
            return new Evidence(status, reply.replyCode(), plain(reply.words()));
        }
    }

    boolean fits(Evidence e);

    default Clue and(Clue other) {
        return e -> fits(e) && other.fits(e);
    }

    /** One of the phrases occurs; they are regular expressions over lower-case words. */
    static Clue words(String... phrases) {
        Phrases any = Phrases.of(phrases);
        return e -> any.in(e.words());
    }

    /** None of the phrases occurs. */
    static Clue notWords(String... phrases) {
        Clue any = words(phrases);
        return e -> !any.fits(e);
    }

    /** The status code is x.subject.detail, whatever its class. */
    static Clue status(int subject, int detail) {
        return statuses(subject, detail, detail);
    }

    static Clue statuses(int subject, int firstDetail, int lastDetail) {
        return e -> e.status()
                .filter(s -> s.subject() == subject && s.detail() >= firstDetail && s.detail() <= lastDetail)
                .isPresent();
    }

    static Clue subject(int subject) {
        return e -> e.status().filter(s -> s.subject() == subject).isPresent();
    }

    static Clue kind(FailureKind kind) {
        return e -> e.status().flatMap(StatusCode::failure).filter(kind::equals).isPresent();
    }

    static Clue reply(Integer... codes) {
        Set<Integer> wanted = Set.of(codes);
        return e -> e.replyCode().filter(wanted::contains).isPresent();
    }

    /**
     * Lower case, and without addresses and the asked host: a mailbox called "spam" must not make a spam refusal, and
     * the dots of an internet address end no sentence.
     */
    static String plain(String words) {
        String own = SAID.matcher(words.toLowerCase(Locale.ROOT).replace('\u2019', '\''))
                .replaceAll("");
        String lower = ADDRESS.matcher(own).replaceAll("it");
        return SPACE.matcher(IP.matcher(REJECTED.matcher(lower).replaceAll("")).replaceAll("ipnumber"))
                .replaceAll(" ")
                .strip();
    }
}
