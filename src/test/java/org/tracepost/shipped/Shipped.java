package org.tracepost.shipped;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What must hold for the product as it is shipped, behind a proxy that speaks TLS, whatever the server. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class Shipped {

    private static final int MB = 1024 * 1024;
    private static final String HSTS = "Strict-Transport-Security";

    private Installation installation;

    abstract Installation install() throws IOException;

    @BeforeAll
    void start() throws IOException {
        installation = install();
    }

    @AfterAll
    void stop() throws IOException {
        if (installation != null) {
            installation.close();
        }
    }

    @Test
    void onlyTheListedSocketsShouldBeOpen() throws IOException {
        assertEquals(new TreeSet<>(installation.allowedSockets()), Sockets.of(installation.server()));
    }

    @Test
    void redirectsShouldStayWithHttpsHostAndPort() throws Exception {
        Person person = clerk();
        for (String path : List.of("", "/", "/home.xhtml", "/document/list.xhtml?kind=INVOICE")) {
            HttpResponse<String> page = followed(person, person.get(path));
            assertEquals("/tracepost/login.xhtml", page.uri().getPath(), path);
        }
        HttpResponse<String> signedIn = signIn(person, "/user/profile.xhtml");
        assertEquals("/tracepost/user/profile.xhtml", signedIn.uri().getPath());
        HttpResponse<String> inPolish =
                followed(person, person.submit(signedIn, "account", "a.user-choice[lang=pl]", Map.of()));
        assertEquals("pl", Jsoup.parse(inPolish.body()).selectFirst("html").attr("lang"));
        HttpResponse<String> out = followed(person, person.submit(inPolish, "account", "a.user-out", Map.of()));
        assertEquals("/tracepost/login.xhtml", out.uri().getPath());
        assertEquals(
                "/tracepost/login.xhtml",
                followed(person, person.get("/home.xhtml")).uri().getPath(),
                "signed out");
    }

    @Test
    void plainHttpShouldBeSentToHttps() throws Exception {
        Person person = installation.person("http://tracepost.example.org:" + installation.plainPort());
        HttpResponse<String> answer = person.get("/tracepost/home.xhtml?a=b");
        assertEquals(301, answer.statusCode());
        assertEquals(
                "https://tracepost.example.org/tracepost/home.xhtml?a=b",
                answer.headers().firstValue("Location").orElseThrow());
    }

    @Test
    void signInShouldLeadToNoAddressOutsideOfTheProduct() throws Exception {
        HttpResponse<String> page = signIn(clerk(), "/..//evil.example/x.xhtml");
        assertEquals(installation.pages() + "/home.xhtml", page.uri().toString());
    }

    @Test
    void cookiesShouldBeForHttpsAndForOurOwnPagesAlone() throws Exception {
        Person person = clerk();
        HttpResponse<String> before = person.get("/login.xhtml");
        HttpResponse<String> answer = person.submit(
                before, "signIn", "button[type=submit]", Map.of("name", "admin", "password", Installation.PASSWORD));
        HttpResponse<String> home = followed(person, answer);
        HttpResponse<String> language = person.submit(home, "account", "a.user-choice[lang=en]", Map.of());
        assertNotEquals(session(before), session(answer), "a new session's id for a new person");
        for (HttpResponse<String> each : List.of(before, answer, language)) {
            List<String> cookies = each.headers().allValues("Set-Cookie");
            assertTrue(!cookies.isEmpty(), each.uri()::toString);
            for (String cookie : cookies) {
                List<String> attributes = Stream.of(
                                cookie.toLowerCase(Locale.ROOT).split("; ?"))
                        .skip(1)
                        .toList();
                assertTrue(attributes.containsAll(List.of("secure", "httponly", "samesite=lax")), cookie);
                assertEquals(
                        1,
                        attributes.stream()
                                .filter(attribute -> attribute.startsWith("samesite"))
                                .count(),
                        cookie);
            }
        }
    }

    @Test
    void pagesShouldSayThatTheyAreForHttpsAndNotWhatMakesThem() throws Exception {
        HttpResponse<String> page = clerk().get("/login.xhtml");
        assertEquals("max-age=31536000", page.headers().firstValue(HSTS).orElse("none"));
        assertEquals("nginx", page.headers().firstValue("Server").orElse("none"));
        assertEquals("none", page.headers().firstValue("X-Powered-By").orElse("none"));
    }

    @Test
    void uploadsOf50MegabytesShouldPass() throws Exception {
        Person person = clerk();
        signIn(person, "/home.xhtml");
        HttpResponse<String> page = person.upload(
                person.get("/import/upload.xhtml"),
                "upload",
                "button[type=submit]",
                List.of(
                        new Person.Upload("upload:files", "first.xml", 25 * MB),
                        new Person.Upload("upload:files", "second.xml", 25 * MB - 4096)));
        assertEquals(200, page.statusCode());
        assertEquals(
                List.of("first.xml", "second.xml"),
                Jsoup.parse(page.body()).select("#upload\\:items .source").eachText());
        HttpResponse<String> rest = person.call(
                "/api/v1/imports?name=large.xml&dryRun=true",
                key(person),
                "application/octet-stream",
                BodyPublishers.ofByteArray(new byte[50 * MB]));
        assertEquals(200, rest.statusCode(), rest::body);
        assertTrue(rest.body().contains("large.xml"), rest::body);
    }

    @Test
    void customersShouldReachPixelAndLinks() throws Exception {
        Person person = clerk();
        signIn(person, "/home.xhtml");
        String address = "anna@customer-" + System.nanoTime() + ".test";
        String message = Json.createObjectBuilder()
                .add(
                        "to",
                        Json.createArrayBuilder()
                                .add(Json.createObjectBuilder()
                                        .add("address", address)
                                        .add("name", "Anna")))
                .add("language", "en")
                .add("subject", "About your order")
                .add("text", "It is [here](https://example.org/order).")
                .build()
                .toString();
        HttpResponse<String> written =
                person.call("/api/v1/messages", key(person), "application/json", BodyPublishers.ofString(message));
        assertEquals(202, written.statusCode(), written::body);
        JsonObject mail = installation.practice().mail(address);
        List<String> images = texts(mail, "images");
        // the last one is a trap for programs that follow everything, and leads nowhere
        List<String> links = texts(mail, "links").stream()
                .filter(link -> link.startsWith("http") && !link.endsWith("/x"))
                .toList();
        Person customer = installation.person("");
        assertTrue(
                images.stream().anyMatch(image -> image.startsWith(installation.customers() + "/t/o/")),
                images::toString);
        assertTrue(
                links.stream().anyMatch(link -> link.startsWith(installation.customers() + "/t/l/")), links::toString);
        for (String image : images) {
            HttpResponse<String> answer = customer.get(image);
            assertEquals(200, answer.statusCode(), image);
            assertTrue(answer.headers().firstValue("Content-Type").orElse("").startsWith("image/"), image);
        }
        for (String link : links) {
            int status = customer.get(link).statusCode();
            assertTrue(status == 200 || status == 307, () -> status + " " + link);
        }
    }

    @Test
    void publicHostShouldServeNothingElse() throws Exception {
        Person stranger = installation.person(installation.customers());
        if (!installation.hasPublicHost()) {
            assertEquals(404, clerk().get("/../health").statusCode());
            return;
        }
        for (String path : List.of(
                "",
                "/",
                "/home.xhtml",
                "/login.xhtml",
                "/api/v1/health",
                "/jakarta.faces.resource/css/tracepost.css.xhtml?ln=app",
                "/t/../login.xhtml",
                "/t/%2e%2e/login.xhtml",
                "/t/..;/login.xhtml",
                "/t/..%3b/login.xhtml",
                "/t/%2e%2e%2flogin.xhtml",
                "/t//../login.xhtml",
                "/../health",
                "/../metrics")) {
            assertEquals(404, stranger.get(path).statusCode(), path);
        }
        assertEquals(404, stranger.get("/t/d/nobodys-token").statusCode());
    }

    private Person clerk() throws IOException {
        return installation.person(installation.pages());
    }

    private HttpResponse<String> signIn(Person person, String wish) throws Exception {
        HttpResponse<String> page = person.get("/login.xhtml?to=" + URLEncoder.encode(wish, StandardCharsets.UTF_8));
        return followed(
                person,
                person.submit(
                        page,
                        "signIn",
                        "button[type=submit]",
                        Map.of("name", "admin", "password", Installation.PASSWORD)));
    }

    /** Follows redirects to their end, each of which must stay with the address that the person came by. */
    private HttpResponse<String> followed(Person person, HttpResponse<String> answer) throws Exception {
        HttpResponse<String> page = answer;
        while (page.statusCode() / 100 == 3) {
            page = person.follow(page);
            assertTrue(page.uri().toString().startsWith(installation.pages()), page.uri()::toString);
        }
        assertEquals(200, page.statusCode(), page.uri()::toString);
        return page;
    }

    private static String key(Person administrator) throws Exception {
        HttpResponse<String> page = administrator.submit(
                administrator.get("/admin/apikeys.xhtml"),
                "keys",
                "button[type=submit]",
                Map.of("keys:name", "tests " + System.nanoTime()));
        return Jsoup.parse(page.body()).getElementById("made").text();
    }

    private static String session(HttpResponse<String> answer) {
        return answer.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith("JSESSIONID="))
                .findFirst()
                .orElseThrow()
                .split(";")[0];
    }

    private static List<String> texts(JsonObject mail, String name) {
        return mail.getJsonArray(name).getValuesAs(JsonString.class).stream()
                .map(JsonString::getString)
                .toList();
    }
}
