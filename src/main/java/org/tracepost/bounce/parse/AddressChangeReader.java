package org.tracepost.bounce.parse;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Notices of a new address, written by a person's program or by a moving service. Both a phrase that says so and an
 * address other than the sender's must be there.
 */
final class AddressChangeReader implements ReportReader {

    private static final int MAX_TEXT = 2000;
    private static final String AFTER = "[^@]{0,160}?([^\\s<>,;:\"()\\[\\]]{1,64}@[\\w.-]{3,255}\\w)";
    private static final Pattern NEW_ADDRESS = Pattern.compile("(?isu)(?:"
            + String.join(
                    "|",
                    "new (?:e-?mail )?address(?: is| will be|:)",
                    "changed (?:my|our|his|her|their|its) (?:e-?mail )?address",
                    "(?:my|our|his|her|the|their) (?:e-?mail )?address (?:has|have) (?:been )?changed",
                    "(?:e-?mail )?address (?:is )?no longer (?:in use|used|valid|active|monitored)",
                    "(?:please )?update your (?:address book|records|contacts)",
                    "neue (?:e-?mail-?)?adresse",
                    "adresse hat sich ge\u00e4ndert",
                    "adresse wird nicht mehr (?:verwendet|genutzt|gelesen)",
                    "(?:m\u00f3j |nasz )?nowy adres",
                    "adres (?:e-?mail )?(?:uleg\u0142|zosta\u0142) zmian",
                    "nueva direcci\u00f3n",
                    "mi direcci\u00f3n (?:de correo )?ha cambiado",
                    "nouvelle adresse",
                    "changement d.adresse",
                    "nuovo indirizzo",
                    "nieuw e-?mail ?adres")
            + ")" + AFTER);
    private static final Pattern SUBJECT = Pattern.compile("(?iu)^\\W*(?:(?:e-?mail )?address change"
            + "|change of (?:e-?mail )?address|new (?:e-?mail )?address"
            + "|neue (?:e-?mail-?)?adresse|adress\u00e4nderung|zmiana adresu|nowy adres|cambio de (?:direcci\u00f3n|correo)"
            + "|changement d.adresse)");

    @Override
    public Optional<Report> read(ReceivedMail mail) {
        if (mail.looksLikeBounce()
                || mail.headers().has("List-Id")
                || mail.top().is("multipart/report")
                || !isAnswer(mail)) {
            return Optional.empty();
        }
        String text = mail.words(MAX_TEXT);
        Matcher m = NEW_ADDRESS.matcher(text);
        return m.find() ? notice(mail, text, m.group(1)) : Optional.empty();
    }

    /**
     * Written by a program, or plainly about a change: a person who mentions somebody's new address in passing is left
     * alone.
     */
    private static boolean isAnswer(ReceivedMail mail) {
        return AutoReplyReader.signIn(mail).isPresent()
                || SUBJECT.matcher(mail.arrival().subject()).find();
    }

    private static Optional<Report> notice(ReceivedMail mail, String text, String found) {
        String sender = mail.arrival().sender();
        List<String> others = Addresses.in(text).stream()
                .filter(a -> !a.equalsIgnoreCase(found))
                .toList();
        if (!found.equalsIgnoreCase(sender)) {
            return Optional.of(report(mail, text, sender, found));
        }
        // the notice comes from the new address already; then the old one is named in the text
        return others.stream().findFirst().map(old -> report(mail, text, old, sender));
    }

    private static Report report(ReceivedMail mail, String text, String old, String fresh) {
        String rule = SUBJECT.matcher(mail.arrival().subject()).find() ? "subject" : "words";
        return new AddressChange(mail.arrival(), old, fresh.toLowerCase(Locale.ROOT), text, rule, mail.returned());
    }
}
