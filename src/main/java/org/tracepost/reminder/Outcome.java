package org.tracepost.reminder;

/** What was done about a step. */
public enum Outcome {
    /** Its e-mail is written. */
    SENT,
    /** The document itself was sent, because nobody had it; the step still waits. */
    DOCUMENT,
    /** It was missed, and a later step went out instead. */
    PASSED_OVER,
    /** A clerk said to leave it out. */
    SKIPPED,
    /** The invoice of a period was made, but nobody was told by e-mail. */
    INVOICED
}
