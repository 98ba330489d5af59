package org.tracepost.bounce.parse;

import java.util.Locale;
import java.util.regex.Pattern;
import org.tracepost.bounce.parse.Unrecognised.Why;

/** Whether a mail that has no readable report may yet be a bounce: then it must not pass for an automatic reply or an ordinary mail. */
final class LooksLikeBounce {

    private static final Pattern SENDER = Pattern.compile(
            "(mailer-?daemon|mail-?daemon|postmaster|mdaemon|bounces?)([+-].*)?@.*|mailer-?daemon|postmaster");
    private static final Pattern SUBJECT = Pattern.compile("(?iu)" + String.join("|",
            "undeliver", "undelivr", "(delivery|mail|message)[a-z ]{0,20} (fail|error|problem|status|delay)",
            "returned (mail|to sender)", "failure notice", "returning (mail|message)", "could not be delivered", "not delivered",
            "delivery (has )?(failed|delayed)", "mail system error", "warning: (message|could)", "non ?remis",
            "unzustellbar", "nicht zugestellt", "zustellung", "niedostarcz", "nie dor\u0119czon", "no se pudo entregar", "no entregado"));

    private LooksLikeBounce() {
    }

    static boolean test(ReceivedMail mail) {
        String sender = mail.arrival().sender().toLowerCase(Locale.ROOT);
        String from = sender.isEmpty() ? mail.headers().text("From").toLowerCase(Locale.ROOT) : sender;
        return mail.headers().has("X-Failed-Recipients") || mail.claims("delivery-status") || SENDER.matcher(from).matches()
                || SUBJECT.matcher(mail.arrival().subject()).find();
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
