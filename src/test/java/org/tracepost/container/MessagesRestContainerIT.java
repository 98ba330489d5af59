package org.tracepost.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tracepost.mail.EmailAddress;
import org.tracepost.security.ApiKeys;

/** Messages as other programs write them. */
@ArquillianTest
class MessagesRestContainerIT {

    /** More than are written in one batch. */
    private static final int MANY = 1201;

    private static final String RECIPIENTS = "select count(*) from recipient where message_id = ?1";
    private final String run = UUID.randomUUID().toString();
    private String key;

    @Inject
    private ApiKeys keys;

    @Inject
    private AsAdministrator administrator;

    @Inject
    private Database database;

    @BeforeEach
    void makeKey() throws Exception {
        key = administrator.call(() -> keys.make("rest-" + run));
    }

    @Test
    void writeShouldQueueManyRecipientsEachOnce() throws Exception {
        String to = IntStream.range(0, MANY)
                .mapToObj(i -> to("many" + i + "-" + run + "@example.test"))
                .collect(Collectors.joining(","));
        HttpResponse<String> answer = post("{\"subject\":\"For {{contact.email}}\",\"text\":\"Text\",\"to\":[" + to
                + "," + to("MANY7-" + run + "@example.test") + "]}");
        assertEquals(202, answer.statusCode(), answer.body());
        long message = messageId(answer);
        assertEquals(MANY, database.number(RECIPIENTS, message));
        String events =
                "select count(distinct e.id) from recipient_event e join recipient r on r.id = e.recipient_id where e.type = 'QUEUED' and r.message_id = ?1";
        assertEquals(MANY, database.number(events, message));
        assertEquals(
                2 * MANY,
                database.number(
                        "select count(distinct envelope_token) + count(distinct web_token) from recipient where message_id = ?1",
                        message));
        String first = Eventually.get(
                "first mail",
                () -> Mails.heardOf(
                        EmailAddress.parse("many0-" + run + "@example.test").orElseThrow()));
        assertTrue(first.contains("Subject: For many0-" + run), "each with its own words");
    }

    @Test
    void writeShouldStoreAttachmentsOnceAndSendThem() throws Exception {
        String content = Base64.getEncoder().encodeToString(("%PDF-1.4 " + run).getBytes());
        String address = "attached-" + run + "@example.test";
        String body = "{\"subject\":\"With a file\",\"text\":\"Text\",\"to\":[" + to(address)
                + "],\"attachments\":[{\"name\":\"" + run + ".pdf\",\"mediaType\":\"application/pdf\",\"content\":\""
                + content + "\"}]}";
        HttpResponse<String> first = post(body);
        HttpResponse<String> second = post(body);
        assertEquals(202, first.statusCode(), first.body());
        assertEquals(200, second.statusCode(), "the same key gives the same message");
        assertEquals(messageId(first), messageId(second));
        assertEquals(1, database.number("select count(*) from stored_file where name = ?1", run + ".pdf"));
        String mail = Eventually.get(
                "mail with the file",
                () -> Mails.heardOf(EmailAddress.parse(address).orElseThrow()));
        assertTrue(mail.contains(run + ".pdf") && mail.contains("application/pdf"), mail);
        assertTrue(mail.replaceAll("\\s", "").contains(content), "the bytes are as they were");
    }

    @Test
    void writeShouldNameTheFieldOfAMistakeAndStoreNothing() throws Exception {
        HttpResponse<String> answer =
                post("{\"subject\":\"s\",\"text\":\"t\",\"to\":[" + to("bad-" + run + "@example.test")
                        + "],\"attachments\":[{\"name\":\"" + run + "\",\"content\":\"!\"}]}");
        assertEquals(400, answer.statusCode());
        assertTrue(answer.body().contains("attachments[0].content"), answer.body());
        assertEquals(
                0,
                database.number("select count(*) from recipient where address = ?1", "bad-" + run + "@example.test"));
        assertEquals(400, post("{\"to\": [").statusCode());
    }

    @Test
    void writeShouldRefuseBodyThatIsTooLarge() throws Exception {
        HttpResponse<String> answer = post("{\"subject\":\"" + "x".repeat(65 * 1024 * 1024) + "\"}");
        assertEquals(400, answer.statusCode());
        assertTrue(answer.body().contains("larger than 64 MB"), answer.body());
    }

    private static String to(String address) {
        return "{\"address\":\"" + address + "\",\"name\":\"Jan Kowalski\"}";
    }

    private static long messageId(HttpResponse<String> answer) {
        Matcher id = Pattern.compile("\"messageId\":(\\d+)").matcher(answer.body());
        assertTrue(id.find(), answer.body());
        return Long.parseLong(id.group(1));
    }

    private HttpResponse<String> post(String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(Web.address("/api/v1/messages")))
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", run)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }
}
