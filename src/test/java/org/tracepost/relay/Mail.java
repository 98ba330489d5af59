package org.tracepost.relay;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** One e-mail to one address, and what the product knows about it. */
final class Mail {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private final Rest rest;
    private final long id;
    private final String address;

    Mail(Rest rest, long id, String address) {
        this.rest = rest;
        this.id = id;
        this.address = address;
    }

    String address() {
        return address;
    }

    String status() {
        return json().getString("status");
    }

    /** The clerk's reason; empty when there is none. */
    String reason() {
        return json().getString("reason", "");
    }

    boolean confirmable() {
        return json().getBoolean("confirmable");
    }

    /** All facts, oldest first. */
    List<Event> events() {
        return json().getJsonArray("events").getValuesAs(JsonObject.class).stream()
                .map(Event::of)
                .toList();
    }

    List<String> types() {
        return events().stream().map(Event::type).toList();
    }

    /** The first fact of this type. */
    Event event(String type) {
        return events().stream()
                .filter(e -> e.type().equals(type))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + type + " in " + this));
    }

    Mail await(String status) {
        Until.found("status " + status, PATIENCE, () -> Optional.of(status()).filter(status::equals), this::toString);
        return this;
    }

    Mail awaitEvent(String what, Predicate<Event> wanted) {
        Until.found(what, PATIENCE, () -> events().stream().filter(wanted).findFirst(), this::toString);
        return this;
    }

    Mail awaitEvent(String type) {
        return awaitEvent(type, e -> e.type().equals(type));
    }

    /** Exactly these facts are known, in this order. */
    Mail assertEvents(String... types) {
        assertEquals(List.of(types), types(), this::toString);
        return this;
    }

    private JsonObject json() {
        return rest.recipient(id);
    }

    @Override
    public String toString() {
        return json().toString();
    }
}
