package org.tracepost.mail;

import java.util.Locale;

/**
 * Why an e-mail did not arrive, in the words that a clerk knows (one sentence each in the bundles, keyed by
 * {@link #code()}).
 */
public enum FailureReason {
    /** There is no such mailbox (any more). */
    MAILBOX_UNKNOWN,
    /** The mailbox has no room left. */
    MAILBOX_FULL,
    /** The message is larger than the recipient's side takes. */
    MESSAGE_TOO_LARGE,
    /** The mailbox exists, but its owner or provider has closed it. */
    MAILBOX_SUSPENDED,
    /** No server could deliver to an address that is written like this. */
    ADDRESS_MALFORMED,
    /** The domain does not exist or takes no mail at all (RFC 7505). */
    DOMAIN_NOT_FOUND,
    /** Refused for what is in the message, or by a rule of the recipient's side. */
    SPAM_OR_POLICY,
    /** Refused because of the address or name of the sending server. */
    REPUTATION_BLOCKED,
    /** SPF, DKIM or DMARC did not pass. */
    AUTHENTICATION_FAILED,
    /** The server does not take mail for that domain from us. */
    RELAY_DENIED,
    /** Too many messages, connections or recipients in too short a time; greylisting too. */
    RATE_LIMITED,
    /** Tried until the time was over, and nothing tells why. */
    EXPIRED,
    /** No connection, a broken one, a name server that did not answer, a mail loop. */
    NETWORK_FAILED,
    /** The receiving system is out of order. */
    SYSTEM_FAILED,
    /** Something else: only the server's own words can tell. */
    OTHER;

    /** True when the address itself is at fault: unknown, suspended, malformed, or of a domain that does not exist. */
    public boolean addressAtFault() {
        return this == MAILBOX_UNKNOWN
                || this == MAILBOX_SUSPENDED
                || this == ADDRESS_MALFORMED
                || this == DOMAIN_NOT_FOUND;
    }

    /** The name in bundles and in JSON, e.g. {@code mailbox_full}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
