package org.tracepost.platform.rest;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.ws.rs.core.Response;

/**
 * An error as RFC 9457 tells it.
 *
 * @param type stable name of the problem for programs, {@code urn:tracepost:problem:...}
 * @param title the same for every occurrence
 * @param detail this occurrence, for a person
 */
public record Problem(int status, String type, String title, String detail) {

    private static final String MEDIA_TYPE = "application/problem+json";

    /** Nothing can be told or kept just now. */
    static final Problem DATABASE_AWAY =
            new Problem(503, "unavailable", "Unavailable", "The database cannot be reached. Try again later.");

    public Response response() {
        JsonObject body = Json.createObjectBuilder()
                .add("type", "urn:tracepost:problem:" + type)
                .add("title", title)
                .add("status", status)
                .add("detail", detail)
                .build();
        return Response.status(status).type(MEDIA_TYPE).entity(body.toString()).build();
    }
}
