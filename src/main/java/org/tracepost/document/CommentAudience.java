package org.tracepost.document;

/** Who wrote a comment for whom. */
public enum CommentAudience {
    /** By a clerk; the customer sees it on the online copy. */
    CUSTOMER,
    /** By a clerk; never shown to the customer. */
    INTERNAL,
    /** By the customer, for the clerks. */
    CLERKS
}
