package org.tracepost.company;

/** What nobody has entered about us yet. */
public enum CompanyGap {
    NAME,
    /** The name beside the sender's address. */
    SENDER_NAME,
    /** It is missing, or in a domain for examples: nobody could answer. */
    SENDER_ADDRESS
}
