package org.tracepost.bounce.parse;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.tracepost.mail.Phrases;

/**
 * Who writes bounces in words, and by which phrase each is known. The first row that fits names the reader of the
 * report; what follows from a bounce is the same for all of them. The phrases are those of the programs' sources or
 * manuals, or of public samples where a program is closed.
 */
enum BounceFamily {

    /** Exim, {@code deliver.c}; Mail.ru, hosts that run Exim, and 1&amp;1's Nemesis say the same in other words. */
    EXIM(text(
            "this message was created automatically by (?:the )?(?:mail delivery|delivery) (?:software|system)",
            "mail delivery software")),
    /**
     * qmail, {@code qmail-send.c} ("Hi. This is the ..."), and the many that follow QSBMF (cr.yp.to/proto/qsbmf.txt).
     */
    QMAIL(text(
            "hi\\. this is the",
            "this is the (?:qmail|mail delivery agent)",
            "i'm afraid i wasn't able to deliver",
            "i was not able to deliver your message")),
    /** Postfix, {@code bounce_notify_util.c}, before 2.0 and as rewritten by providers. */
    POSTFIX(text("this is the (?:\\S+ ){0,3}(?:postfix|mail system|program)", "i'm sorry to have to inform you that")),
    /** Sendmail, {@code savemail.c}, version 5 to 8. */
    SENDMAIL(text(
            "-+ ?transcript of session follows",
            "the following addresses had (?:permanent|transient|delivery)",
            "(?:following|unsent) .{0,20}errors? ?-----")),
    /** Courier, {@code courier/doc/dsn*.txt}. */
    COURIER(text(
            "this is a delivery status notification from",
            "your message .{0,60}could not be delivered .{0,60}courier")),
    /** Google's own words before its reports followed RFC 3464 ("Technical details of permanent failure"). */
    GMAIL(text(
            "technical details of (?:permanent|temporary) failure",
            "this is an automatically generated delivery status notification",
            "the error that the other server returned was")),
    /** Yahoo's and its partners' "Message from yahoo.com. Unable to deliver message to the following address(es)." */
    YAHOO(text("unable to deliver message to the following address")),
    /** Exchange 5.5 to 2003 ("did not reach the following recipient(s)"). */
    EXCHANGE_2003(text("did not reach the following recipient", "msexch:ims")),
    /** Exchange 2007 and later, Exchange Online, in the languages of their templates. */
    EXCHANGE(text(
            "diagnostic information for administrators",
            "delivery has failed to these recipients",
            "generating server:",
            "diagnoseinformationen f\u00fcr administratoren",
            "informations de diagnostic pour les administrateurs",
            "informaci\u00f3n de diagn\u00f3stico para",
            "informacje diagnostyczne dla administrator")),
    /** IBM (HCL) Domino and Notes ("was not delivered to: ... because:"). */
    DOMINO(text("was not delivered to:", "not listed in (?:domino|public name|directory)", "failure reasons ?-+")),
    /** Ipswitch IMail, {@code SMTP32}. */
    IMAIL(text(
            "delivery failed \\d+ attempts",
            "user mailbox exceeds allowed size",
            "undeliverable to ",
            "unknown (?:user|host): ")),
    /** OpenSMTPD, {@code bounce.c}. */
    OPENSMTPD(text("this is the mailer-daemon, please do not reply")),
    /** DragonFly Mail Agent, {@code mail.c}. */
    DRAGONFLY(text("this is the dragonfly mail agent")),
    /** Amazon SES and WorkMail, before they sent a status part. */
    AMAZON(text("an error occurred while trying to deliver the mail", "technical report:")),
    /** GoogleGroups: a group that does not exist or takes no mail from us. */
    GOOGLE_GROUPS(text(
            "the group you tried to contact",
            "we're writing to let you know that the group",
            "may not be able to post messages to")),
    /** FML and other list servers that take mail of members only. */
    LIST_MEMBERS_ONLY(subject("are not (?:a )?member").or(text("you are not a member of this mailing list"))),
    /** Mail gateways of Japanese phone companies (EZweb, au, KDDI, docomo). */
    JAPANESE_MOBILE(
            sender("(?:postmaster|no-reply|mailer-daemon)@.{0,60}(?:ezweb|dion|au|docomo" + "|softbank)\\.ne\\.jp")
                    .and(text(
                            "did not receive this message",
                            "could not be delivered to",
                            "was rejected by",
                            "account is disabled",
                            "is not responding",
                            "recipients?"))),
    /** Verizon's and Vodafone's multimedia gateways. */
    MMS_GATEWAY(text(
            "message could not be delivered to mobile",
            "no valid recipients for this mm",
            "undeliverable (?:mms|text)")),
    /** Trend Micro InterScan. */
    INTERSCAN(sender("interscan").or(text("^\\W*sent <<< ", "received >>> [45]"))),
    /** McAfee and MX Logic, MailMarshal, SurfControl, Symantec, Barracuda, MailFoundry, SpamLion and other gateways. */
    GATEWAY(text(
            "could not be delivered",
            "(?:unable|failed|trouble|difficulty|problems?) (?:to )?deliver",
            "was not delivered",
            "undelivered",
            "could not deliver",
            "delivery (?:has )?failed",
            "delivery failure",
            "rejected recipient",
            "encountered delivery problem",
            "unable to be delivered",
            "has been rejected",
            "could not be sent",
            "was rejected by",
            "wasn't delivered",
            "couldn't be delivered",
            "not deliverable",
            "undeliverable",
            "failed recipient",
            "delivery error",
            "cannot be delivered",
            "has not been delivered",
            "returned to sender",
            "non remis",
            "n'a pas pu \u00eatre",
            "konnte nicht (?:zugestellt|ausgeliefert)",
            "nicht zugestellt",
            "unzustellbar",
            "nie mog\u0142a zosta\u0107 dostarczona",
            "nie zosta\u0142a dostarczona",
            "nie dor\u0119czon",
            "no pudo ser entregad",
            "no se ha podido entregar",
            "non \u00e8 stato possibile",
            "kon niet worden",
            "\u043d\u0435 \u043c\u043e\u0436\u0435\u0442 \u0431\u044b\u0442\u044c \u0434\u043e\u0441\u0442\u0430\u0432\u043b\u0435\u043d",
            "\u9001\u4fe1\u3067\u304d\u307e\u305b\u3093",
            "\u914d\u4fe1\u3067\u304d\u307e\u305b\u3093",
            "\u9000\u4fe1",
            "user unknown")),
    /**
     * Whoever else writes as a mail system does: our message comes back, or an address is named as failed, or a reply
     * is quoted.
     */
    OTHER(look -> true);

