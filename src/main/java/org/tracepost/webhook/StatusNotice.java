package org.tracepost.webhook;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import java.util.List;

/**
 * The body of a POST. The same changes give the same text, letter by letter: a later try is signed anew, but says the
 * same.
 */
final class StatusNotice {

    private StatusNotice() {}

    /** @param made when the notice was put together */
    static String of(Instant made, List<ToldChange> changes) {
        JsonArrayBuilder all = Json.createArrayBuilder();
        changes.forEach(change -> all.add(json(change)));
        return Json.createObjectBuilder()
                .add("type", "recipient.status_changed")
                .add("timestamp", made.toString())
                .add("data", Json.createObjectBuilder().add("changes", all))
                .build()
                .toString();
    }

    /** What a press of "Try it" sends: no change at all, so that nothing is booked for it. */
    static String trial(Instant now) {
        return Json.createObjectBuilder()
                .add("type", "webhook.trial")
                .add("timestamp", now.toString())
                .add("data", Json.createObjectBuilder().add("changes", Json.createArrayBuilder()))
                .build()
                .toString();
    }

    private static JsonObjectBuilder json(ToldChange c) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("id", c.id())
                .add("recipientId", c.recipientId())
                .add("messageId", c.messageId())
                .add("purpose", c.purpose().name())
                .add("address", c.address().toString())
                .add("name", c.name())
                .add("before", c.before().name())
                .add("status", c.status().name())
                .add("at", c.at().toString());
        if (c.reason() != null) {
            json.add("reason", c.reason().code()).add("bounce", c.hard() ? "hard" : "soft");
        }
        if (c.documentId() != null) {
            json.add(
                    "document",
                    Json.createObjectBuilder()
                            .add("id", c.documentId())
                            .add("kind", c.documentKind().name())
                            .add("number", c.documentNumber()));
        }
        if (c.customerId() != null) {
            JsonObjectBuilder customer = Json.createObjectBuilder().add("id", c.customerId());
            json.add("customer", c.customerNumber() == null ? customer : customer.add("number", c.customerNumber()));
        }
        return json.add("evidence", "/api/v1/recipients/" + c.recipientId());
    }
}
