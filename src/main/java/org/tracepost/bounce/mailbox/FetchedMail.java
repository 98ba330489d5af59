package org.tracepost.bounce.mailbox;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * One mail as it lies in the mailbox.
 *
 * @param uid its key, at most 400 characters
 * @param raw its bytes, not more than the limit of the reader
 * @param fetched how much of it that is
 * @param size its full size in bytes as the server tells it, -1 when it does not
 */
public record FetchedMail(String uid, byte[] raw, Extent fetched, long size) {

    /** How much of a mail was fetched. */
    public enum Extent {
        WHOLE,
        /** Its beginning: it is larger than the limit, the rest is only in the mailbox. */
        CUT,
        /** Its header: the body could not be fetched, however often it was tried. */
        HEADER_ONLY,
        /** Nothing: not even the header could be fetched. */
        NOTHING;

        /** Whether it is worth reading. */
        public boolean isReadable() {
            return this == WHOLE || this == CUT;
        }
    }

    public boolean cut() {
        return fetched == Extent.CUT;
    }

    /**
     * SHA-256 of {@link #raw()} in hexadecimal: tells that a mail has come again under another uid. Of nothing it is
     * the uid's.
     */
    public String digest() {
        try {
            byte[] content = raw.length == 0 ? uid.getBytes(StandardCharsets.UTF_8) : raw;
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
