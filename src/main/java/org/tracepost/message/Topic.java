package org.tracepost.message;

import org.tracepost.document.DocumentKind;

/**
 * What e-mails are about.
 *
 * @param documents only those about a document
 * @param kind only those about documents of this kind; null: of any
 */
public record Topic(boolean documents, DocumentKind kind) {

    public static final Topic ANY = new Topic(false, null);

    public Topic {
        documents |= kind != null;
    }
}
