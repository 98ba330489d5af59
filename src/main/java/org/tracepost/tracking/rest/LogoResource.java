package org.tracepost.tracking.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.tracepost.company.CompanyProfile;

/** The company's logo, as e-mails and online copies show it. */
@Path("logo")
public class LogoResource {

    @Inject
    private CompanyProfile company;

    @GET
    public Response logo() {
        return company.get()
                .logo()
                .map(logo -> Response.ok(logo.content(), logo.mediaType())
                        .header("Cache-Control", "public, max-age=3600")
                        .build())
                .orElseGet(() -> Response.status(Response.Status.NOT_FOUND).build());
    }
}
