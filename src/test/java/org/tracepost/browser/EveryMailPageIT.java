package org.tracepost.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.OutputType;

/**
 * Each of the fifteen e-mails in each of the four languages: written as an ERP writes them, opened by the customer, and
 * seen as opened. What the customer sees stands as pictures in {@code target/mails}, and the table beside them.
 */
class EveryMailPageIT extends Browser {

    private static final List<String> PURPOSES = List.of(
            "INVOICE",
            "INVOICE_AGAIN",
            "INVOICE_OVERDUE",
            "ESTIMATE",
            "ESTIMATE_AGAIN",
            "ESTIMATE_EXPIRING",
            "PROPOSAL",
            "PROPOSAL_EXPIRING",
            "COMMENT",
            "CREDIT_NOTE",
            "CONTRACT",
            "SUBSCRIPTION",
            "SUBSCRIPTION_FAILED",
            "PAYMENT_RECEIPT",
            "MESSAGE");
    private static final List<String> LANGUAGES = List.of("en", "pl", "de", "es");
    private static final int MAIL_WIDTH = 600;
    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, Long> documents = new TreeMap<>();
    private final Map<String, Long> customers = new TreeMap<>();
    private Program erp;

    @BeforeAll
    void beAnErp() {
        signInAsAdministrator();
        erp = Program.withNewKey(clerk(), product(), "ERP");
    }

    @Test
    void everyMailShouldBeSeenAsOpenedInEveryLanguage() throws IOException, InterruptedException {
        LANGUAGES.forEach(this::sendFirst);
        LANGUAGES.forEach(this::sendAgain);
        Path pictures = Files.createDirectories(Path.of("target/mails"));
        for (String language : LANGUAGES) {
            clerk().waitUntil(
                            "all mails in " + language,
                            () -> mailsTo(address(language)).size() == PURPOSES.size());
            open(language, pictures);
        }
        Map<String, List<String>> table = new TreeMap<>();
        for (String language : LANGUAGES) {
            clerk().waitUntil("all to be opened in " + language, () -> statuses(language).values().stream()
                    .allMatch("OPENED"::equals));
            statuses(language).forEach((purpose, status) -> table.computeIfAbsent(purpose, p -> new ArrayList<>())
                    .add(status));
        }
        Files.writeString(pictures.resolve("table.md"), markdown(table));
        assertEquals(PURPOSES.size(), table.size(), table::toString);
        table.forEach((purpose, statuses) ->
                assertEquals(List.of("OPENED", "OPENED", "OPENED", "OPENED"), statuses, purpose));
    }

    /** What goes out for the first time. */
    private void sendFirst(String language) {
        customers.put(language, customer(language));
        for (String kind : List.of("INVOICE", "ESTIMATE", "PROPOSAL", "CREDIT_NOTE", "CONTRACT", "SUBSCRIPTION")) {
            LocalDate deadline = kind.equals("SUBSCRIPTION") ? TODAY : TODAY.plusDays(3);
            document(language, kind, kind, TODAY.minusDays(9), deadline);
            send(language, kind, "{}");
        }
        document(language, "LATE", "INVOICE", TODAY.minusDays(40), TODAY.minusDays(12));
        erp.post("/documents/" + documents.get(language + "LATE") + "/issue", "{}");
        send(language, "LATE", "{\"template\": \"INVOICE_OVERDUE\"}");
        erp.post(
                "/messages",
                "{\"to\": [{\"address\": \"%s\", \"name\": \"Nora Ellis\"}], \"language\": \"%s\", \"subject\": \"Office hours\", \"text\": \"We are open until six.\"}"
                        .formatted(address(language), language));
    }

