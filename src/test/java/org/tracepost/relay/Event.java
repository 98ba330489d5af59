package org.tracepost.relay;

import jakarta.json.JsonObject;
import java.time.Instant;

/** One fact about a recipient, as REST tells it; what is missing is an empty text. */
record Event(
        String type,
        Instant at,
        String code,
        String status,
        String words,
        String server,
        String reason,
        String nextTryAt) {

    static Event of(JsonObject json) {
        String code = !json.containsKey("replyCode")
                ? ""
                : json.getJsonNumber("replyCode").toString();
        return new Event(
                json.getString("type"),
                Instant.parse(json.getString("at")),
                code,
                text(json, "statusCode"),
                text(json, "words"),
                text(json, "server"),
                text(json, "reason"),
                text(json, "nextTryAt"));
    }

    private static String text(JsonObject json, String name) {
        return json.getString(name, "");
    }
}
