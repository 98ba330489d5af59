package org.tracepost.platform.rest;

import jakarta.ejb.EJBAccessException;
import jakarta.ejb.EJBException;
import jakarta.json.bind.JsonbException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Objects;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.tracepost.platform.Bundles;
import org.tracepost.platform.NotFound;
import org.tracepost.platform.Refusal;
import org.tracepost.platform.db.DatabaseDoor;

/** The one place that turns exceptions into problems. A fault is logged once, under an id that the caller can quote. */
@Provider
public class ProblemMapper implements ExceptionMapper<Throwable> {

    private static final Logger LOG = Logger.getLogger(ProblemMapper.class.getName());
    private static final String BUNDLE = "org.tracepost.i18n.Messages";

    @Context
    private HttpHeaders headers;

    @Override
    public Response toResponse(Throwable thrown) {
        // what we threw comes first: a fault while the body was read arrives wrapped by the JSON reader
        return causes(thrown)
                .map(this::ours)
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> causes(thrown)
                        .map(ProblemMapper::ofServer)
                        .flatMap(Optional::stream)
                        .findFirst())
                .orElseGet(() -> fault(thrown))
                .response();
    }

    private static Stream<Throwable> causes(Throwable thrown) {
        return Stream.iterate(thrown, Objects::nonNull, t -> t == t.getCause() ? null : t.getCause());
    }

    private Optional<Problem> ours(Throwable t) {
        if (t instanceof Refusal refusal) {
            return Optional.of(refused(refusal));
        }
        if (t instanceof EJBAccessException) {
            return Optional.of(new Problem(403, "forbidden", "Forbidden", "This key may not do that."));
        }
        return t instanceof BadRequest bad
                ? Optional.of(new Problem(400, "bad-request", "Bad request", bad.getMessage()))
                : Optional.empty();
    }

    private static Optional<Problem> ofServer(Throwable t) {
        if (t instanceof WebApplicationException web && web.getResponse().getStatus() < 500) {
            return Optional.of(web(web));
        }
        return t instanceof JsonbException || t instanceof jakarta.json.JsonException
                ? Optional.of(new Problem(
                        400,
                        "bad-request",
                        "Bad request",
                        "The body is not the JSON that is expected here: " + t.getMessage()))
                : Optional.empty();
    }

    private static Problem web(WebApplicationException web) {
        int status = web.getResponse().getStatus();
        Throwable cause = web.getCause();
        String detail = cause instanceof ProcessingException || cause instanceof JsonbException
                ? cause.getMessage()
                : String.valueOf(web.getMessage());
        return new Problem(
                status,
                status == 404 ? "not-found" : "bad-request",
                web.getResponse().getStatusInfo().getReasonPhrase(),
                detail);
    }

    private Problem refused(Refusal refusal) {
        boolean missing = refusal instanceof NotFound;
        return new Problem(
                missing ? 404 : 422,
                refusal.key().replaceFirst("^refusal\\.", "").replace('_', '-'),
                missing ? "Not found" : "Refused",
                text(refusal));
    }

    private String text(Refusal refusal) {
        Locale language = headers.getAcceptableLanguages().stream().findFirst().orElse(Locale.ENGLISH);
        try {
            ResourceBundle bundle = Bundles.of(BUNDLE, language);
            return new MessageFormat(bundle.getString(refusal.key()), language).format(refusal.arguments());
        } catch (MissingResourceException noText) {
            return refusal.getMessage();
        }
    }

    private static Problem fault(Throwable thrown) {
        if (!DatabaseDoor.isOpen()) {
            return Problem.DATABASE_AWAY;
        }
        String id = UUID.randomUUID().toString();
        Throwable shown = thrown instanceof EJBException && thrown.getCause() != null ? thrown.getCause() : thrown;
        LOG.log(Level.SEVERE, "Incident " + id, shown);
        return new Problem(
                500,
                "fault",
                "Internal error",
                "Something went wrong on our side. Incident " + id + " in the server's log.");
    }
}
