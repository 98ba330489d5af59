package org.tracepost.platform.rest;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;

/** Answers requests without a valid API key. The services check the role besides. */
@Provider
public class KeyRequired implements ContainerRequestFilter {

    private static final String OPEN = "openapi.json";

    @Override
    public void filter(ContainerRequestContext request) {
        if (request.getSecurityContext().getUserPrincipal() == null && !request.getUriInfo().getPath().endsWith(OPEN)) {
            request.abortWith(new Problem(401, "key-required", "API key required",
                    "Send a valid API key: Authorization: Bearer tp_... An administrator makes one on the page API keys.").response());
        }
    }
}
