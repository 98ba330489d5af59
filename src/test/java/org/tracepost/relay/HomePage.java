package org.tracepost.relay;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The home page as a clerk sees it, by a browser without scripts. */
final class HomePage {

    private final HttpClient client = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final String pages;

    HomePage(String pages) {
        this.pages = pages;
    }

    /** What it says in red, e.g. that the relay cannot be used and why; empty when all is well. */
    String alerts() {
        HttpResponse<String> page = get("/home.xhtml");
        if (page.statusCode() != 200) {
            signIn();
            page = get("/home.xhtml");
        }
        return Jsoup.parse(page.body()).select("[role=alert]").text();
    }

    private void signIn() {
        HttpResponse<String> answer = get("/login.xhtml");
        Document page = Jsoup.parse(answer.body(), pages + "/login.xhtml");
        Element form = page.getElementById("signIn");
        Map<String, String> fields = new TreeMap<>();
        form.select("input[type=hidden]").forEach(input -> fields.put(input.attr("name"), input.attr("value")));
        fields.put(form.selectFirst("button[type=submit]").attr("name"), "");
        fields.put("primefaces.nonce", answer.headers().firstValue("Content-Security-Policy").orElseThrow().replaceAll(".*'nonce-([^']+)'.*", "$1"));
        fields.put("name", "admin");
        fields.put("password", Product.ADMINISTRATOR_PASSWORD);
        String body = fields.entrySet().stream().map(e -> encoded(e.getKey()) + "=" + encoded(e.getValue())).collect(Collectors.joining("&"));
        send(HttpRequest.newBuilder(URI.create(form.absUrl("action"))).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(URI.create(pages + path)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError("the product does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
