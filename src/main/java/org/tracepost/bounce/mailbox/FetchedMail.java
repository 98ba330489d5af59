package org.tracepost.bounce.mailbox;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * One mail as it lies in the mailbox.
 *
 * @param uid  its key, at most 400 characters
 * @param raw  its bytes, not more than the limit of the reader
 * @param cut  true when there was more than that: the rest is only in the mailbox
 * @param size its full size in bytes as the server tells it, -1 when it does not
 */
public record FetchedMail(String uid, byte[] raw, boolean cut, long size) {

    /** SHA-256 of {@link #raw()} in hexadecimal: tells that a mail has come again under another uid. */
    public String digest() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(raw));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
