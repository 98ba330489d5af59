package org.tracepost.document;

/** What became of a customer's comment. The same words sent twice in a row are taken once. */
public enum CommentOutcome {
    TAKEN,
    EMPTY,
    TOO_LONG,
    TOO_MANY
}
