package org.tracepost.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.tracepost.platform.Refusal;
import org.tracepost.platform.Settings;

/**
 * Hashes passwords with PBKDF2-HMAC-SHA256 (RFC 8018), 600,000 iterations as OWASP advises.
 *
 * <p>Never more than {@code tracepost.sign.in.hashes} at a time on this node; who must wait for long is refused with
 * {@link Busy}.
 *
 * <p>The iteration count stands in the hash, so that it can be raised without locking anybody out.
 */
@ApplicationScoped
public class Passwords {

    private static final String ALGORITHM = "PBKDF2WithHmacSHA256";
    private static final int ITERATIONS = 600_000;
    private static final int SALT_BYTES = 16;
    private static final int KEY_BITS = 256;
    private static final int USUAL_AT_ONCE = 2;
    /** How many may wait for their turn; who comes then is told at once. */
    private static final int MOST_WAITING = 8;

    private static final long PATIENCE_SECONDS = 5;
    private final SecureRandom random = new SecureRandom();

    private final Semaphore turns;

    /** Too many passwords are being hashed at this moment; whoever asks again in a few seconds is let in. */
    public static final class Busy extends Refusal {

        private static final long serialVersionUID = 1L;

        Busy() {
            super("refusal.sign_in_busy");
        }
    }

    /** For the container's proxies. */
    protected Passwords() {
        turns = null;
    }

    @Inject
    Passwords(Settings settings) {
        int atOnce = settings.getInt("sign.in.hashes", USUAL_AT_ONCE);
        if (atOnce < 1) {
            throw new Settings.BadSetting("sign.in.hashes", Integer.toString(atOnce), "at least 1");
        }
        turns = new Semaphore(atOnce, true);
    }

    public String hash(String password) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        Base64.Encoder base64 = Base64.getEncoder();
        return ITERATIONS + ":" + base64.encodeToString(salt) + ":"
                + base64.encodeToString(derive(password, salt, ITERATIONS));
    }

    boolean matches(String password, String hash) {
        String[] parts = hash.split(":");
        byte[] salt = Base64.getDecoder().decode(parts[1]);
        byte[] expected = Base64.getDecoder().decode(parts[2]);
        return MessageDigest.isEqual(expected, derive(password, salt, Integer.parseInt(parts[0])));
    }

    private void takeTurn() {
        try {
            if (turns.getQueueLength() >= MOST_WAITING || !turns.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new Busy();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new Busy();
        }
    }

    /** As long as a true check, so that the answer's time does not tell whether a user exists. */
    void pretendToCheck(String password) {
        derive(password, new byte[SALT_BYTES], ITERATIONS);
    }

    /** A password that nobody chose: 16 letters and digits that are not easily confused. */
    String generate() {
        String alphabet = "abcdefghijkmnpqrstuvwxyz23456789";
        StringBuilder text = new StringBuilder();
        random.ints(16, 0, alphabet.length()).forEach(i -> text.append(alphabet.charAt(i)));
        return text.toString();
    }

    /** Dear on purpose, so only so many at a time: strangers who try passwords leave processors to the others. */
    private byte[] derive(String password, byte[] salt, int iterations) {
        takeTurn();
        try {
            PBEKeySpec spec = new PBEKeySpec(password.toCharArray(), salt, iterations, KEY_BITS);
            return SecretKeyFactory.getInstance(ALGORITHM).generateSecret(spec).getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        } finally {
            turns.release();
        }
    }
}
