package org.tracepost.bounce.parse;

import java.util.Optional;

/**
 * A message disposition notification (RFC 8098).
 *
 * @param disposition what the recipient's mail program did
 * @param automatic true when a program did it by itself ({@code automatic-action}), not a person
 * @param originalRecipient the address to which we had sent
 * @param finalRecipient the address that answers
 * @param originalMessageId the Message-ID of our mail, without brackets
 */
public record ReadReceipt(
        Arrival arrival,
        Disposition disposition,
        boolean automatic,
        Optional<String> originalRecipient,
        Optional<String> finalRecipient,
        Optional<String> originalMessageId,
        Optional<ReturnedMessage> returned)
        implements Report {

    /** RFC 8098 section 3.2.6.2, with the types of older programs (RFC 3798 and before). */
    public enum Disposition {
        /** Shown on a screen: the one that counts as opened, if not {@code automatic}. No proof that it was read. */
        DISPLAYED,
        /** Deleted; seen before or not. */
        DELETED,
        /** Sent on. */
        DISPATCHED,
        /** Handled by a rule or a program without being shown. */
        PROCESSED,
        /** The recipient does not want to tell. */
        DENIED,
        /** Something went wrong, or an unknown word. */
        OTHER
    }
}