    /** What needs that something went before. */
    private void sendAgain(String language) {
        clerk().waitUntil("the first to be handed over", () -> erp
                .get("/recipients?customerId=" + customers.get(language) + "&limit=100")
                .getJsonArray("items")
                .getValuesAs(JsonObject.class)
                .stream()
                .noneMatch(r -> r.getString("status").equals("QUEUED")));
        send(language, "INVOICE", "{}");
        send(language, "ESTIMATE", "{}");
        send(language, "ESTIMATE", "{\"template\": \"ESTIMATE_EXPIRING\"}");
        send(language, "PROPOSAL", "{\"template\": \"PROPOSAL_EXPIRING\"}");
        erp.post(
                "/documents/" + documents.get(language + "PROPOSAL") + "/comments",
                "{\"text\": \"The berth has a new ladder.\", \"tellCustomer\": true}");
        erp.post(
                "/documents/" + documents.get(language + "SUBSCRIPTION") + "/failed-charges",
                "{\"reason\": \"card expired\"}");
        erp.post(
                "/documents/" + documents.get(language + "INVOICE") + "/payments",
                "{\"amount\": 100, \"reference\": \"TR-77\", \"sendReceipt\": true}");
    }

    private long customer(String language) {
        String csv = "name,contact,email,language\nHarbour %s,Nora Ellis,%s,%s\n"
                .formatted(language.toUpperCase(), address(language), language);
        return erp.post("/imports?name=customers.csv", csv)
                .getJsonArray("items")
                .getJsonObject(0)
                .getJsonNumber("customerId")
                .longValue();
    }

    private void document(String language, String name, String kind, LocalDate issued, LocalDate deadline) {
        String deadlineField = kind.equals("CREDIT_NOTE") ? "" : "\"deadline\": \"" + deadline + "\", ";
        documents.put(
                language + name,
                erp.post(
                                "/documents",
                                """
                {"kind": "%s", "customerId": %d, "issued": "%s", %s"currency": "EUR", "title": "Berth 4", "content": "Power and water are included.",
                 "lines": [{"description": "Berth 4", "quantity": 2, "unitPrice": 150, "taxRate": 20}]}"""
                                        .formatted(kind, customers.get(language), issued, deadlineField))
                        .getJsonNumber("id")
                        .longValue());
    }

    private void send(String language, String name, String how) {
        erp.post("/documents/" + documents.get(language + name) + "/send", how);
    }

    private static String address(String language) {
        return "nora." + language + "@harbour.example";
    }

    /**
     * Purpose and status of all that went to the customer; the plain message belongs to no customer and is found by its
     * address.
     */
    private Map<String, String> statuses(String language) {
        Map<String, String> statuses = new TreeMap<>();
        erp.get("/recipients?text=" + address(language) + "&limit=100")
                .getJsonArray("items")
                .getValuesAs(JsonObject.class)
                .forEach(r -> statuses.put(
                        erp.get("/messages/" + r.getJsonNumber("messageId").longValue())
                                .getString("purpose"),
                        r.getString("status")));
        return statuses;
    }

    private List<JsonObject> mailsTo(String address) {
        try {
            HttpRequest request = HttpRequest.newBuilder(
                            URI.create(product().practice() + "/api/mails?size=100&to=" + address))
                    .build();
            try (JsonReader reader = Json.createReader(new StringReader(
                    http.send(request, HttpResponse.BodyHandlers.ofString()).body()))) {
                JsonArray mails = reader.readArray();
                return mails.getValuesAs(JsonObject.class);
            }
        } catch (IOException e) {
            throw new AssertionError("the practice relay does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** As the customer reads them, one after the other, with images. */
    private void open(String language, Path pictures) throws IOException {
        customer().resize(MAIL_WIDTH, 1100);
        int number = 0;
        for (JsonObject mail : mailsTo(address(language))) {
            customer().go(product().practice() + "/mails/" + mail.getString("id") + "/html?images=on");
            String name = "%s-%02d-%s.png"
                    .formatted(language, ++number, mail.getString("subject").replaceAll("[^\\p{Alnum}]+", "-"));
            Files.write(pictures.resolve(name), customer().driver().getScreenshotAs(OutputType.BYTES));
        }
        customer().resize(Window.DESK.width, Window.DESK.height);
    }

    private static String markdown(Map<String, List<String>> table) {
        StringBuilder text = new StringBuilder(
                "| e-mail | " + String.join(" | ", LANGUAGES) + " |\n| --- | --- | --- | --- | --- |\n");
        PURPOSES.forEach(purpose -> text.append("| ")
                .append(purpose)
                .append(" | ")
                .append(String.join(" | ", table.getOrDefault(purpose, List.of())))
                .append(" |\n"));
        return text.toString();
    }
}
