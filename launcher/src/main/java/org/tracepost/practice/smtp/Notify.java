package org.tracepost.practice.smtp;

/** The NOTIFY keywords of RFC 3461 section 4.1; NEVER is the empty set of them. */
public enum Notify {
    SUCCESS,
    FAILURE,
    DELAY
}
