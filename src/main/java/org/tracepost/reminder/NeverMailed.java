package org.tracepost.reminder;

/** What to do about a document that never went out by e-mail: it was printed, or the ERP sent it. */
public enum NeverMailed {
    /** A clerk is asked. */
    ASK,
    /** It is left alone. */
    LEAVE,
    /** It counts as arrived. */
    SEND
}
