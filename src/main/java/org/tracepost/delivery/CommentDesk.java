package org.tracepost.delivery;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Locale;
import org.tracepost.document.DocumentComment;
import org.tracepost.document.DocumentComments;
import org.tracepost.message.Composition;
import org.tracepost.platform.Refusal;
import org.tracepost.security.Role;
import org.tracepost.template.MergeField;
import org.tracepost.template.TemplatePurpose;

/** Writes a clerk's comment down and tells the customer of it if that is wanted: both are one transaction. */
@Stateless
@RolesAllowed(Role.CLERK_NAME)
public class CommentDesk {

    @Inject
    private DocumentComments comments;

    @Inject
    private Teller teller;

    /** A comment, and whether the customer is told of it. */
    public record Said(DocumentComment comment, Told told) {}

    /** Whether the customer can be told of comments at all. */
    public boolean tells() {
        return teller.tells(TemplatePurpose.COMMENT);
    }

    /** Who would be told, and in which language. @param language null: the usual one */
    public Composition usual(long documentId, Locale language) {
        return teller.usual(TemplatePurpose.COMMENT, documentId, language);
    }

    /**
     * @param internal for the clerks only; nobody is told of that
     * @throws Refusal when there are no words, or too many
     */
    public Said say(long documentId, boolean internal, String words, Telling telling) {
        DocumentComment comment = comments.add(documentId, internal, words);
        boolean told = telling.wanted() && !internal;
        return new Said(
                comment,
                !told
                        ? Told.without(Told.Outcome.NOT_WANTED)
                        : teller.tell(
                                TemplatePurpose.COMMENT,
                                documentId,
                                telling,
                                "comment-" + comment.getId(),
                                values -> values.text(MergeField.COMMENT_TEXT, comment.getWords())
                                        .text(MergeField.COMMENT_AUTHOR, comment.getAuthor())));
    }
}
