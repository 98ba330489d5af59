package org.tracepost.practice.web;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** What is sent back to the browser. */
record Response(int status, Map<String, String> headers, byte[] body) {

    /** Everything comes from this server, and a mail is only ever shown inside a frame of its own. */
    private static final String PAGE_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " connect-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    static Response of(String type, byte[] body) {
        return new Response(200, Map.of("Content-Type", type), body);
    }

    static Response html(String html) {
        return of("text/html; charset=utf-8", html.getBytes(StandardCharsets.UTF_8))
                .with("Content-Security-Policy", PAGE_POLICY);
    }

    static Response json(String json) {
        return of("application/json; charset=utf-8", json.getBytes(StandardCharsets.UTF_8));
    }

    static Response redirect(String location) {
        return new Response(303, Map.of("Location", location), new byte[0]);
    }

    static Response error(int status, String sentence) {
        return new Response(
                status, Map.of("Content-Type", "text/plain; charset=utf-8"), sentence.getBytes(StandardCharsets.UTF_8));
    }

    Response with(String header, String value) {
        Map<String, String> more = new HashMap<>(headers);
        more.put(header, value);
        return new Response(status, more, body);
    }
}
