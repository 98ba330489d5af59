package org.tracepost.platform.node;

/** What only one node does at a time. Each has a row in the table {@code duty}. */
public enum Duty {
    BOUNCE_MAILBOX,
    READ_AGAIN,
    WEBHOOKS,
    TALLIES
}
