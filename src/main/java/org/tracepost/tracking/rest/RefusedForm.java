package org.tracepost.tracking.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.tracepost.mail.Token;
import org.tracepost.tracking.CopyVisitor;
import org.tracepost.tracking.OnlineCopies;
import org.tracepost.tracking.TrackingLinks;
import org.tracepost.tracking.Visit;

/**
 * What a customer sees whose form on the online copy was not taken: the copy again, with what is wrong and what was
 * typed.
 */
@RequestScoped
public class RefusedForm {

    @Inject
    private OnlineCopies copies;

    @Inject
    private TrackingLinks links;

    @Inject
    private Caller caller;

    /** A browser that loads the address of such a page again lands on the copy. */
    Response look(String token, HttpHeaders headers) {
        return Token.parse(token)
                .filter(copies::exists)
                .map(web -> Pages.seeOther(links.places(web).copy()))
                .orElseGet(() -> Pages.gone(headers));
    }

    Response page(Token web, Visit visit, Response.Status status, String notice, Map<String, String> typed) {
        CopyVisitor visitor = CopyVisitor.of(visit, caller.ownAddress()).told(notice, typed);
        return Pages.html(status, copies.find(web).orElseThrow().html(links.places(web), visitor));
    }
}
