package org.tracepost.tracking.rest;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;

/** What strangers send is small and says so beforehand: a name and a few words. Anything else is refused unread. */
@Provider
public class FormLimit implements ContainerRequestFilter {

    /**
     * Room for every field of a form at its longest, four bytes a character and each of them in the form's own
     * spelling.
     */
    static final int LARGEST = 64 * 1024;

    @Override
    public void filter(ContainerRequestContext request) {
        if (!request.getMethod().equals("POST")) {
            return;
        }
        if (request.getLength() < 0) {
            request.abortWith(Response.status(Response.Status.LENGTH_REQUIRED).build());
        } else if (request.getLength() > LARGEST) {
            request.abortWith(
                    Response.status(Response.Status.REQUEST_ENTITY_TOO_LARGE).build());
        }
    }
}
