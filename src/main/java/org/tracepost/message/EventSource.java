package org.tracepost.message;

/** Who told us a fact. */
public enum EventSource {
    /** A clerk or a program of ours. */
    USER,
    /** Tracepost itself. */
    TRACEPOST,
    /** Our relay, while we spoke to it. */
    RELAY,
    /** A report in the bounce mailbox. */
    REPORT,
    /** A request to the tracking address. */
    WEB
}
