package org.tracepost.practice.web;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What the router needs of a request.
 *
 * @param path the address' steps: "/mails/17/html" is [mails, 17, html]
 * @param parameters of the query or, for POST, of the form
 * @param crossSite whether the browser says that another site caused it
 */
record Request(String method, List<String> path, Map<String, String> parameters, boolean crossSite) {

    private static final int LARGEST_FORM = 10_000;

    static Request of(HttpExchange exchange) throws IOException {
        String encoded = exchange.getRequestMethod().equals("POST")
                ? new String(exchange.getRequestBody().readNBytes(LARGEST_FORM), StandardCharsets.UTF_8)
                : exchange.getRequestURI().getRawQuery();
        String site = exchange.getRequestHeaders().getFirst("Sec-Fetch-Site");
        return new Request(
                exchange.getRequestMethod(),
                Stream.of(exchange.getRequestURI().getPath().split("/"))
                        .filter(step -> !step.isEmpty())
                        .toList(),
                parameters(encoded == null ? "" : encoded),
                site != null && !site.equals("same-origin") && !site.equals("none"));
    }

    private static Map<String, String> parameters(String encoded) {
        Map<String, String> parameters = new HashMap<>();
        for (String pair : encoded.split("&")) {
            String[] sides = pair.split("=", 2);
            parameters.put(decoded(sides[0]), sides.length == 1 ? "" : decoded(sides[1]));
        }
        return parameters;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return text;
        }
    }

    boolean isPost() {
        return method.equals("POST");
    }

    /** The step at a place of the path, or empty text. */
    String step(int place) {
        return place < path.size() ? path.get(place) : "";
    }

    String parameter(String name) {
        return parameters.getOrDefault(name, "");
    }

    int number(String name, int otherwise) {
        String value = parameter(name);
        return value.matches("\\d{1,6}") ? Integer.parseInt(value) : otherwise;
    }
}
