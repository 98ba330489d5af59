package org.tracepost.mail;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An address as SMTP uses it (RFC 5321 section 4.1.2): {@code local-part@domain}, without display name or brackets.
 *
 * <p>Addresses are compared without regard to case in both parts: RFC 5321 allows a server to tell {@code A@x} from {@code a@x},
 * none that matters does, and a clerk who corrects only the case has not made a new address.
 *
 * @param localPart what stands before the last {@code @}, as written
 * @param domain    what stands behind it, lower case, in Unicode form
 */
public record EmailAddress(String localPart, String domain) {

    private static final int MAX_LOCAL_PART = 64;
    private static final int MAX_LENGTH = 254;
    private static final Pattern LOCAL_PART = Pattern.compile("[^\\s@<>()\\[\\]\\\\,;:\"\\p{Cntrl}]+|\"[^\"\\\\\\p{Cntrl}]+\"");
    private static final Pattern DOMAIN =
            Pattern.compile("[\\p{L}\\p{N}](?:[\\p{L}\\p{M}\\p{N}-]*[\\p{L}\\p{M}\\p{N}])?(?:\\.[\\p{L}\\p{N}](?:[\\p{L}\\p{M}\\p{N}-]*[\\p{L}\\p{M}\\p{N}])?)*");

    /** The address in a text such as {@code " Jan@Example.org "}; empty when it is none. Never throws. */
    public static Optional<EmailAddress> parse(String text) {
        if (text == null) {
            return Optional.empty();
        }
        String address = text.strip();
        int at = address.lastIndexOf('@');
        if (at < 1 || address.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        String local = address.substring(0, at);
        String domain = address.substring(at + 1).toLowerCase(Locale.ROOT);
        if (local.length() > MAX_LOCAL_PART || !LOCAL_PART.matcher(local).matches() || dotsAreWrong(local)
                || !DOMAIN.matcher(domain).matches() || !fitsDns(domain)) {
            return Optional.empty();
        }
        return Optional.of(new EmailAddress(local, IDN.toUnicode(domain)));
    }

    private static boolean dotsAreWrong(String local) {
        return !local.startsWith("\"") && (local.startsWith(".") || local.endsWith(".") || local.contains(".."));
    }

    private static boolean fitsDns(String domain) {
        try {
            return IDN.toASCII(domain).length() <= 253;
        } catch (IllegalArgumentException labelTooLongOrIllegal) {
            return false;
        }
    }

    /** True when the local part needs SMTPUTF8 (RFC 6531); a domain alone never does, it has an ASCII form. */
    public boolean needsSmtpUtf8() {
        return !localPart.chars().allMatch(c -> c < 128);
    }

    /** The form that goes over the wire: the domain in ASCII (RFC 5890 A-labels). */
    public String onTheWire() {
        return localPart + "@" + IDN.toASCII(domain);
    }

    /** The form by which two addresses are the same. */
    public String comparable() {
        return toString().toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return localPart + "@" + domain;
    }
}
