package org.tracepost.document.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import org.tracepost.delivery.CommentDesk;
import org.tracepost.delivery.Telling;
import org.tracepost.document.DocumentComment;
import org.tracepost.document.DocumentComments;
import org.tracepost.document.Documents;

/** What clerks, programs and the customer said about a document. */
@Path("documents/{id}/comments")
@Produces(MediaType.APPLICATION_JSON)
public class CommentsResource {

    @Inject
    private Documents documents;

    @Inject
    private DocumentComments comments;

    @Inject
    private CommentDesk desk;

    /** Oldest first, internal ones among them. */
    @GET
    public List<CommentJson> list(@PathParam("id") long id) {
        documents.get(id);
        return comments.list(id).stream().map(CommentJson::of).toList();
    }

    /** The customer is told by e-mail unless that is not wanted. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response say(@PathParam("id") long id, NewCommentJson given) {
        NewCommentJson g = Given.body(given);
        boolean internal = Boolean.TRUE.equals(g.internal());
        Telling telling = Boolean.FALSE.equals(g.tellCustomer())
                ? Telling.NOT
                : new Telling(true, g.contactIds(), Given.language(g.language()), false);
        CommentDesk.Said said = desk.say(id, internal, g.text(), telling);
        return Response.status(Response.Status.CREATED)
                .entity(new SaidJson(CommentJson.of(said.comment()), ToldJson.of(said.told())))
                .build();
    }

    /**
     * A comment to be written.
     *
     * @param internal true: the customer never sees it; default false
     * @param tellCustomer default true; of an internal comment nobody is told
     * @param contactIds default: who usually gets the document
     */
    public record NewCommentJson(
            String text, Boolean internal, Boolean tellCustomer, List<Long> contactIds, String language) {}

    /** What was written, and whether the customer is told. */
    public record SaidJson(CommentJson comment, ToldJson email) {}

    /** A comment; {@code audience} is CUSTOMER, INTERNAL or, for what a customer wrote, CLERKS. */
    public record CommentJson(long id, String audience, Instant at, String author, String email, String text) {

        static CommentJson of(DocumentComment c) {
            return new CommentJson(
                    c.getId(),
                    c.getAudience().name(),
                    c.getAt(),
                    c.getAuthor(),
                    c.email().orElse(null),
                    c.getWords());
        }
    }
}
