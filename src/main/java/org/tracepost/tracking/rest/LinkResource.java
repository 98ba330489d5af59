package org.tracepost.tracking.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import org.tracepost.mail.Token;
import org.tracepost.tracking.OnlineCopies;
import org.tracepost.tracking.TrackingLinks;
import org.tracepost.tracking.Visits;

/**
 * Tracked links. The address names a place in the message's own list of targets, so nobody can make it lead elsewhere.
 */
@Path("l/{token}")
public class LinkResource {

    private static final String COPY = "copy";

    @Inject
    private Visits visits;

    @Inject
    private OnlineCopies copies;

    @Inject
    private TrackingLinks links;

    @Inject
    private Caller caller;

    @GET
    @Path("{position: \\d{1,4}}")
    public Response follow(
            @PathParam("token") String token, @PathParam("position") int position, @Context HttpHeaders headers) {
        Optional<Token> web = Token.parse(token);
        Optional<String> target = web.flatMap(t -> copies.findTarget(t, position));
        if (target.isEmpty()) {
            return Pages.gone(headers);
        }
        Quiet.run(() -> visits.clicked(web.orElseThrow(), caller.visit(), target.get()));
        return Pages.redirect(URI.create(target.get()));
    }

    @GET
    @Path(COPY)
    public Response followToCopy(@PathParam("token") String token, @Context HttpHeaders headers) {
        Optional<Token> web = Token.parse(token).filter(copies::exists);
        if (web.isEmpty()) {
            return Pages.gone(headers);
        }
        Quiet.run(() -> visits.clicked(web.get(), caller.visit(), COPY));
        return Pages.redirect(URI.create(links.copy(web.get())));
    }

    /** No person can see this link. It answers like any other, so that a machine learns nothing. */
    @GET
    @Path("x")
    public Response honeypot(@PathParam("token") String token, @Context HttpHeaders headers) {
        Token.parse(token).ifPresent(web -> Quiet.run(() -> visits.honeypot(web, caller.visit())));
        return Pages.gone(headers);
    }
}
