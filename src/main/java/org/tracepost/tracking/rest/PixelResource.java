package org.tracepost.tracking.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.Base64;
import org.tracepost.mail.Token;
import org.tracepost.tracking.Visits;

/** The pixel. Always the same picture with the same headers: Gmail's proxy would remember an error for long. */
@Path("o")
public class PixelResource {

    private static final byte[] GIF =
            Base64.getDecoder().decode("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7");

    @Inject
    private Visits visits;

    @Inject
    private Caller caller;

    @GET
    @Path("{token}.gif")
    public Response open(@PathParam("token") String token) {
        Token.parse(token).ifPresent(web -> Quiet.run(() -> visits.opened(web, caller.visit())));
        return Response.ok(GIF, "image/gif")
                .header("Cache-Control", "no-store, no-cache, must-revalidate, private")
                .header("Pragma", "no-cache")
                .header("Expires", "Thu, 01 Jan 1970 00:00:00 GMT")
                .build();
    }
}
