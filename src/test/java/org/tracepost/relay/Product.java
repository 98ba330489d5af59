package org.tracepost.relay;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.tracepost.testing.Guard;
import org.tracepost.testing.Ports;

/**
 * The whole product, the WAR on Payara Micro as {@code server/micro/launch} starts it, on H2 in a folder of its own
 * unless told otherwise.
 */
final class Product implements AutoCloseable {

    private static final Path KEPT_LOGS = Path.of("target/relay");
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final long SECONDS_TO_STOP = 30;

    private final HttpClient client = HttpClient.newHttpClient();
    private final String name;
    private final Path folder;
    private final String database;
    private final Process process;
    private final Guard guard;
    private final String pages;

    /** Starts it and does not wait. @param settings lines of environment variables, {@code TRACEPOST_} left out */
    Product(String name, Switchboard relay, String settings) throws IOException {
        this.name = name;
        Map<String, Integer> ports = Ports.free("http", "grid");
        pages = "http://127.0.0.1:" + ports.get("http") + "/tracepost";
        folder = Files.createTempDirectory("tracepost-product");
        ProcessBuilder launch = new ProcessBuilder(
                "setsid", Path.of("server/micro/launch").toAbsolutePath().toString());
        Map<String, String> environment = launch.environment();
        environment.keySet().removeIf(variable -> variable.startsWith("TRACEPOST_"));
        put(
                environment,
                """
                WAR=%s
                PORT=%d
                GRID_PORT=%d
                RUN_DIR=%s
                PUBLIC_URL=%s
                DATA=%s
                DB_URL=%s
                SENDER_ADDRESS=billing@corp.internal
                COMPANY_NAME=Corp
                RELAY_PORT=%d
                JAVA_OPTS=-Xmx512m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:ReservedCodeCacheSize=128m -Dh2.bindAddress=127.0.0.1
                """
                        .formatted(
                                Path.of("target/tracepost.war").toAbsolutePath(),
                                ports.get("http"),
                                ports.get("grid"),
                                folder.resolve("run"),
                                pages,
                                folder.resolve("data"),
                                "jdbc:h2:file:" + folder.resolve("database") + ";AUTO_SERVER=TRUE",
                                relay.port()));
        put(environment, settings);
        database = environment.get("TRACEPOST_DB_URL");
        environment.put(
                "PAYARA_MICRO",
                Path.of(System.getProperty("tracepost.test.micro"))
                        .toAbsolutePath()
                        .toString());
        Files.createDirectories(KEPT_LOGS);
        process =
                launch.redirectErrorStream(true).redirectOutput(log().toFile()).start();
        guard = new Guard(
                "kill $1; i=0; while kill -0 $1 && [ $i -lt 150 ]; do sleep 0.1; i=$((i + 1)); done; kill -9 -- -$1; rm -rf \"$2\"",
                String.valueOf(process.pid()),
                folder.toString());
    }

    private static void put(Map<String, String> environment, String settings) {
        settings.lines()
                .map(line -> line.split("=", 2))
                .forEach(setting -> environment.put("TRACEPOST_" + setting[0], setting[1]));
    }

    private Path log() {
        return KEPT_LOGS.resolve("product-" + name + ".log").toAbsolutePath();
    }

    /** Waits until the pages are there, and gives a program's access to it. */
    Rest ready() {
        HttpRequest signIn = HttpRequest.newBuilder(URI.create(pages + "/login.xhtml"))
                .timeout(Duration.ofSeconds(20))
                .build();
        Until.isTrue("sign-in page of the product '" + name + "', see " + log(), PATIENCE, () -> isThere(signIn));
        try {
            return new Rest(pages, ApiKey.insert(database));
        } catch (SQLException e) {
            throw new IllegalStateException("no API key could be made", e);
        }
    }

    private boolean isThere(HttpRequest page) {
        try {
            if (!process.isAlive() || Files.readString(log()).contains("Deployed 0 archive")) {
                throw new AssertionError("the product '" + name + "' was not deployed, see " + log());
            }
            return client.send(page, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** What the log of this start says. */
    String said() throws IOException {
        return Files.readString(log());
    }

    /** Whether a load balancer would give it requests. */
    boolean isReady() {
        HttpRequest probe = HttpRequest.newBuilder(URI.create(pages + "/ready"))
                .timeout(Duration.ofSeconds(20))
                .build();
        return isThere(probe);
    }

    /** As when the machine loses its power. */
    void kill() throws InterruptedException {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        try {
            process.waitFor(SECONDS_TO_STOP, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            guard.close();
        }
    }
}
