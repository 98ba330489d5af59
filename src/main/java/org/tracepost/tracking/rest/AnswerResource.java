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
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.tracepost.document.AnswerForm;
import org.tracepost.document.AnswerOutcome;
import org.tracepost.mail.Token;
import org.tracepost.tracking.OnlineCopies;
import org.tracepost.tracking.TrackingLinks;
import org.tracepost.tracking.Visit;
import org.tracepost.tracking.Visits;

/**
 * Yes or no to an offer, and the signature under a contract. By POST only: what mail programs and scanners load ahead
 * answers nothing.
 */
@Path("d/{token}/answer")
public class AnswerResource {

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
    public Response answer(
            @PathParam("token") String token,
            @FormParam("answer") String answer,
            @FormParam("name") String name,
            @FormParam("role") String role,
            @FormParam("words") String words,
            @FormParam("consent") String consent,
            @FormParam("pdf") String pdf,
            @Context HttpHeaders headers) {
        Optional<Token> web = Token.parse(token).filter(copies::exists);
        if (web.isEmpty()) {
            return Pages.gone(headers);
        }
        boolean agreed = "yes".equals(answer);
        Map<String, String> typed = typed(agreed, name, role, words);
        Visit visit = caller.visit();
        if (visit.ownUser()) {
            return refused.page(web.get(), visit, Response.Status.FORBIDDEN, "clerk", typed);
        }
        if (!agreed && !"no".equals(answer)) {
            return refused.page(web.get(), visit, Response.Status.BAD_REQUEST, "unclear", typed);
        }
        AnswerForm form = new AnswerForm(agreed, name, role, words, consent != null, pdf);
        AnswerOutcome outcome =
                copies.answer(web.get(), form, visit, caller.ownAddress()).orElse(AnswerOutcome.CLOSED);
        if (!outcome.isTaken()) {
            boolean incomplete = outcome == AnswerOutcome.NAME_MISSING || outcome == AnswerOutcome.CONSENT_MISSING;
            return refused.page(
                    web.get(),
                    visit,
                    incomplete ? Response.Status.BAD_REQUEST : Response.Status.CONFLICT,
                    outcome.name().toLowerCase(Locale.ROOT),
                    typed);
        }
        if (outcome == AnswerOutcome.TAKEN) {
            Quiet.run(() ->
                    copies.lastDecision(web.get()).ifPresent(decision -> visits.answered(web.get(), visit, decision)));
        }
        return Pages.seeOther(links.places(web.get()).copy() + "#answer");
    }

    private static Map<String, String> typed(boolean agreed, String name, String role, String words) {
        Map<String, String> typed = new HashMap<>(Map.of(
                "name",
                Objects.toString(name, ""),
                "role",
                Objects.toString(role, ""),
                "words",
                Objects.toString(words, "")));
        if (!agreed) {
            typed.put("declining", "yes");
        }
        return typed;
    }
}
