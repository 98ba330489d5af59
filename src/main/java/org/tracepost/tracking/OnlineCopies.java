package org.tracepost.tracking;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.tracepost.company.Company;
import org.tracepost.company.CompanyProfile;
import org.tracepost.document.AnswerForm;
import org.tracepost.document.AnswerOutcome;
import org.tracepost.document.CommentOutcome;
import org.tracepost.document.Document;
import org.tracepost.document.DocumentAnswers;
import org.tracepost.document.DocumentComments;
import org.tracepost.document.DocumentKind;
import org.tracepost.document.DocumentOffice;
import org.tracepost.document.DocumentPdfs;
import org.tracepost.document.Life;
import org.tracepost.document.Witness;
import org.tracepost.mail.Token;
import org.tracepost.message.Recipient;
import org.tracepost.message.RecipientHistory;
import org.tracepost.platform.file.StoredFile;

/**
 * What a customer may see and say online with the token of an e-mail: about the document that the e-mail is about, and
 * nothing else.
 */
@Stateless
@PermitAll
public class OnlineCopies {

    private static final int LONGEST_PROGRAM = 500;

    @Inject
    private RecipientHistory history;

    @Inject
    private DocumentOffice documents;

    @Inject
    private DocumentPdfs pdfs;

    @Inject
    private DocumentAnswers answers;

    @Inject
    private DocumentComments comments;

    @Inject
    private CompanyProfile company;

    @Inject
    private Clock clock;

    /** Empty for an unknown token and for an e-mail without a document: nobody can tell them apart. */
    public Optional<OnlineCopy> find(Token web) {
        return withDocument(web).map(this::copy);
    }

    /** Whether there is a copy, without making it. */
    public boolean exists(Token web) {
        return withDocument(web).isPresent();
    }

    private OnlineCopy copy(Recipient recipient) {
        long id = recipient.getDocumentId();
        Company ours = company.get();
        LocalDate today = LocalDate.ofInstant(clock.instant(), ours.getTimeZone());
        Document document = documents.get(id);
        String corrects = document.originId()
                .filter(origin -> document.getKind() == DocumentKind.CREDIT_NOTE)
                .map(documents::get)
                .map(Document::getNumber)
                .orElse("");
        String sha256 = document.isAnswerable(today) ? pdfs.forCustomer(id).getSha256() : "";
        boolean named = !recipient.getName().equals(recipient.getAddress().toString());
        return new OnlineCopy(new CopyFacts(
                document,
                ours,
                today,
                corrects,
                answers.findLast(id),
                comments.forCustomer(id),
                sha256,
                named ? recipient.getName() : ""));
    }

    public Optional<StoredFile> findPdf(Token web) {
        return withDocument(web).map(r -> pdfs.forCustomer(r.getDocumentId()));
    }

    /**
     * Takes the customer's answer.
     *
     * @param ownAddress the full network address, kept with a signature; for other answers the visit's shortened one is
     * @return empty when there is no copy
     */
    public Optional<AnswerOutcome> answer(Token web, AnswerForm form, Visit visit, String ownAddress) {
        return withDocument(web).map(r -> {
            boolean signature =
                    form.agreed() && documents.get(r.getDocumentId()).getKind().life() == Life.SIGNATURE;
            return answers.take(r.getDocumentId(), form, witness(r, visit, signature ? ownAddress : visit.address()));
        });
    }

    /** What the last answer was, in lower case: {@code accepted}, {@code signed} or {@code declined}. */
    public Optional<String> lastDecision(Token web) {
        return withDocument(web)
                .flatMap(r -> answers.findLast(r.getDocumentId()))
                .map(answer -> answer.getDecision().name().toLowerCase(Locale.ROOT));
    }

    /** Takes what the customer says about the document. @return empty when there is no copy */
    public Optional<CommentOutcome> comment(Token web, String name, String words, Visit visit) {
        return withDocument(web)
                .map(r -> comments.take(r.getDocumentId(), witness(r, visit, visit.address()), name, words));
    }

    /** The address that a link of the e-mail leads to; only what was written into the e-mail is ever a target. */
    public Optional<String> findTarget(Token web, int position) {
        return history.findByWeb(web)
                .map(Recipient::getMessage)
                .map(m -> m.getLinks())
                .filter(links -> position >= 0 && position < links.size())
                .map(links -> links.get(position));
    }

    private Optional<Recipient> withDocument(Token web) {
        return history.findByWeb(web).filter(r -> r.getDocumentId() != null);
    }

    private static Witness witness(Recipient recipient, Visit visit, String address) {
        String program = visit.program().length() > LONGEST_PROGRAM
                ? visit.program().substring(0, LONGEST_PROGRAM)
                : visit.program();
        return new Witness(recipient.getId(), recipient.getAddress().toString(), address, program);
    }
}
