package org.tracepost.document;

/** What became of a customer's answer. All but the first two leave everything as it was. */
public enum AnswerOutcome {
    /** It is written down, and the document has its new state. */
    TAKEN,
    /** The very same answer is written down already: the form was sent twice. */
    REPEATED,
    /** There is no name in it. */
    NAME_MISSING,
    /** They did not tick that they agree. */
    CONSENT_MISSING,
    /** The document is not the one that the page showed: it was edited since. */
    CHANGED_SINCE,
    /** Somebody has answered before, or answered otherwise. */
    ANSWERED_BEFORE,
    /** It has expired or is cancelled, or asks for no answer. */
    CLOSED;

    public boolean isTaken() {
        return this == TAKEN || this == REPEATED;
    }
}
