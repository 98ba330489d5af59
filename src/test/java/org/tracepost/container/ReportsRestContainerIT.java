package org.tracepost.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonStructure;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tracepost.message.Messages;
import org.tracepost.message.Recipient;
import org.tracepost.message.Status;
import org.tracepost.security.ApiKeys;

/** Reports as other programs see and decide them. */
@ArquillianTest
class ReportsRestContainerIT {

    @Inject
    private ApiKeys keys;

    @Inject
    private AsAdministrator administrator;

    @Inject
    private AsClerk clerk;

    @Inject
    private Samples samples;

    @Inject
    private Messages messages;

    private String key;

    @BeforeEach
    void makeKey() throws Exception {
        key = administrator.call(() -> keys.make("reports-" + UUID.randomUUID()));
    }

    @Test
    void reportShouldBeListedFetchedAssignedAndReadAgain() throws Exception {
        Recipient sent = sent();
        String mail = ReportMails.failure("bounces@bounce.test", sent.getAddress(), "5.2.2", "552 5.2.2 full");
        JsonObject report = arrives(mail, sent.getAddress().toString());
        long id = report.getInt("id");
        assertEquals("NO_TOKEN", report.getString("doubt"));
        assertEquals(sent.getAddress().toString(), report.getString("address"));
        HttpResponse<byte[]> raw = HttpClient.newHttpClient()
                .send(request("/reports/" + id + "/raw").GET().build(), BodyHandlers.ofByteArray());
        assertTrue(new String(raw.body(), StandardCharsets.UTF_8).contains("552 5.2.2 full"));
        assertEquals(
                "attachment; filename=\"report-" + id + ".eml\"",
                raw.headers().firstValue("Content-Disposition").orElse(""));
        assertTrue(
                raw.headers().firstValue("Content-Type").orElse("").startsWith("application/octet-stream"),
                "never shown by a browser");
        JsonObject candidate =
                get("/reports/" + id + "/candidates").asJsonArray().getJsonObject(0);
        assertEquals(sent.getId().longValue(), candidate.getInt("recipientId"));
        JsonObject assigned = post("/reports/" + id + "/assign", "{\"recipientId\":" + sent.getId() + "}", 200);
        assertEquals("MATCHED", assigned.getString("state"));
        assertEquals("CLERK", assigned.getString("matchedBy"));
        assertEquals(
                Status.BOUNCED,
                clerk.call(() -> messages.getRecipient(sent.getId())).getStatus());
        assertEquals(
                422,
                send("/reports/" + id + "/assign", "{\"recipientId\":" + sent.getId() + "}")
                        .statusCode(),
                "decided once");
        assertEquals(false, get("/reports/" + id + "/read-again").asJsonObject().getBoolean("changes"));
        assertEquals(false, post("/reports/" + id + "/read-again", "", 200).getBoolean("changes"));
    }

    @Test
    void reportShouldBeSetAside() throws Exception {
        String address = Samples.address("nobody").toString();
        JsonObject report = arrives(ReportMails.failure("bounces@bounce.test", address, "5.1.1", "550 no"), address);
        assertEquals(
                1,
                post("/reports/dismiss", "{\"ids\":[" + report.getInt("id") + "],\"note\":\"not ours\"}", 200)
                        .getInt("dismissed"));
        assertEquals(
                "DISMISSED",
                get("/reports/" + report.getInt("id")).asJsonObject().getString("state"));
        assertTrue(get("/reports/doubts").asJsonArray().stream()
                .anyMatch(c -> c.asJsonObject().getString("doubt").equals("NO_TOKEN")));
    }

    @Test
    void mistakeShouldNameItsField() throws Exception {
        assertEquals(400, send("/reports/dismiss", "{\"ids\":[]}").statusCode());
        assertTrue(send("/reports/dismiss", "{}").body().contains("ids"));
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(request("/reports?kind=nonsense").GET().build(), BodyHandlers.ofString());
        assertEquals(400, answer.statusCode());
        assertTrue(answer.body().contains("kind: 'nonsense'"), answer.body());
        assertEquals(
                404,
                HttpClient.newHttpClient()
                        .send(request("/reports/999999999").GET().build(), BodyHandlers.ofString())
                        .statusCode());
    }

    private Recipient sent() throws Exception {
        long id = samples.send(null, Samples.address("jan")).recipientIds().get(0);
        return Eventually.get("hand-over of " + id, () -> Optional.of(clerk.call(() -> messages.getRecipient(id)))
                .filter(r -> r.getStatus() == Status.SENT));
    }

    private JsonObject arrives(String mail, String about) throws Exception {
        Mails.arrives(UUID.randomUUID().toString(), mail);
        return Eventually.get(
                "report about " + about,
                () -> get("/reports?text=" + about).asJsonObject().getJsonArray("items").stream()
                        .map(r -> r.asJsonObject())
                        .findFirst());
    }

    private JsonStructure get(String path) throws Exception {
        HttpResponse<String> answer =
                HttpClient.newHttpClient().send(request(path).GET().build(), BodyHandlers.ofString());
        assertEquals(200, answer.statusCode(), answer.body());
        return Json.createReader(new StringReader(answer.body())).read();
    }

    private JsonObject post(String path, String body, int status) throws Exception {
        HttpResponse<String> answer = send(path, body);
        assertEquals(status, answer.statusCode(), answer.body());
        return Json.createReader(new StringReader(answer.body())).readObject();
    }

    private HttpResponse<String> send(String path, String body) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        request(path)
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString(body))
                                .build(),
                        BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(Web.address("/api/v1" + path)))
                .header("Authorization", "Bearer " + key);
    }
}
