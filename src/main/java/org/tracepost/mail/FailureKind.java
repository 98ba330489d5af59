package org.tracepost.mail;

/** Whether a failure may pass by itself. On screen these are the "soft" and the "hard" bounce. */
public enum FailureKind {
    /** The same mail may succeed later (RFC 3463 class 4). */
    TRANSIENT,
    /** The same mail will fail again (RFC 3463 class 5). */
    PERMANENT
}
