package org.tracepost.suppression;

import org.tracepost.mail.FailureReason;

/** What a failure says about the address itself. By reason, not by class: most failures say nothing about it. */
enum BounceWeight {
    /**
     * Size, policy, spam, content, reputation, sign-in, network, rate, time, and what failed on either side's servers:
     * the address is not at fault.
     */
    NONE,
    /** The address may be at fault now, and in order again soon. */
    SOFT,
    /** The address does not exist (any more). */
    HARD;

    /** @param hard the verdict's own word; "mailbox unknown" by vague words or codes alone is soft */
    static BounceWeight of(FailureReason reason, boolean hard) {
        if (reason == null) {
            return NONE;
        }
        return switch (reason) {
            case MAILBOX_UNKNOWN, MAILBOX_SUSPENDED, ADDRESS_MALFORMED, DOMAIN_NOT_FOUND -> hard ? HARD : SOFT;
            case MAILBOX_FULL -> SOFT;
            case MESSAGE_TOO_LARGE,
                    SPAM_OR_POLICY,
                    REPUTATION_BLOCKED,
                    AUTHENTICATION_FAILED,
                    RELAY_DENIED,
                    RATE_LIMITED,
                    EXPIRED,
                    NETWORK_FAILED,
                    SYSTEM_FAILED,
                    OTHER -> NONE;
        };
    }
}
