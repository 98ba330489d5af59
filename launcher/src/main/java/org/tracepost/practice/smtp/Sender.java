package org.tracepost.practice.smtp;

import java.util.Map;
import java.util.Optional;

/**
 * One MAIL FROM (RFC 3461 section 4).
 *
 * @param address the envelope sender; empty for the null sender
 * @param returnsFull RET=FULL; without RET a failure returns the whole message
 * @param envelopeId ENVID decoded
 */
public record Sender(String address, boolean returnsFull, Optional<String> envelopeId) {

    static final int LARGEST_MESSAGE = 25 * 1024 * 1024;

    static Sender from(PathArgument argument) throws SmtpRefusal {
        argument.allowOnly("SIZE", "BODY", "SMTPUTF8", "RET", "ENVID");
        Map<String, String> parameters = argument.parameters();
        refuseTooLarge(parameters.getOrDefault("SIZE", "0"));
        String ret = parameters.getOrDefault("RET", "FULL");
        if (!ret.equalsIgnoreCase("FULL") && !ret.equalsIgnoreCase("HDRS")) {
            throw new SmtpRefusal("501 5.5.4 RET must be FULL or HDRS");
        }
        String envid = parameters.get("ENVID");
        return new Sender(
                argument.path(),
                ret.equalsIgnoreCase("FULL"),
                envid == null ? Optional.empty() : Optional.of(Xtext.decode(envid)));
    }

    /** RFC 1870 section 6.1: what announces itself as too large is refused before it is sent. */
    private static void refuseTooLarge(String size) throws SmtpRefusal {
        if (!size.matches("\\d{1,20}")) {
            throw new SmtpRefusal("501 5.5.4 SIZE must be a number");
        }
        if (size.length() > 9 || Integer.parseInt(size) > LARGEST_MESSAGE) {
            throw SmtpRefusal.TOO_LARGE;
        }
    }

    /** RFC 3461 section 6.1 and RFC 5321 section 4.5.5: nothing is ever answered to the null sender. */
    public boolean canBeAnswered() {
        return !address.isEmpty();
    }
}
