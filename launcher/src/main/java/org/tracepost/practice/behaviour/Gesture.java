package org.tracepost.practice.behaviour;

/** What a customer, or the customer's mail program, does with a mail that sends something back. */
public enum Gesture {
    NONE,
    COMPLAINT,
    AUTO_REPLY,
    READ_RECEIPT
}
