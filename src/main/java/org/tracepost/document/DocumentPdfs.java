package org.tracepost.document;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.tracepost.company.CompanyProfile;
import org.tracepost.platform.NotFound;
import org.tracepost.platform.file.StoredFile;
import org.tracepost.security.Role;

/**
 * The PDF of a document: the one that came with it, the one that was sent or answered, or else one made from its lines.
 */
@Stateless
@RolesAllowed(Role.CLERK_NAME)
public class DocumentPdfs {

    @Inject
    private DocumentRepository documents;

    @Inject
    private PdfMaker maker;

    @Inject
    private CompanyProfile company;

    /** The PDF as it is, or as it would be sent now; nothing is stored. */
    public StoredFile preview(long documentId) {
        return maker.of(get(documentId));
    }

    /**
     * The PDF that is sent from now on. A PDF that was made is kept, so that what was sent and what is shown stay the
     * same file; but not one that bears the placeholder because nobody has entered our name.
     */
    public StoredFile forSending(long documentId) {
        return company.get().isEntered() ? maker.keep(get(documentId)) : maker.copy(get(documentId));
    }

    /**
     * The PDF that goes along with an e-mail about something else: the one that was sent, or else a copy as of now,
     * which is not kept as the document's.
     */
    public StoredFile forEnclosing(long documentId) {
        return maker.copy(get(documentId));
    }

    /**
     * The PDF for the customer, who has shown the token of an e-mail about this document. Where an answer is asked for
     * it is kept, so that what the customer has seen is what they agree to.
     */
    @PermitAll
    public StoredFile forCustomer(long documentId) {
        Document document = get(documentId);
        boolean toKeep = document.getKind().isAnswerable() && document.pdf().isEmpty();
        return toKeep ? maker.keep(documents.lock(documentId).orElseThrow()) : maker.of(document);
    }

    private Document get(long id) {
        return documents.find(id).orElseThrow(() -> new NotFound("document", id));
    }
}
