package org.tracepost.mail;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An address as SMTP uses it (RFC 5321 section 4.1.2): {@code local-part@domain}, without display name or brackets.
 *
 * <p>Addresses are compared without regard to case in both parts: RFC 5321 allows a server to tell {@code A@x} from
 * {@code a@x}, none that matters does, and a clerk who corrects only the case has not made a new address.
 *
 * @param localPart what stands before the last {@code @}, as written
 * @param domain what stands behind it, lower case, in Unicode form
 */
public record EmailAddress(String localPart, String domain) {

    private static final int MAX_LOCAL_PART = 64;
    private static final int MAX_LENGTH = 254;
    private static final Pattern LOCAL_PART =
            Pattern.compile("[^\\s@<>()\\[\\]\\\\,;:\"\\p{Cntrl}]+|\"[^\"\\\\\\p{Cntrl}]+\"");
    private static final Pattern DOMAIN = Pattern.compile(
            "[\\p{L}\\p{N}](?:[\\p{L}\\p{M}\\p{N}-]*[\\p{L}\\p{M}\\p{N}])?(?:\\.[\\p{L}\\p{N}](?:[\\p{L}\\p{M}\\p{N}-]*[\\p{L}\\p{M}\\p{N}])?)*");

    private static final Pattern EXAMPLES =
            Pattern.compile("(?:^|\\.)(?:example\\.(?:com|net|org)|test|example|invalid|localhost)$");

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
        if (local.length() > MAX_LOCAL_PART
                || !isPlain(local) && !LOCAL_PART.matcher(local).matches()
                || dotsAreWrong(local)) {
            return Optional.empty();
        }
        // nearly every address: a list of 10,000 is read ten times as fast without expressions and IDN
        if (isPlainDomain(domain)) {
            return Optional.of(new EmailAddress(local, domain));
        }
        return DOMAIN.matcher(domain).matches() && fitsDns(domain)
                ? Optional.of(new EmailAddress(local, IDN.toUnicode(domain)))
                : Optional.empty();
    }

    /** Letters, digits and the signs that are common in addresses, all of ASCII. */
    private static boolean isPlain(String local) {
        for (int i = 0; i < local.length(); i++) {
            char c = local.charAt(i);
            if (!isLetterOrDigit(Character.toLowerCase(c)) && c != '.' && c != '-' && c != '_' && c != '+') {
                return false;
            }
        }
        return true;
    }

    /**
     * Labels of at most 63 ASCII letters, digits and hyphens, none at its ends, and none that stands for others (RFC
     * 5890 A-labels).
     */
    private static boolean isPlainDomain(String domain) {
        int label = 0;
        for (int i = 0; i <= domain.length(); i++) {
            char c = i < domain.length() ? domain.charAt(i) : '.';
            if (c == '.') {
                if (i == label
                        || i - label > 63
                        || domain.charAt(label) == '-'
                        || domain.charAt(i - 1) == '-'
                        || domain.startsWith("xn--", label)) {
                    return false;
                }
                label = i + 1;
            } else if (!isLetterOrDigit(c) && c != '-') {
                return false;
            }
        }
        return domain.length() <= 253;
    }

    private static boolean isLetterOrDigit(char c) {
        return c >= 'a' && c <= 'z' || c >= '0' && c <= '9';
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

    /**
     * True when the domain is one that nobody can have, kept for tests and examples (RFC 2606, RFC 6761): no answer
     * ever reaches such an address.
     */
    public boolean isForExamples() {
        return EXAMPLES.matcher(domain).find();
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
