package org.tracepost.tracking.rest;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.tracepost.tracking.OnlineCopy;

/** Answers that the public resources share. */
final class Pages {

    private static final Set<String> LANGUAGES = Set.of("en", "pl", "de", "es");

    private Pages() {}

    static Response html(String page) {
        return html(Response.Status.OK, page);
    }

    static Response html(Response.Status status, String page) {
        return withHeaders(Response.status(status)
                        .type(MediaType.TEXT_HTML + ";charset=UTF-8")
                        .entity(page))
                .build();
    }

    /**
     * 303: what was sent is taken, and the page that shows it is loaded by GET, so that reloading it sends nothing
     * again.
     */
    static Response seeOther(String path) {
        return Response.status(Response.Status.SEE_OTHER)
                .header("Location", path)
                .header("Cache-Control", "no-store")
                .header("Referrer-Policy", "no-referrer")
                .build();
    }

    static Response gone(HttpHeaders headers) {
        return withHeaders(Response.status(Response.Status.NOT_FOUND)
                        .type(MediaType.TEXT_HTML + ";charset=UTF-8")
                        .entity(OnlineCopy.gone(languageOf(headers.getAcceptableLanguages()))))
                .build();
    }

    /** 307, never remembered: each follow is to be seen. */
    static Response redirect(URI target) {
        return Response.temporaryRedirect(target)
                .header("Cache-Control", "no-store")
                .header("Referrer-Policy", "no-referrer")
                .build();
    }

    private static Response.ResponseBuilder withHeaders(Response.ResponseBuilder response) {
        return response.header("Cache-Control", "no-store")
                .header("X-Robots-Tag", "noindex")
                .header("Referrer-Policy", "no-referrer")
                .header(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
    }

    private static Locale languageOf(List<Locale> accepted) {
        return accepted.stream()
                .filter(l -> LANGUAGES.contains(l.getLanguage()))
                .findFirst()
                .orElse(Locale.ENGLISH);
    }
}
