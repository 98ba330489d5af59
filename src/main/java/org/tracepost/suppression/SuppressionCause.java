package org.tracepost.suppression;

/** Why an address is blocked. Of two causes the stronger stands, in this order, the weakest first. */
public enum SuppressionCause {
    /**
     * Several failures that pass by themselves, such as a full mailbox, with none delivered between. Ends by itself.
     */
    SOFT_BOUNCES,
    /** The address does not exist, is suspended or malformed, several times with none delivered between. */
    HARD_BOUNCES,
    /** A list of another program said so. */
    IMPORT,
    /** A clerk or program said so. */
    CLERK,
    /** The recipient marked an e-mail as spam. Only an administrator lifts it. */
    COMPLAINT,
    /**
     * The recipient wants no messages to many. Keeps only these from the address, and stands beside an entry of another
     * cause.
     */
    UNSUBSCRIBED;

    /** True when it keeps messages to many from the address and nothing else. */
    public boolean ofMessagesToMany() {
        return this == UNSUBSCRIBED;
    }

    /** True when it follows from bounces alone, so that a delivery lifts it. */
    boolean fromBounces() {
        return this == SOFT_BOUNCES || this == HARD_BOUNCES;
    }

    boolean strongerThan(SuppressionCause other) {
        return compareTo(other) > 0;
    }
}
