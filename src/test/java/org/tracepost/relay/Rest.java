package org.tracepost.relay;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A program that writes messages and asks what became of them. */
final class Rest {

    private static final int MOST = 200;
    private final HttpClient client = HttpClient.newHttpClient();
    private final String api;
    private final String key;

    Rest(String pages, String key) {
        this.api = pages + "/api/v1";
        this.key = key;
    }

    /** One message to one address. */
    Mail write(String address, String text) {
        return write(List.of(address), text).get(address);
    }

    /** One message to many addresses. @return in the order given */
    Map<String, Mail> write(List<String> addresses, String text) {
        JsonArrayBuilder to = Json.createArrayBuilder();
        addresses.forEach(address ->
                to.add(Json.createObjectBuilder().add("address", address).add("name", "Anna")));
        String body = Json.createObjectBuilder()
                .add("to", to)
                .add("language", "en")
                .add("subject", "About your order")
                .add("text", text)
                .build()
                .toString();
        long message = send(request("/messages")
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body)))
                .getJsonNumber("messageId")
                .longValue();
        Map<String, Mail> mails = new LinkedHashMap<>();
        addresses.forEach(address -> mails.put(address, null));
        for (int offset = 0; offset < addresses.size(); offset += MOST) {
            send(request("/messages/" + message + "/recipients?limit=" + MOST + "&offset=" + offset)
                            .GET())
                    .getJsonArray("items")
                    .getValuesAs(JsonObject.class)
                    .forEach(r -> mails.put(
                            r.getString("address"),
                            new Mail(this, r.getJsonNumber("id").longValue(), r.getString("address"))));
        }
        return mails;
    }

    /** Why the outbox stands, in the words that IT is told; empty when it moves. An alarm must go with it. */
    String trouble() {
        JsonObject health = send(request("/health").GET());
        String trouble = health.getJsonObject("relay").getString("trouble", "");
        return trouble.isEmpty() || health.getString("state").equals("ALARM") ? trouble : "";
    }

    /** Why nothing leaves; empty when nothing holds it. */
    String held() {
        return send(request("/health").GET()).getJsonObject("queue").getString("held", "");
    }

    long waiting() {
        return send(request("/health").GET())
                .getJsonObject("queue")
                .getJsonNumber("waiting")
                .longValue();
    }

    JsonObject recipient(long id) {
        return send(request("/recipients/" + id).GET());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(api + path))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + key);
    }

    private JsonObject send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() / 100 != 2) {
                throw new AssertionError("HTTP " + answer.statusCode() + ": " + answer.body());
            }
            return Json.createReader(new StringReader(answer.body())).readObject();
        } catch (IOException e) {
            throw new AssertionError("the product does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
