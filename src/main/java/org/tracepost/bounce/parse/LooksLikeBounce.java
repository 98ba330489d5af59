package org.tracepost.bounce.parse;

import java.util.Locale;
import java.util.regex.Pattern;
import org.tracepost.bounce.parse.Unrecognised.Why;

/** Whether a mail that has no readable report may yet be a bounce: then it must not pass for an automatic reply or an ordinary mail. */
final class LooksLikeBounce {

    private static final Pattern SENDER = Pattern.compile(
            "(mailer-?daemon|mail-?daemon|post_?master|mdaemon|bounces?)([+-].*)?@.*|mailer-?daemon|postmaster");
    private static final Pattern SUBJECT = Pattern.compile("(?iu)" + String.join("|",
            "undeliver", "undelivr", "(delivery|mail|message)[a-z ]{0,20} (fail|error|problem|status|delay)",
            "returned (mail|to sender)", "failure notice", "returning (mail|message)", "could not be delivered", "not delivered",
            "delivery (has )?(failed|delayed)", "mail system error", "warning: (message|could)", "non ?remis",
            "unzustellbar", "nicht zugestellt", "zustellung", "niedostarcz", "nie dor\u0119czon", "no se pudo entregar", "no entregado"));

    private static final Pattern SENDER_NAME = Pattern.compile("(?i)(?:inter(?:net|scan) )?mail(?:er)?[ -]?(?:delivery|daemon"
            + "|server|system|administrator|subsystem)\\b.{0,40}"
            + "|postmaster|system administrator|mail delivery (?:sub)?system");
    private static final Pattern PASSED_ON = Pattern.compile("(?iu)^\\W*(?:fwd?|wg|re|aw|odp|pd|rv|tr|i|sv|vs|vl|doorst|enc"
            + "|fs)(?:\\[\\d+\\])?\\s?:");
    private static final Pattern BULK = Pattern.compile("(?i)bulk|list|junk");
    /** What Exim tells its own postmaster. */
    private static final Pattern NOT_FOR_SENDERS = Pattern.compile("(?i)^message \\S+ frozen|frozen messages");

    private LooksLikeBounce() {
    }

    static boolean test(ReceivedMail mail) {
        Fields headers = mail.headers();
        if (headers.has("X-Failed-Recipients") || mail.claims("delivery-status")) {
            return true;
        }
        String subject = mail.arrival().subject();
        if (bySystem(mail)) {
            return !NOT_FOR_SENDERS.matcher(subject).find();
        }
        return SUBJECT.matcher(subject).find() && !passedOn(headers, subject);
    }

    /** Sent by what calls itself a mail system. */
    static boolean bySystem(ReceivedMail mail) {
        String sender = mail.arrival().sender().toLowerCase(Locale.ROOT);
        String from = sender.isEmpty() ? mail.headers().text("From").toLowerCase(Locale.ROOT) : sender;
        return SENDER.matcher(from).matches() || from.startsWith("mailer-daemon") || SENDER_NAME.matcher(mail.arrival().senderName()).matches();
    }

    /** A person passes a bounce on or writes about one, or a list sends a mail about the topic. */
    private static boolean passedOn(Fields headers, String subject) {
        return PASSED_ON.matcher(subject).find() || headers.has("In-Reply-To") || headers.has("References") || headers.has("List-Id")
                || headers.has("List-Unsubscribe") || BULK.matcher(headers.text("Precedence")).matches();
    }

    static Why whyUnread(ReceivedMail mail) {
        if (mail.headers().isEmpty()) {
            return Why.EMPTY;
        }
        if (mail.find("message/delivery-status", "message/global-delivery-status").isPresent() || mail.claims("delivery-status")) {
            return Why.REPORT_WITHOUT_RESULT;
        }
        if (mail.find("message/feedback-report", "application/tlsrpt+gzip", "application/tlsrpt+json").isPresent()) {
            return Why.REPORT_FOR_POSTMASTERS;
        }
        return mail.looksLikeBounce() ? Why.BOUNCE_IN_WORDS_ONLY : Why.ORDINARY_MAIL;
    }
}
