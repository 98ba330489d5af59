package org.tracepost.document.web;

import jakarta.enterprise.context.SessionScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import org.tracepost.document.DocumentKind;

/** The kind of document that one was last at: the menu shows where one is, also from the pages of one document. */
@Named
@SessionScoped
public class KindHere implements Serializable {

    private static final long serialVersionUID = 1L;

    private DocumentKind kind = DocumentKind.INVOICE;

    void turnTo(DocumentKind other) {
        kind = other;
    }

    public DocumentKind getKind() {
        return kind;
    }
}
