package org.tracepost.draft;

/** What a file of a draft is for. */
public enum DraftFilePurpose {

    /** It goes along with what is written. */
    ATTACHED,
    /** It says whom it goes to. */
    RECIPIENTS
}
