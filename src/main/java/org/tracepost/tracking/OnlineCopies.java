package org.tracepost.tracking;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import org.tracepost.company.CompanyProfile;
import org.tracepost.document.DocumentOffice;
import org.tracepost.document.DocumentPdfs;
import org.tracepost.mail.Token;
import org.tracepost.message.Recipient;
import org.tracepost.message.RecipientHistory;
import org.tracepost.platform.file.StoredFile;

/** What a customer may see online with the token of an e-mail: the document that the e-mail is about, and nothing else. */
@Stateless
@PermitAll
public class OnlineCopies {

    @Inject
    private RecipientHistory history;
    @Inject
    private DocumentOffice documents;
    @Inject
    private DocumentPdfs pdfs;
    @Inject
    private CompanyProfile company;

    /** Empty for an unknown token and for an e-mail without a document: nobody can tell them apart. */
    public Optional<OnlineCopy> find(Token web) {
        return documentOf(web).map(id -> OnlineCopy.of(documents.get(id), company.get()));
    }

    public Optional<StoredFile> findPdf(Token web) {
        return documentOf(web).map(pdfs::forCustomer);
    }

    /** The address that a link of the e-mail leads to; only what was written into the e-mail is ever a target. */
    public Optional<String> findTarget(Token web, int position) {
        return history.findByWeb(web).map(Recipient::getMessage).map(m -> m.getLinks())
                .filter(links -> position >= 0 && position < links.size()).map(links -> links.get(position));
    }

    private Optional<Long> documentOf(Token web) {
        return history.findByWeb(web).map(Recipient::getDocumentId);
    }
}
