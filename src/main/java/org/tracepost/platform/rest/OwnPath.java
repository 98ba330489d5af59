package org.tracepost.platform.rest;

import jakarta.ws.rs.core.UriInfo;
import java.util.Map;

/**
 * Where something of ours is, for the header Location: a path without scheme and host, which the caller joins to the
 * address they used (RFC 9110, section 10.2.2). Libraries would put the Host header and the http of our own proxy
 * before it.
 */
public final class OwnPath {

    /**
     * For an application's properties: Jersey leaves paths as they are. RESTEasy does so anyway, where they are given
     * as text.
     */
    public static final Map<String, Object> KEPT =
            Map.of("jersey.config.server.headers.location.relative.resolution.disabled", true);

    private OwnPath() {}

    /** @param place below the address of the application, e.g. {@code documents/7} */
    public static String of(UriInfo uri, String place) {
        return uri.getBaseUri().getRawPath() + place;
    }
}
