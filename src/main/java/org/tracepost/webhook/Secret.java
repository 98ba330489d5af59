package org.tracepost.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What proves to the receiver that we wrote it: HMAC-SHA256 as the Standard Webhooks specification 1.0 has it, so that
 * its libraries can check it ({@code standardwebhooks.com}, "Signature scheme").
 *
 * @param value {@code whsec_} and 256 random bits in Base64
 */
record Secret(String value) {

    private static final String PREFIX = "whsec_";
    private static final int BYTES = 32;
    private static final String ALGORITHM = "HmacSHA256";
    private static final SecureRandom RANDOM = new SecureRandom();

    static Secret random() {
        byte[] bits = new byte[BYTES];
        RANDOM.nextBytes(bits);
        return new Secret(PREFIX + Base64.getEncoder().encodeToString(bits));
    }

    /** @return one entry of the header {@code webhook-signature}: {@code v1,} and the code over key, time and body */
    String sign(String messageKey, Instant at, String body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(value.substring(PREFIX.length())), ALGORITHM));
            byte[] code =
                    mac.doFinal((messageKey + "." + at.getEpochSecond() + "." + body).getBytes(StandardCharsets.UTF_8));
            return "v1," + Base64.getEncoder().encodeToString(code);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }

    /** Not in a log by accident. */
    @Override
    public String toString() {
        return "a secret";
    }
}
