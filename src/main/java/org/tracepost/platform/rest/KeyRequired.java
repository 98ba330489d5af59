package org.tracepost.platform.rest;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.tracepost.platform.TryAgain;

/** Answers requests without a valid API key. The services check the role besides. */
@Provider
public class KeyRequired implements ContainerRequestFilter {

    private static final String OPEN = "openapi.json";

    @Context
    private HttpServletRequest servlet;

    @Inject
    private Clock clock;

    @Override
    public void filter(ContainerRequestContext request) {
        Optional<Instant> until = TryAgain.when(servlet);
        if (until.isPresent()) {
            long seconds =
                    Math.max(1, Duration.between(clock.instant(), until.get()).toSeconds() + 1);
            request.abortWith(Response.fromResponse(new Problem(
                                    429,
                                    "too-many-bad-keys",
                                    "Too many bad keys",
                                    "Too many bad API keys came from this address. Try again in " + seconds + " s.")
                            .response())
                    .header("Retry-After", seconds)
                    .build());
        } else if (request.getSecurityContext().getUserPrincipal() == null
                && !request.getUriInfo().getPath().endsWith(OPEN)) {
            request.abortWith(new Problem(
                            401,
                            "key-required",
                            "API key required",
                            "Send a valid API key: Authorization: Bearer tp_... An administrator makes one on the page API keys.")
                    .response());
        }
    }
}
