package org.tracepost.bounce.parse;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Challenges of systems such as TMDA, Spamarrest, Boxbe, Earthlink and MailInBlack: the mail is held until its sender
 * confirms. A challenge is known by the header of its program, or by a subject or text that asks to confirm or verify
 * one's message.
 */
final class ChallengeReader implements ReportReader {

    private static final int MAX_TEXT = 2000;
    private static final Pattern SUBJECT = Pattern.compile("(?iu)(?:"
            + String.join(
                    "|",
                    "please confirm your (?:message|e-?mail|mail)",
                    "confirm(?:ation)? (?:required|needed" + "|request)[^.]{0,30}(?:message|e-?mail|mail|delivery)",
                    "(?:sender|message|e-?mail) (?:verification|authentication|confirmation)\\b",
                    "verify your (?:message|e-?mail" + "|identity)",
                    "(?:your )?(?:message|e-?mail) (?:is|has been|was) (?:being )?(?:held|on hold" + "|quarantined)",
                    "\\[spam ?arrest\\]",
                    "waitlisted",
                    "suspected? challenge",
                    "action required[^.]{0,20}(?:message|e-?mail)",
                    "authentification (?:requise" + "|de votre)",
                    "best\u00e4tigen sie ihre (?:nachricht|e-?mail)",
                    "potwierd\u017a (?:wys\u0142anie|swoj\u0105 wiadomo)",
                    "confirme su (?:mensaje|correo)")
            + ")");
    private static final Pattern TEXT = Pattern.compile("(?isu)(?:"
            + String.join(
                    "|",
                    "(?:confirm|verify|prove)[^.]{0,60}(?:you are (?:a )?(?:human|real|person)|not a (?:spammer|robot|machine))",
                    "(?:message|e-?mail|mail)[^.]{0,60}(?:will (?:not )?be|is being|has been|is) (?:held|delivered|released"
                            + "|quarantined)[^.]{0,60}"
                            + "(?:until|unless|after|once|when)[^.]{0,60}(?:confirm|verif|repl|click|respond)",
                    "waitlisted",
                    "guest list",
                    "to (?:deliver|release) your (?:message|e-?mail|mail)[^.]{0,60}(?:answer|repl|confirm|click|respond)",
                    "(?:click|reply|answer|respond)[^.]{0,80}(?:to|so that|and)[^.]{0,40}(?:release|deliver)[^.]{0,20}(?:your )?(?:message"
                            + "|e-?mail|mail)")
            + ")");

    private record Sign(String rule, Predicate<ReceivedMail> seenIn) {}

    private static final List<Sign> SIGNS = List.of(
            new Sign("X-TMDA", m -> m.headers()
                    .text("X-Delivery-Agent")
                    .toLowerCase(Locale.ROOT)
                    .contains("tmda")),
            new Sign(
                    "X-Challenge",
                    m -> m.headers().has("X-Challenge") || m.headers().has("X-ChoiceMail-Registration-Request")),
            new Sign(
                    "subject and words",
                    m -> SUBJECT.matcher(m.arrival().subject()).find()
                            && TEXT.matcher(m.words(MAX_TEXT)).find()),
            new Sign(
                    "words",
                    m -> AutoReplyReader.signIn(m).isPresent()
                            && TEXT.matcher(m.words(MAX_TEXT)).find()));

    @Override
    public Optional<Report> read(ReceivedMail mail) {
        if (mail.looksLikeBounce()
                || mail.headers().has("List-Id")
                || mail.top().is("multipart/report")) {
            return Optional.empty();
        }
        return SIGNS.stream()
                .filter(s -> s.seenIn().test(mail))
                .findFirst()
                .map(s -> new ChallengeMail(mail.arrival(), mail.words(MAX_TEXT), s.rule(), mail.returned()));
    }
}
