package org.tracepost.reminder;

/** What becomes of a reminder. */
public enum Decision {
    /** It is sent. */
    SEND,
    /** The document itself is sent first, to somebody who has not had it; the reminder waits for it. */
    SEND_DOCUMENT,
    /** Not yet: it is not known whether the document arrived, or it has only just arrived. */
    WAIT,
    /** A clerk must decide: nobody can be reached, or nobody can know whether the customer has the document. */
    ASK,
    /** There is nothing to remind of, or somebody said that there should be no reminder. */
    LEAVE;

    /** Whether an e-mail goes out. */
    public boolean sends() {
        return this == SEND || this == SEND_DOCUMENT;
    }
}
