package org.tracepost.webhook;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.tracepost.platform.VisibleText;

/**
 * POSTs a notice. Redirects are not followed: only the address that an administrator wrote gets our customers' names.
 */
@ApplicationScoped
class WebhookCall {

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration WHOLE = Duration.ofSeconds(15);
    private static final int WORDS = 400;

    @Inject
    private Clock clock;

    private HttpClient client;

    @PostConstruct
    void open() {
        client = HttpClient.newBuilder()
                .connectTimeout(CONNECT)
                .followRedirects(HttpClient.Redirect.NEVER)
                .version(HttpClient.Version.HTTP_1_1)
                .build();
    }

    Answer post(String url, List<Secret> secrets, String messageKey, String body) {
        Instant at = clock.instant();
        HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                .header("Content-Type", "application/json")
                .header("User-Agent", "Tracepost")
                .header("webhook-id", messageKey)
                .header("webhook-timestamp", Long.toString(at.getEpochSecond()))
                .header(
                        "webhook-signature",
                        secrets.stream()
                                .map(secret -> secret.sign(messageKey, at, body))
                                .collect(Collectors.joining(" ")))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        CompletableFuture<HttpResponse<String>> call = client.sendAsync(request, info -> new FirstBytes(WORDS));
        try {
            HttpResponse<String> response = call.get(WHOLE.toMillis(), TimeUnit.MILLISECONDS);
            int status = response.statusCode();
            return new Answer(
                    status,
                    status / 100 == 2 ? "" : words(status, response.body()),
                    Duration.between(at, clock.instant()));
        } catch (ExecutionException e) {
            return new Answer(null, words(e.getCause()), Duration.between(at, clock.instant()));
        } catch (TimeoutException e) {
            return new Answer(
                    null, "no answer within " + WHOLE.toSeconds() + " s", Duration.between(at, clock.instant()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Answer(null, "interrupted", Duration.between(at, clock.instant()));
        } finally {
            // a no-op when it is over
            call.cancel(true);
        }
    }

    private static String words(int status, String said) {
        return said.isEmpty() ? "HTTP " + status : VisibleText.of(said);
    }

    private static String words(Throwable broken) {
        String kind = broken.getClass().getSimpleName();
        return broken.getMessage() == null ? kind : kind + ": " + broken.getMessage();
    }
}
