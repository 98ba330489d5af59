package org.tracepost.document;

/** The kinds of document. A new kind costs a constant here, a number series and its texts. */
public enum DocumentKind {
    INVOICE, CREDIT_NOTE
}
