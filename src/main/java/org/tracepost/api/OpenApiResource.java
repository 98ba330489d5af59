package org.tracepost.api;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;

/** The interface's own description (OpenAPI 3.0); open to everyone, it holds no data. */
@Path("openapi.json")
public class OpenApiResource {

    @GET
    public Response document() throws IOException {
        try (InputStream in = OpenApiResource.class.getResourceAsStream("openapi.json")) {
            return Response.ok(in.readAllBytes(), MediaType.APPLICATION_JSON).build();
        }
    }
}
