package org.tracepost.shipped;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Somebody before a browser without scripts, at one address of the product. Keeps cookies as a browser does, and
 * follows redirects only when told to.
 */
final class Person {

    private static final String A_BROWSER = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String BOUNDARY = "----tracepost-tests";

    private final HttpClient client;
    private final String base;

    /** @param base address, context path included */
    Person(HttpClient.Builder client, String base) {
        this.client = client.cookieHandler(new CookieManager()).build();
        this.base = base;
    }

    /** @param file with as many bytes, all of them {@code x} */
    record Upload(String field, String file, int size) {}

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(URI.create(base + path)));
    }

    HttpResponse<String> follow(HttpResponse<String> redirect) throws IOException, InterruptedException {
        String location = redirect.headers()
                .firstValue("Location")
                .orElseThrow(() -> new AssertionError(redirect.statusCode() + ": " + redirect.body()));
        return send(request(redirect.uri().resolve(location)));
    }

    HttpResponse<String> call(String path, String key, String type, BodyPublisher body)
            throws IOException, InterruptedException {
        return send(request(URI.create(base + path))
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", type)
                .POST(body));
    }

    /** Fills in a form of the page and presses what stands in it. @param control that is pressed, by CSS */
    HttpResponse<String> submit(HttpResponse<String> page, String form, String control, Map<String, String> typed)
            throws IOException, InterruptedException {
        Element element = form(page, form);
        String body = fields(page, element, control, typed).entrySet().stream()
                .map(e -> encoded(e.getKey()) + "=" + encoded(e.getValue()))
                .collect(Collectors.joining("&"));
        return send(request(URI.create(element.absUrl("action")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    /** The same for a form with files. */
    HttpResponse<String> upload(HttpResponse<String> page, String form, String control, List<Upload> files)
            throws IOException, InterruptedException {
        Element element = form(page, form);
        List<byte[]> parts = new ArrayList<>();
        fields(page, element, control, Map.of())
                .forEach((name, value) -> parts.add(part("name=\"" + name + "\"", value)));
        for (Upload file : files) {
            parts.add(part(
                    "name=\"" + file.field() + "\"; filename=\"" + file.file()
                            + "\"\r\nContent-Type: application/octet-stream",
                    "x".repeat(file.size())));
        }
        parts.add(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.US_ASCII));
        return send(request(URI.create(element.absUrl("action")))
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofByteArrays(parts)));
    }

    private static byte[] part(String disposition, String content) {
        return ("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n" + content + "\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static Element form(HttpResponse<String> page, String id) {
        Document document = Jsoup.parse(page.body(), page.uri().toString());
        Element form = document.getElementById(id);
        if (form == null) {
            throw new AssertionError(
                    "no form " + id + " in " + page.statusCode() + " of " + page.uri() + ":\n" + document.text());
        }
        return form;
    }

    /** What the browser and the scripts of PrimeFaces send along. */
    private static Map<String, String> fields(
            HttpResponse<String> page, Element form, String control, Map<String, String> typed) {
        Map<String, String> fields = new TreeMap<>();
        form.select("input[type=hidden]").forEach(input -> fields.put(input.attr("name"), input.attr("value")));
        Element pressed = form.selectFirst(control);
        fields.put(pressed.hasAttr("name") ? pressed.attr("name") : pressed.id(), "");
        fields.put(
                "primefaces.nonce",
                page.headers()
                        .firstValue("Content-Security-Policy")
                        .orElseThrow()
                        .replaceAll(".*'nonce-([^']+)'.*", "$1"));
        fields.putAll(typed);
        return fields;
    }

    private static HttpRequest.Builder request(URI address) {
        return HttpRequest.newBuilder(address).timeout(PATIENCE).setHeader("User-Agent", A_BROWSER);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
