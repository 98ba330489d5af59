package org.tracepost.mail;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * 128 unguessable bits, written in 26 lower-case letters and digits (base 32 after RFC 4648, without padding).
 *
 * <p>Lower case only, because a mail server may change the case of the local part in which a token travels.
 */
public record Token(String value) {

    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
    private static final int LENGTH = 26;
    private static final Pattern FORM = Pattern.compile("[a-z2-7]{" + LENGTH + "}");
    private static final SecureRandom RANDOM = new SecureRandom();

    public Token {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a token");
        }
    }

    /** A fresh token from the system's secure random source. */
    public static Token random() {
        StringBuilder text = new StringBuilder(LENGTH);
        byte[] bytes = new byte[LENGTH];
        RANDOM.nextBytes(bytes);
        for (byte b : bytes) {
            text.append(ALPHABET.charAt(b & 31));
        }
        return new Token(text.toString());
    }

    /** The token that a text is, whatever its case; empty when it is none. Never throws. */
    public static Optional<Token> parse(String text) {
        if (text == null) {
            return Optional.empty();
        }
        String lower = text.strip().toLowerCase(Locale.ROOT);
        return FORM.matcher(lower).matches() ? Optional.of(new Token(lower)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
