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
import java.util.Optional;
import org.tracepost.mail.Token;
import org.tracepost.tracking.TrackingLinks;
import org.tracepost.tracking.UnsubscribePage;
import org.tracepost.tracking.Unsubscribing;

/**
 * Unsubscribing from messages to many. GET only asks, so that whoever follows the links of an e-mail unsubscribes
 * nobody: programs that look for viruses do. POST acts: that of the page's own button, and that of a mail program (RFC
 * 8058).
 */
@Path("u/{token}")
public class UnsubscribeResource {

    @Inject
    private Unsubscribing unsubscribing;

    @Inject
    private TrackingLinks links;

    @GET
    public Response ask(@PathParam("token") String token, @Context HttpHeaders headers) {
        Optional<Token> web = Token.parse(token);
        Optional<UnsubscribePage> page = web.flatMap(unsubscribing::find);
        return page.map(p -> Pages.html(p.html(path(web.orElseThrow())))).orElseGet(() -> Pages.gone(headers));
    }

    /**
     * The page's button, or a mail program. A mail program is answered without a redirect: it follows none (RFC 8058
     * section 3.1).
     */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response act(
            @PathParam("token") String token,
            @FormParam("List-Unsubscribe") String oneClick,
            @FormParam("want") String want,
            @Context HttpHeaders headers) {
        if (oneClick != null) {
            return oneClick(token, headers);
        }
        Optional<Token> web = Token.parse(token);
        boolean there = web.isPresent()
                && ("again".equals(want)
                        ? unsubscribing.subscribeAgain(web.get())
                        : "none".equals(want) && unsubscribing.unsubscribe(web.get(), "page"));
        return there ? Pages.seeOther(path(web.get())) : ask(token, headers);
    }

    /**
     * The other form that RFC 8058 section 3.2 allows. Whatever the parts say, a mail program sends nothing else here.
     */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response oneClick(@PathParam("token") String token, @Context HttpHeaders headers) {
        boolean there = Token.parse(token)
                .filter(web -> unsubscribing.unsubscribe(web, "one-click"))
                .isPresent();
        return there ? Pages.html("") : Pages.gone(headers);
    }

    private String path(Token web) {
        return links.unsubscribePath(web);
    }
}
