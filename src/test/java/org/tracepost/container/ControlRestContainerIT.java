package org.tracepost.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tracepost.security.ApiKeys;

/** Planning, holding back and sending again, as other programs ask for it. */
@ArquillianTest
class ControlRestContainerIT {

    private String key;

    @Inject
    private ApiKeys keys;

    @Inject
    private AsAdministrator administrator;

    @BeforeEach
    void makeKey() throws Exception {
        key = administrator.call(() -> keys.make("control-" + UUID.randomUUID()));
    }

    @Test
    void plannedMessageShouldBePausedResumedMovedAndCancelled() throws Exception {
        long message = plan(Instant.now().plus(Duration.ofDays(2)).toString());
        assertTrue(get("/messages/" + message).body().contains("\"sendAt\":"));
        assertTrue(get("/messages/" + message + "/progress").body().contains("\"waitsFor\":\"ITS_TIME\""));
        assertTrue(post("/messages/" + message + "/pause", "", null).body().contains("\"waitsFor\":\"RESUME\""));
        assertTrue(post("/messages/" + message + "/resume", "", null).body().contains("\"waitsFor\":\"ITS_TIME\""));
        assertEquals(
                422,
                post("/messages/" + message + "/schedule", "{\"sendAt\":\"2020-01-01T00:00:00Z\"}", null)
                        .statusCode());
        HttpResponse<String> moved = post(
                "/messages/" + message + "/schedule",
                "{\"sendAt\":\"" + Instant.now().plus(Duration.ofDays(5)) + "\"}",
                null);
        assertTrue(moved.body().contains("\"waiting\":1"), moved.body());
        HttpResponse<String> cancelled = post("/messages/" + message + "/cancel", "", null);
        assertTrue(cancelled.body().contains("\"waiting\":0"), cancelled.body());
        assertEquals(404, post("/messages/999999999/pause", "", null).statusCode());
    }

    @Test
    void writeShouldNameTheTimeThatIsNone() throws Exception {
        HttpResponse<String> answer = write("tomorrow");
        assertEquals(400, answer.statusCode());
        assertTrue(answer.body().contains("sendAt: 'tomorrow'"), answer.body());
        assertEquals(422, write(Instant.now().minusSeconds(60).toString()).statusCode());
    }

    @Test
    void sendAgainShouldMakeOneNewRecipientForEachKey() throws Exception {
        long message = plan(Instant.now().plus(Duration.ofDays(2)).toString());
        long recipient = number(get("/messages/" + message + "/recipients"), "id");
        HttpResponse<String> first = post("/recipients/" + recipient + "/send-again", "", "once");
        HttpResponse<String> second = post("/recipients/" + recipient + "/send-again", "", "once");
        assertEquals(202, first.statusCode(), first.body());
        assertEquals(200, second.statusCode(), second.body());
        long again = number(first, "recipientId");
        assertNotEquals(recipient, again);
        assertEquals(again, number(second, "recipientId"));
        assertEquals(recipient, number(get("/recipients/" + again), "repeatsId"));
        post("/messages/" + message + "/cancel", "", null);
    }

    private long plan(String sendAt) throws Exception {
        HttpResponse<String> written = write(sendAt);
        assertEquals(202, written.statusCode(), written.body());
        return number(written, "messageId");
    }

    private HttpResponse<String> write(String sendAt) throws Exception {
        return post(
                "/messages",
                "{\"subject\":\"s\",\"text\":\"t\",\"sendAt\":\"" + sendAt + "\",\"to\":[{\"address\":\""
                        + Samples.address("planned") + "\"}]}",
                null);
    }

    private static long number(HttpResponse<String> answer, String field) {
        Matcher number = Pattern.compile("\"" + field + "\":(\\d+)").matcher(answer.body());
        assertTrue(number.find(), answer.body());
        return Long.parseLong(number.group(1));
    }

    private HttpResponse<String> get(String path) throws Exception {
        return send(request(path).GET());
    }

    private HttpResponse<String> post(String path, String body, String idempotencyKey) throws Exception {
        HttpRequest.Builder request = request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        return send(idempotencyKey == null ? request : request.header("Idempotency-Key", idempotencyKey));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(Web.address("/api/v1" + path)))
                .header("Authorization", "Bearer " + key);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
