package org.tracepost.suppression;

import org.tracepost.mail.EmailAddress;
import org.tracepost.mail.FailureReason;

/**
 * An e-mail that was never handed over, and why.
 *
 * @param reason why e-mails to the address failed; null when they did not
 */
public record DroppedMail(
        long recipientId, String name, EmailAddress address, SuppressionCause cause, FailureReason reason) {

    /** The select clause that constructs it, over {@code r} (recipient) and {@code s} (entry). */
    static final String SELECT =
            "select new org.tracepost.suppression.DroppedMail(r.id, r.name, r.address, s.cause, s.reason)";

    /** Whom a clerk means: name and address. */
    public String who() {
        return name.equals(address.toString()) ? name : name + " <" + address + ">";
    }
}
