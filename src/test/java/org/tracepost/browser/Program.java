package org.tracepost.browser;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonStructure;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.openqa.selenium.By;

/** A program that uses the REST interface, with a key that an administrator made for it on the page. */
final class Program {

    private final HttpClient client = HttpClient.newHttpClient();
    private final String api;
    private final String key;

    private Program(String api, String key) {
        this.api = api;
        this.key = key;
    }

    /** @param clerk signed in as administrator */
    static Program withNewKey(Window clerk, Product product, String name) {
        clerk.go(product.pages() + "/admin/apikeys.xhtml");
        clerk.fill(By.xpath("//input[substring(@id, string-length(@id) - 4) = ':name']"), name);
        clerk.press(On.button("Make a key"));
        return new Program(product.pages() + "/api/v1", clerk.text(By.id("made")));
    }

    JsonObject post(String path, String json) {
        return send(request(path)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(json)))
                .asJsonObject();
    }

    JsonObject get(String path) {
        return send(request(path).GET()).asJsonObject();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(api + path))
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", "Bearer " + key);
    }

    private JsonStructure send(HttpRequest.Builder request) {
        try {
            HttpRequest asked = request.build();
            HttpResponse<String> answer = client.send(asked, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() / 100 != 2) {
                throw new AssertionError(
                        asked.method() + " " + asked.uri() + ": HTTP " + answer.statusCode() + ": " + answer.body());
            }
            try (JsonReader reader = Json.createReader(new StringReader(answer.body()))) {
                return reader.read();
            }
        } catch (IOException e) {
            throw new AssertionError("the product does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
