package org.tracepost.bounce.parse;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.tracepost.bounce.parse.Unrecognised.Why;

/**
 * Whether a mail that has no readable report may yet be a bounce: then it must not pass for an automatic reply or an
 * ordinary mail.
 */
final class LooksLikeBounce {

    private static final Pattern SENDER = Pattern.compile(
            "(mailer-?daemon|mail-?daemon|post_?master|mdaemon|bounces?)([+-].*)?@.*|mailer-?daemon|postmaster|microsoftexchange[0-9a-f]{20,}@.*");
    private static final Pattern SUBJECT = Pattern.compile("(?iu)"
            + String.join(
                    "|",
                    "undeliver",
                    "undelivr",
                    "(delivery|mail|message)[a-z ]{0,20} (fail|error|problem|status|delay)",
                    "(e-?mail|message) was (blocked|rejected)",
                    "^relayed: ",
                    "returned (mail|to sender)",
                    "failure notice",
                    "returning (mail|message)",
                    "could not be delivered",
                    "not delivered",
                    "delivery (has )?(failed|delayed)",
                    "mail system error",
                    "warning: (message|could)",
                    "non ?remis",
                    "unzustellbar",
                    "nicht zugestellt",
                    "zustellung",
                    "niedostarcz",
                    "nie dor\u0119czon",
                    "no se pudo entregar",
                    "no entregado"));

    private static final Pattern ROBOT =
            Pattern.compile("(?i)^(?:no-?reply|do-?not-?reply|mmsc|sysadmin|system|mail-?gateway)\\b.*@");
    private static final Pattern PERSONS_PROGRAM =
            Pattern.compile("(?i)thunderbird|outlook|apple mail|iphone|ipad|roundcube|mutt|evolution|k-?9|the bat");
    private static final Pattern SENDER_NAME =
            Pattern.compile("(?i)(?:inter(?:net|scan) )?mail(?:er)?[ -]?(?:delivery|daemon"
                    + "|server|system|administrator|subsystem)\\b.{0,40}"
                    + "|postmaster|system administrator|mail delivery (?:sub)?system");
    private static final Pattern PASSED_ON = Pattern.compile(
            "(?iu)^\\W*(?:fwd?|wg|re|aw|odp|pd|rv|tr|i|sv|vs|vl|doorst|enc" + "|fs)(?:\\[\\d+\\])?\\s?:");
    private static final Pattern BULK = Pattern.compile("(?i)bulk|list|junk");
    /** What Exim tells its own postmaster. */
    private static final Pattern NOT_FOR_SENDERS = Pattern.compile("(?i)^message \\S+ frozen|frozen messages");

    private static final Pattern DMARC_REPORT = Pattern.compile("(?i)^report domain:");

    private LooksLikeBounce() {}

    static boolean test(ReceivedMail mail) {
        Fields headers = mail.headers();
        if (headers.has("X-Failed-Recipients") || mail.claims("delivery-status")) {
            return true;
        }
        String subject = mail.arrival().subject();
        if (bySystem(mail)) {
            return !NOT_FOR_SENDERS.matcher(subject).find();
        }
        return SUBJECT.matcher(subject).find() && !passedOn(headers, subject)
                || isReturned(headers)
                        && BounceFamily.saysSo(mail)
                        && !PASSED_ON.matcher(subject).find();
    }

    /** To nobody's name: no answer is wanted (RFC 5321 section 4.5.5). */
    private static boolean isReturned(Fields headers) {
        return headers.text("Return-Path").equals("<>") || List.of("", "<>").contains(headers.text("From"));
    }

    /** Sent by a program that is no mail system by its name. */
    static boolean byRobot(ReceivedMail mail) {
        return ROBOT.matcher(mail.arrival().sender()).find();
    }

    /** Sent by what calls itself a mail system. */
    static boolean bySystem(ReceivedMail mail) {
        String sender = mail.arrival().sender().toLowerCase(Locale.ROOT);
        String from = sender.isEmpty() ? mail.headers().text("From").toLowerCase(Locale.ROOT) : sender;
        return SENDER.matcher(from).matches()
                || from.startsWith("mailer-daemon")
                || SENDER_NAME.matcher(mail.arrival().senderName()).matches();
    }

    /** A person passes a bounce on or writes about one, or a list sends a mail about the topic. */
    private static boolean passedOn(Fields headers, String subject) {
        return PASSED_ON.matcher(subject).find()
                || headers.has("In-Reply-To")
                || headers.has("References")
                || headers.has("List-Id")
                || headers.has("List-Unsubscribe")
                || PERSONS_PROGRAM
                        .matcher(headers.text("User-Agent") + headers.text("X-Mailer"))
                        .find()
                || BULK.matcher(headers.text("Precedence")).matches();
    }

    static Why whyUnread(ReceivedMail mail) {
        if (mail.headers().isEmpty()) {
            return Why.EMPTY;
        }
        if (mail.find("message/delivery-status", "message/global-delivery-status")
                        .isPresent()
                || mail.claims("delivery-status")) {
            return Why.REPORT_WITHOUT_RESULT;
        }
        if (DMARC_REPORT.matcher(mail.arrival().subject()).find()
                || mail.find("message/feedback-report", "application/tlsrpt+gzip", "application/tlsrpt+json")
                        .isPresent()) {
            return Why.REPORT_FOR_POSTMASTERS;
        }
        return mail.looksLikeBounce() ? Why.BOUNCE_IN_WORDS_ONLY : Why.ORDINARY_MAIL;
    }
}
