package org.tracepost.document;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.tracepost.platform.NotFound;

/**
 * Documents for those who need no role because another right brought them here: a customer's token, or our own timers.
 */
@Stateless
@PermitAll
public class DocumentOffice {

    @Inject
    private DocumentRepository documents;

    /** The document with its lines, customer and contact. */
    public Document get(long id) {
        return documents.find(id).orElseThrow(() -> new NotFound("document", id));
    }
}
