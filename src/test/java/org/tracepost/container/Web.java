package org.tracepost.container;

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

/** A browser without scripts: keeps cookies, follows no redirect by itself. */
final class Web {

    private static final String A_BROWSER = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    static String address(String path) {
        return System.getProperty("tracepost.public.url") + path;
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path));
    }

    HttpResponse<String> getWith(String path, String header, String value) throws IOException, InterruptedException {
        return send(request(path).setHeader(header, value));
    }

    HttpResponse<String> head(String path) throws IOException, InterruptedException {
        return send(request(path).method("HEAD", HttpRequest.BodyPublishers.noBody()));
    }

    /** Sends a form as a browser does, to an address below the product's own. */
    HttpResponse<String> post(String path, Map<String, String> fields) throws IOException, InterruptedException {
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(encoded(fields))));
    }

    HttpResponse<String> postJson(String path, String json) throws IOException, InterruptedException {
        return send(request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    /**
     * Presses a button of a page that was got from that path; the answer is the whole page. @param more what a script
     * would have added
     */
    HttpResponse<String> press(HttpResponse<String> page, String path, Element button, Map<String, String> more)
            throws IOException, InterruptedException {
        Map<String, String> fields = new TreeMap<>(more);
        button.closest("form")
                .select("input[type=hidden]")
                .forEach(input -> fields.put(input.attr("name"), input.attr("value")));
        fields.put(button.attr("name"), "");
        fields.put("primefaces.nonce", nonce(page));
        return post(path, fields);
    }

    /** Fills in the sign-in page and presses its button. */
    HttpResponse<String> signIn(String login, String password) throws IOException, InterruptedException {
        return signIn(login, password, "");
    }

    /** @param zone as the scripts of a browser tell it */
    HttpResponse<String> signIn(String login, String password, String zone) throws IOException, InterruptedException {
        HttpResponse<String> answer = get("/login.xhtml");
        Document page = Jsoup.parse(answer.body(), address("/login.xhtml"));
        Element form = page.getElementById("signIn");
        Map<String, String> fields = new TreeMap<>();
        form.select("input[type=hidden]").forEach(input -> fields.put(input.attr("name"), input.attr("value")));
        Element button = form.selectFirst("button[type=submit]");
        fields.put(button.attr("name"), "");
        fields.put("primefaces.nonce", nonce(answer));
        fields.put("name", login);
        fields.put("password", password);
        fields.put("zone", zone);
        return send(HttpRequest.newBuilder(URI.create(form.absUrl("action")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(encoded(fields))));
    }

    /** The scripts of PrimeFaces add it to every form. */
    private static String nonce(HttpResponse<String> page) {
        String policy = page.headers().firstValue("Content-Security-Policy").orElseThrow();
        return policy.replaceAll(".*'nonce-([^']+)'.*", "$1");
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(path.startsWith("http") ? path : address(path)))
                .setHeader("User-Agent", A_BROWSER);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(e -> encoded(e.getKey()) + "=" + encoded(e.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
