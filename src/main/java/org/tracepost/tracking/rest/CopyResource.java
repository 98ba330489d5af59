package org.tracepost.tracking.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.tracepost.mail.Token;
import org.tracepost.platform.file.StoredFile;
import org.tracepost.tracking.CopyVisitor;
import org.tracepost.tracking.OnlineCopies;
import org.tracepost.tracking.OnlineCopy;
import org.tracepost.tracking.TrackingLinks;
import org.tracepost.tracking.Visits;

/** The online copy of a document and its PDF. */
@Path("d/{token}")
public class CopyResource {

    @Inject
    private Visits visits;

    @Inject
    private OnlineCopies copies;

    @Inject
    private TrackingLinks links;

    @Inject
    private Caller caller;

    @GET
    public Response copy(@PathParam("token") String token, @Context HttpHeaders headers) {
        Optional<Token> web = Token.parse(token);
        Optional<OnlineCopy> copy = web.flatMap(copies::find);
        if (copy.isEmpty()) {
            return Pages.gone(headers);
        }
        Quiet.run(() -> visits.viewed(web.orElseThrow(), caller.visit()));
        return Pages.html(
                copy.get().html(links.places(web.orElseThrow()), CopyVisitor.of(caller.visit(), caller.ownAddress())));
    }

    @GET
    @Path("pdf")
    public Response pdf(@PathParam("token") String token, @Context HttpHeaders headers) {
        Optional<Token> web = Token.parse(token);
        Optional<StoredFile> pdf = web.flatMap(copies::findPdf);
        if (pdf.isEmpty()) {
            return Pages.gone(headers);
        }
        Quiet.run(() ->
                visits.downloaded(web.orElseThrow(), caller.visit(), pdf.get().getName()));
        return Response.ok(pdf.get().getContent(), pdf.get().getMediaType())
                .header("Cache-Control", "no-store")
                .header("X-Robots-Tag", "noindex")
                .header(
                        "Content-Disposition",
                        "inline; filename=\"" + pdf.get().getName().replaceAll("[^A-Za-z0-9._-]", "_") + "\"")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }
}
