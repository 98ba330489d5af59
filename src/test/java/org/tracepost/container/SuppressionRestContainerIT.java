package org.tracepost.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tracepost.security.ApiKeys;

/** Blocked addresses as other programs see them. */
@ArquillianTest
class SuppressionRestContainerIT {

    private final String run = UUID.randomUUID().toString();
    private String key;

    @Inject
    private ApiKeys keys;

    @Inject
    private AsAdministrator administrator;

    @BeforeEach
    void makeKey() throws Exception {
        key = administrator.call(() -> keys.make("suppressions-" + run));
    }

    @Test
    void addressShouldBeBlockedListedAndLifted() throws Exception {
        HttpResponse<String> added = post(
                "", "application/json", "{\"address\":\"Rest-" + run + "@example.test\",\"note\":\"asked for it\"}");
        assertEquals(201, added.statusCode(), added.body());
        JsonObject entry = json(added);
        assertEquals("rest-" + run + "@example.test", entry.getString("address"));
        assertEquals("ACTIVE", entry.getString("state"));
        assertEquals(
                422,
                post("", "application/json", "{\"address\":\"rest-" + run + "@example.test\"}")
                        .statusCode(),
                "it is there already");
        JsonObject sent = json(send(request("messages")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "{\"subject\":\"Hello\",\"text\":\"Text\",\"to\":[{\"address\":\"rest-" + run
                                + "@example.test\"}]}"))
                .header("Content-Type", "application/json")));
        assertEquals(1, sent.getInt("dropped"), sent.toString());
        JsonObject list = json(send(
                request("suppressions?state=active&cause=clerk&text=" + run).GET()));
        assertEquals(1, list.getInt("total"));
        int id = entry.getInt("id");
        assertEquals(422, post("/" + id + "/lift", "application/json", "{}").statusCode(), "without a reason");
        assertEquals(
                "PERSON",
                json(post("/" + id + "/lift", "application/json", "{\"reason\":\"moved back\"}"))
                        .getString("liftCause"));
        assertEquals("LIFTED", json(send(request("suppressions/" + id).GET())).getString("state"));
        assertEquals(404, send(request("suppressions/999999999").GET()).statusCode());
    }

    @Test
    void badRequestsShouldBeAnsweredWithWhatIsWrong() throws Exception {
        HttpResponse<String> address = post("", "application/json", "{\"address\":\"nobody\"}");
        assertEquals(400, address.statusCode());
        assertTrue(address.body().contains("'nobody' should be an e-mail address"), address.body());
        HttpResponse<String> state = send(request("suppressions?state=blue").GET());
        assertEquals(400, state.statusCode());
        assertTrue(state.body().contains("ACTIVE"), state.body());
        assertEquals(422, post("/import", "text/csv", "").statusCode(), "an empty list");
    }

    @Test
    void importShouldNameBadLinesAndExportShouldGiveCsv() throws Exception {
        JsonObject result = json(post("/import", "text/csv", "csv-" + run + "@example.test,complaint\nnobody,x\n"));
        assertEquals(1, result.getInt("added"));
        assertEquals(
                "Line 2, column 1: \"nobody\" is not an e-mail address.",
                result.getJsonArray("problems").getJsonObject(0).getString("text"));
        HttpResponse<String> csv =
                send(request("suppressions/export?text=" + run).GET());
        assertTrue(
                csv.headers().firstValue("Content-Type").orElseThrow().startsWith("text/csv"),
                csv.statusCode() + " " + csv.headers().map() + csv.body());
        assertTrue(csv.body().startsWith("address,reason,until"), csv.body());
        assertTrue(csv.body().contains("csv-" + run + "@example.test,complaint,,active,complaint,"), csv.body());
        int id = json(send(request("suppressions?text=csv-" + run).GET()))
                .getJsonArray("items")
                .getJsonObject(0)
                .getInt("id");
        HttpResponse<String> lift = post("/" + id + "/lift", "application/json", "{\"reason\":\"no\"}");
        assertEquals(422, lift.statusCode());
        assertTrue(lift.body().contains("suppression-complaint"), lift.body());
    }

    private static JsonObject json(HttpResponse<String> answer) {
        return Json.createReader(new StringReader(answer.body())).readObject();
    }

    private HttpResponse<String> post(String below, String type, String body) throws Exception {
        return send(request("suppressions" + below)
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(Web.address("/api/v1/" + path)))
                .header("Authorization", "Bearer " + key);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
