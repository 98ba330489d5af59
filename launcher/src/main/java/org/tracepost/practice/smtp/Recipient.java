package org.tracepost.practice.smtp;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One RCPT TO (RFC 3461 section 4).
 *
 * @param reports which reports the sender wants
 * @param originalRecipient ORCPT decoded, "rfc822;address"
 */
public record Recipient(String address, Set<Notify> reports, Optional<String> originalRecipient) {

    /** RFC 3461 section 4.1 leaves it to the relay whether a delay is reported when NOTIFY is absent: here it is. */
    private static final Set<Notify> WHEN_ABSENT = EnumSet.of(Notify.FAILURE, Notify.DELAY);

    static Recipient from(PathArgument argument) throws SmtpRefusal {
        argument.allowOnly("NOTIFY", "ORCPT");
        if (argument.path().isEmpty()) {
            throw new SmtpRefusal("501 5.1.3 Bad recipient address syntax");
        }
        Map<String, String> parameters = argument.parameters();
        return new Recipient(argument.path(), notifyOf(parameters.get("NOTIFY")), orcptOf(parameters.get("ORCPT")));
    }

    private static Set<Notify> notifyOf(String value) throws SmtpRefusal {
        if (value == null) {
            return WHEN_ABSENT;
        }
        if (value.equalsIgnoreCase("NEVER")) {
            return EnumSet.noneOf(Notify.class);
        }
        Set<Notify> wanted = EnumSet.noneOf(Notify.class);
        for (String keyword : value.toUpperCase(Locale.ROOT).split(",", -1)) {
            try {
                wanted.add(Notify.valueOf(keyword));
            } catch (IllegalArgumentException unknown) {
                throw new SmtpRefusal("501 5.5.4 NOTIFY must be NEVER or a list of SUCCESS, FAILURE and DELAY");
            }
        }
        return wanted;
    }

    private static Optional<String> orcptOf(String value) throws SmtpRefusal {
        if (value == null) {
            return Optional.empty();
        }
        int semicolon = value.indexOf(';');
        if (semicolon < 1) {
            throw new SmtpRefusal("501 5.5.4 ORCPT must be an address type, a semicolon and an address");
        }
        return Optional.of(value.substring(0, semicolon) + ";" + Xtext.decode(value.substring(semicolon + 1)));
    }

    public boolean wants(Notify kind) {
        return reports.contains(kind);
    }

    public String domain() {
        int at = address.lastIndexOf('@');
        return at < 0 ? "localhost" : address.substring(at + 1);
    }
}
