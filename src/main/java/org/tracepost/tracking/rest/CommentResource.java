package org.tracepost.tracking.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.tracepost.document.CommentOutcome;
import org.tracepost.mail.Token;
import org.tracepost.tracking.OnlineCopies;
import org.tracepost.tracking.TrackingLinks;
import org.tracepost.tracking.Visit;
import org.tracepost.tracking.Visits;

/** What a customer writes about a document. */
@Path("d/{token}/comment")
public class CommentResource {

    @Inject
    private Visits visits;

    @Inject
    private OnlineCopies copies;

    @Inject
    private TrackingLinks links;

    @Inject
    private RefusedForm refused;

    @Inject
    private Caller caller;

    /** Where a browser may land that loads the address of a refused form again. */
    @GET
    public Response look(@PathParam("token") String token, @Context HttpHeaders headers) {
        return refused.look(token, headers);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response comment(
            @PathParam("token") String token,
            @FormParam("author") String author,
            @FormParam("comment") String comment,
            @Context HttpHeaders headers) {
        Optional<Token> web = Token.parse(token).filter(copies::exists);
        if (web.isEmpty()) {
            return Pages.gone(headers);
        }
        Map<String, String> typed =
                Map.of("author", Objects.toString(author, ""), "comment", Objects.toString(comment, ""));
        Visit visit = caller.visit();
        if (visit.ownUser()) {
            return refused.page(web.get(), visit, Response.Status.FORBIDDEN, "clerk", typed);
        }
        CommentOutcome outcome =
                copies.comment(web.get(), author, comment, visit).orElse(CommentOutcome.EMPTY);
        if (outcome != CommentOutcome.TAKEN) {
            return refused.page(
                    web.get(),
                    visit,
                    Response.Status.BAD_REQUEST,
                    "comment_" + outcome.name().toLowerCase(Locale.ROOT),
                    typed);
        }
        Quiet.run(() -> visits.answered(web.get(), visit, "commented"));
        return Pages.seeOther(links.places(web.get()).copy() + "#comments");
    }
}
