package org.tracepost.document;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tracepost.company.CompanyProfile;
import org.tracepost.customer.Leads;
import org.tracepost.platform.NotFound;
import org.tracepost.platform.file.StoredFile;
import org.tracepost.security.Role;

/**
 * Customers' answers: an estimate or proposal is accepted or declined, a contract signed or declined.
 *
 * <p>An answer is taken once, under a lock on the document, together with all that follows from it: the state, the log,
 * the PDF that shows the answer, the news for the clerks, and that a lead becomes a customer.
 */
@Stateless
@RolesAllowed(Role.CLERK_NAME)
public class DocumentAnswers {

    static final int LONGEST_NAME = 200;
    /** A name has letters; "?" or "--" is none. */
    private static final String NAME = "(?s).*\\p{L}.*";

    @Inject
    private DocumentRepository documents;

    @Inject
    private DialogueRepository dialogue;

    @Inject
    private PdfMaker pdfs;

    @Inject
    private Leads leads;

    @Inject
    private CompanyProfile company;

    @Inject
    private Clock clock;

    /** Newest first; mostly there is one. */
    public List<DocumentAnswer> list(long documentId) {
        return dialogue.answers(documentId);
    }

    /** The PDF as it was shown before the answer. */
    public StoredFile pdf(long answerId) {
        return dialogue.findAnswer(answerId)
                .map(DocumentAnswer::getPdf)
                .orElseThrow(() -> new NotFound("answer", answerId));
    }

    /** The last answer, for the customer, who has shown the token of an e-mail about this document. */
    @PermitAll
    public Optional<DocumentAnswer> findLast(long documentId) {
        return dialogue.answers(documentId).stream().findFirst();
    }

    /**
     * Takes an answer from a customer who has shown the token of an e-mail about this document. Only the public side
     * calls this, on POST.
     */
    @PermitAll
    public AnswerOutcome take(long documentId, AnswerForm typed, Witness witness) {
        Document document = documents.lock(documentId).orElseThrow(() -> new NotFound("document", documentId));
        Optional<String> name = Optional.ofNullable(typed.name())
                .filter(text -> text.matches(NAME))
                .flatMap(text -> SpokenText.line(text, LONGEST_NAME));
        AnswerForm form = new AnswerForm(
                typed.agreed(),
                name.orElse(""),
                SpokenText.line(typed.role(), LONGEST_NAME).orElse(null),
                SpokenText.of(typed.words(), DocumentComments.LONGEST).orElse(null),
                typed.consent(),
                typed.pdfSha256());
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, company.get().getTimeZone());
        Optional<AnswerOutcome> objection = objection(document, form, witness, today);
        if (objection.isPresent()) {
            return objection.get();
        }
        StoredFile shown = pdfs.keep(document);
        if (!shown.getSha256().equals(form.pdfSha256())) {
            return AnswerOutcome.CHANGED_SINCE;
        }
        document.answer(form.agreed(), today);
        DocumentAnswer answer = new DocumentAnswer(document, document.getState(), form, witness, shown, now);
        dialogue.add(answer);
        dialogue.add(DocumentNews.of(answer));
        documents.add(new DocumentLogEntry(
                documentId,
                now,
                answer.getName().substring(0, Math.min(100, answer.getName().length())),
                answer.getDecision().name().toLowerCase(Locale.ROOT),
                answer.getEmail()));
        if (answer.isYes()) {
            pdfs.keepAnswered(document, answer);
            leads.won(document.getCustomer().getId(), document.getNumber());
        }
        return AnswerOutcome.TAKEN;
    }

    private Optional<AnswerOutcome> objection(Document document, AnswerForm form, Witness witness, LocalDate today) {
        if (!document.isAnswerable(today)) {
            return Optional.of(findLast(document.getId())
                    .map(last -> last.repeats(form, witness) ? AnswerOutcome.REPEATED : AnswerOutcome.ANSWERED_BEFORE)
                    .orElse(AnswerOutcome.CLOSED));
        }
        if (form.name().isEmpty()) {
            return Optional.of(AnswerOutcome.NAME_MISSING);
        }
        boolean unsure = form.agreed() && document.getKind().life() == Life.SIGNATURE && !form.consent();
        return unsure ? Optional.of(AnswerOutcome.CONSENT_MISSING) : Optional.empty();
    }
}
