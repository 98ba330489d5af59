package org.tracepost.document;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.tracepost.company.CompanyProfile;
import org.tracepost.platform.NotFound;
import org.tracepost.platform.Refusal;
import org.tracepost.security.AppUsers;
import org.tracepost.security.CurrentUser;
import org.tracepost.security.Role;

/** What clerks and customers say about a document. */
@Stateless
@RolesAllowed(Role.CLERK_NAME)
public class DocumentComments {

    /** The longest comment, in characters. */
    public static final int LONGEST = 2000;
    /** How many comments one e-mail's recipient may write about a document. */
    static final int MOST = 20;

    private static final Set<CommentAudience> PUBLIC = EnumSet.of(CommentAudience.CUSTOMER, CommentAudience.CLERKS);

    @Inject
    private DocumentRepository documents;

    @Inject
    private DialogueRepository dialogue;

    @Inject
    private AppUsers users;

    @Inject
    private CompanyProfile company;

    @Inject
    private CurrentUser user;

    @Inject
    private Clock clock;

    /** All there are, oldest first. */
    public List<DocumentComment> list(long documentId) {
        return dialogue.comments(documentId, EnumSet.allOf(CommentAudience.class));
    }

    public DocumentComment get(long commentId) {
        return dialogue.findComment(commentId).orElseThrow(() -> new NotFound("comment", commentId));
    }

    /**
     * Writes a clerk's comment. The customer is told by whoever calls.
     *
     * @param internal true: for the clerks only
     * @throws Refusal when there are no words, or more than {@value #LONGEST} characters
     */
    public DocumentComment add(long documentId, boolean internal, String words) {
        documents.find(documentId).orElseThrow(() -> new NotFound("document", documentId));
        if (words != null && words.length() > LONGEST) {
            throw new Refusal("refusal.comment_long", LONGEST);
        }
        String said = SpokenText.of(words, LONGEST).orElseThrow(() -> new Refusal("refusal.comment_empty"));
        DocumentComment comment = DocumentComment.byClerk(
                documentId,
                internal ? CommentAudience.INTERNAL : CommentAudience.CUSTOMER,
                clock.instant(),
                author(),
                user.login(),
                said);
        dialogue.add(comment);
        return comment;
    }

    /** A program has no name of its own: it speaks for the company. */
    private String author() {
        String own = users.ownName();
        return own.isBlank() ? company.get().getName() : own;
    }

    /** What the customer may see, who has shown the token of an e-mail about this document; oldest first. */
    @PermitAll
    public List<DocumentComment> forCustomer(long documentId) {
        return dialogue.comments(documentId, PUBLIC);
    }

    /** Writes down what a customer says. Only the public side calls this, on POST. */
    @PermitAll
    public CommentOutcome take(long documentId, Witness witness, String name, String words) {
        Document document = documents.lock(documentId).orElseThrow(() -> new NotFound("document", documentId));
        String author = SpokenText.line(name, DocumentAnswers.LONGEST_NAME).orElse(witness.email());
        if (words != null && words.length() > LONGEST + LONGEST / 10) {
            return CommentOutcome.TOO_LONG;
        }
        String said = SpokenText.of(words, LONGEST).orElse("");
        if (said.isEmpty()) {
            return CommentOutcome.EMPTY;
        }
        List<DocumentComment> before = dialogue.comments(documentId, PUBLIC);
        if (!before.isEmpty() && before.get(before.size() - 1).says(witness, said)) {
            return CommentOutcome.TAKEN;
        }
        if (dialogue.commentsBy(documentId, witness.recipientId()) >= MOST) {
            return CommentOutcome.TOO_MANY;
        }
        DocumentComment comment = DocumentComment.byCustomer(document.getId(), witness, clock.instant(), author, said);
        dialogue.add(comment);
        dialogue.add(DocumentNews.of(comment));
        return CommentOutcome.TAKEN;
    }
}