    private static final int LOOKED_AT = 6000;

    private static final Set<BounceFamily> BY_SIGN_ALONE = EnumSet.of(LIST_MEMBERS_ONLY, JAPANESE_MOBILE, INTERSCAN);
    private static final Set<BounceFamily> VAGUE = EnumSet.of(DOMINO, IMAIL, EXCHANGE_2003, GATEWAY, OTHER);
    private static final Phrases OUR_MAIL = Phrases.of(
            "(message|e-?mail|mail)\\b.{0,120}(not|n't|unable to) (be )?(deliver|sent)", "could not be delivered to:");
    private static final Pattern REPLY = Pattern.compile(
            "\\b[45]\\d\\d[ -]#?[45]\\.\\d{1,3}\\.\\d{1,3}\\b|(?:^" + "|: )55[0-4] ?-? ?\\p{L}|rcpt to:",
            Pattern.MULTILINE);

    private final Predicate<Look> sign;

    BounceFamily(Predicate<Look> sign) {
        this.sign = sign;
    }

    /** What is looked at, all of it in lower case. */
    private record Look(String sender, String subject, String text) {}

    /** Who has written the bounce; empty when the mail is none. */
    static Optional<BounceFamily> of(ReceivedMail mail) {
        String from = mail.headers().text("From").toLowerCase(Locale.ROOT);
        Look look = new Look(
                from,
                mail.arrival().subject().toLowerCase(Locale.ROOT),
                mail.words(LOOKED_AT).toLowerCase(Locale.ROOT));
        if (!mail.looksLikeBounce() && BY_SIGN_ALONE.stream().noneMatch(f -> f.sign.test(look))) {
            return Optional.empty();
        }
        Optional<BounceFamily> family =
                Arrays.stream(values()).filter(f -> f.sign.test(look)).findFirst();
        return family.filter(f -> !VAGUE.contains(f)
                || LooksLikeBounce.bySystem(mail)
                || hasProof(mail, look)
                || LooksLikeBounce.byRobot(mail) && OUR_MAIL.in(look.text()));
    }

    /** Whether it has a phrase that only one program uses. */
    static boolean saysSo(ReceivedMail mail) {
        Look look = new Look("", "", mail.words(LOOKED_AT).toLowerCase(Locale.ROOT));
        return Arrays.stream(values())
                .anyMatch(f -> !VAGUE.contains(f) && !BY_SIGN_ALONE.contains(f) && f.sign.test(look));
    }

    /**
     * Anybody may write that something could not be delivered; a mail system brings our mail back, or what a server
     * replied.
     */
    private static boolean hasProof(ReceivedMail mail, Look look) {
        return mail.headers().has("X-Failed-Recipients")
                || mail.claims("delivery-status")
                || mail.returned().isPresent()
                || REPLY.matcher(look.text()).find()
                || ReportText.of(mail).returned().isPresent();
    }

    /** The name in lower case, as {@code bin/bounce-report} prints it. */
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Predicate<Look> text(String... phrases) {
        Phrases any = Phrases.of(phrases);
        return look -> any.in(look.text());
    }

    private static Predicate<Look> subject(String... phrases) {
        Phrases any = Phrases.of(phrases);
        return look -> any.in(look.subject());
    }

    private static Predicate<Look> sender(String... phrases) {
        Phrases any = Phrases.of(phrases);
        return look -> any.in(look.sender());
    }
}
