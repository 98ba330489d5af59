package org.tracepost.mail;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a clerk most likely meant to type: one slip of the keyboard away from a mailbox provider that everybody knows,
 * or an ending that nobody has. A hint and no more: {@code gmal.com} may well be somebody's.
 */
public final class AddressTypo {

    private static final List<String> PROVIDERS = List.of(
            "gmail.com",
            "googlemail.com",
            "outlook.com",
            "hotmail.com",
            "live.com",
            "yahoo.com",
            "icloud.com",
            "protonmail.com",
            "aol.com",
            "msn.com",
            "mail.com",
            "gmx.com",
            "ymail.com",
            "me.com",
            "wp.pl",
            "onet.pl",
            "onet.eu",
            "interia.pl",
            "poczta.onet.pl",
            "gazeta.pl",
            "gmx.de",
            "gmx.net",
            "gmx.at",
            "web.de",
            "t-online.de",
            "freenet.de",
            "outlook.de",
            "hotmail.de",
            "yahoo.de",
            "yahoo.es",
            "hotmail.es",
            "outlook.es",
            "telefonica.net",
            "yahoo.co.uk",
            "hotmail.co.uk",
            "btinternet.com",
            "orange.fr",
            "free.fr",
            "hotmail.fr");
    private static final Map<String, String> ENDINGS = Map.ofEntries(
            Map.entry("con", "com"),
            Map.entry("cmo", "com"),
            Map.entry("ocm", "com"),
            Map.entry("comm", "com"),
            Map.entry("vom", "com"),
            Map.entry("xom", "com"),
            Map.entry("nte", "net"),
            Map.entry("ner", "net"),
            Map.entry("ogr", "org"),
            Map.entry("rog", "org"),
            Map.entry("pll", "pl"),
            Map.entry("dee", "de"),
            Map.entry("ed", "de"));
    /** Shorter names have too many true neighbours: {@code o2.pl}, {@code wp.pl}, {@code op.pl}. */
    private static final int SHORTEST = 6;

    private AddressTypo() {}

    /** The address that was probably meant; empty when this one looks right. */
    public static Optional<EmailAddress> meant(EmailAddress typed) {
        String domain = typed.domain();
        if (PROVIDERS.contains(domain)) {
            return Optional.empty();
        }
        return PROVIDERS.stream()
                .filter(p -> p.length() >= SHORTEST && oneSlip(domain, p))
                .findFirst()
                .or(() -> ending(domain))
                .flatMap(better -> EmailAddress.parse(typed.localPart() + "@" + better));
    }

    /**
     * Whether the domain is one name alone, as nearly no address on the internet has it: most likely its ending is
     * missing.
     */
    public static boolean lacksEnding(EmailAddress typed) {
        return typed.domain().indexOf('.') < 0;
    }

    private static Optional<String> ending(String domain) {
        int dot = domain.lastIndexOf('.');
        String right = dot < 0 ? null : ENDINGS.get(domain.substring(dot + 1));
        return right == null ? Optional.empty() : Optional.of(domain.substring(0, dot + 1) + right);
    }

    /** One letter too many, too few or wrong, or two neighbours changed round. */
    static boolean oneSlip(String typed, String right) {
        int same = 0;
        int shorter = Math.min(typed.length(), right.length());
        while (same < shorter && typed.charAt(same) == right.charAt(same)) {
            same++;
        }
        String t = typed.substring(same);
        String r = right.substring(same);
        if (t.isEmpty() && r.isEmpty()) {
            return false;
        }
        boolean more = !t.isEmpty() && t.substring(1).equals(r);
        boolean fewer = !r.isEmpty() && r.substring(1).equals(t);
        boolean wrong = !t.isEmpty() && !r.isEmpty() && t.substring(1).equals(r.substring(1));
        boolean changedRound = t.length() > 1
                && r.length() > 1
                && t.charAt(0) == r.charAt(1)
                && t.charAt(1) == r.charAt(0)
                && t.substring(2).equals(r.substring(2));
        return more || fewer || wrong || changedRound;
    }
}
