package org.tracepost.shipped;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.tracepost.testing.Ports;

/**
 * One product with its proxy, on ports and a data folder of its own. Who starts which server with which example stands
 * in the factory methods.
 */
final class Installation implements AutoCloseable {

    static final String PASSWORD = "the-first-administrator";
    private static final String INNER_HOST = "https://tracepost.example.org:";
    private static final String PUBLIC_HOST = "https://invoices.example.org:";
    private static final String CONTEXT = "/tracepost";
    private static final long MINUTES_TO_START = 10;

    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private final Map<String, Integer> ports = Ports.free("http", "https", "grid", "management", "unused");
    private final Practice practice = new Practice();
    private final Path folder;
    private final String publicHost;
    private final Set<String> sockets = new TreeSet<>();
    private Background server;
    private Nginx nginx;

    private Installation(String name, String publicHost) throws IOException {
        this.publicHost = publicHost;
        Files.createDirectories(Background.FOLDER);
        folder = Files.createTempDirectory(Background.FOLDER, name + "-");
    }

    /** {@code bin/run} behind the example of one host. */
    static Installation run() throws IOException {
        Installation made = new Installation("run", INNER_HOST);
        made.sockets.add("tcp 127.0.0.1:" + made.port("http"));
        made.sockets.add("tcp 127.0.0.1:" + made.port("grid"));
        made.sockets.addAll(made.practice.sockets());
        Map<String, String> settings = made.settings();
        settings.keySet()
                .removeIf(name -> name.startsWith("TRACEPOST_RELAY")
                        || name.startsWith("TRACEPOST_BOUNCE")
                        || name.equals("TRACEPOST_PUBLIC_URL"));
        return made.started(
                "one-host.conf",
                new Background(
                        "run",
                        settings,
                        Path.of("bin/run").toAbsolutePath().toString(),
                        "--port",
                        String.valueOf(made.port("http")),
                        "--public-url",
                        made.customers(),
                        "--data",
                        made.folder.resolve("data").toString(),
                        "--practice-port",
                        String.valueOf(made.practice.page()),
                        "--practice-mail-base",
                        String.valueOf(made.practice.base())));
    }

    /** The command of the container image behind the example of two hosts. */
    static Installation image() throws IOException {
        Installation made = new Installation("image", PUBLIC_HOST);
        made.sockets.add("tcp *:" + made.port("http"));
        made.sockets.add("tcp 127.0.0.1:" + made.port("grid"));
        made.startPractice();
        Image image = Image.layOut(made.folder);
        Map<String, String> settings = made.settings();
        image.environment().forEach(settings::putIfAbsent);
        return made.started("two-hosts.conf", new Background("image", settings, image.command()));
    }

    /** WildFly, set up by our installation scripts, behind the example of two hosts. */
    static Installation wildFly() throws IOException {
        Installation made = new Installation("wildfly", PUBLIC_HOST);
        made.sockets.add("tcp 127.0.0.1:" + made.port("http"));
        made.sockets.add("tcp 127.0.0.1:" + made.port("unused"));
        made.sockets.add("tcp 127.0.0.1:" + made.port("management"));
        made.startPractice();
        return made.started("two-hosts.conf", WildFlyServer.start(made.settings(), made.ports, made.practice.smtp()));
    }

    private void startPractice() throws IOException {
        opened(new Background(
                "practice",
                Map.of(),
                "java",
                "-Xmx256m",
                "-jar",
                Path.of("launcher/target/practice-relay.jar").toAbsolutePath().toString(),
                "--bind",
                "127.0.0.1",
                "--smtp-port",
                String.valueOf(practice.smtp()),
                "--imap-port",
                String.valueOf(practice.imap()),
                "--pop3-port",
                String.valueOf(practice.pop3()),
                "--http-port",
                String.valueOf(practice.page())));
    }

    private Map<String, String> settings() {
        return new TreeMap<>(Map.of(
                "TRACEPOST_PORT",
                String.valueOf(port("http")),
                "TRACEPOST_GRID_PORT",
                String.valueOf(port("grid")),
                "TRACEPOST_DATA",
                folder.resolve("data").toString(),
                "TRACEPOST_ADMIN_PASSWORD",
                PASSWORD,
                "TRACEPOST_PUBLIC_URL",
                customers(),
                "TRACEPOST_RELAY_PORT",
                String.valueOf(practice.smtp()),
                "TRACEPOST_PRACTICE",
                "true",
                "TRACEPOST_BOUNCE_ADDRESS",
                "bounces@practice.test",
                "TRACEPOST_PROXY_ADDRESSES",
                "127.0.0.1"));
    }

    private Installation started(String example, Background product) throws IOException {
        server = opened(product);
        try {
            awaitPages();
            nginx = opened(new Nginx(folder.getFileName() + "-nginx", example, port("https"), port("http")));
            return this;
        } catch (IOException | RuntimeException | Error e) {
            close();
            throw e;
        }
    }

    private void awaitPages() {
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest page = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + port("http") + CONTEXT + "/login.xhtml"))
                .build();
        long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(MINUTES_TO_START);
        while (!answers(client, page)) {
            if (!server.handle().isAlive() || System.nanoTime() > deadline) {
                throw new AssertionError("the product did not start, see " + server.log());
            }
            Pause.aMoment();
        }
    }

    private static boolean answers(HttpClient client, HttpRequest page) {
        try {
            return client.send(page, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private <T extends AutoCloseable> T opened(T closeable) {
        open.push(closeable);
        return closeable;
    }

    private int port(String name) {
        return ports.get(name);
    }

    /** The sockets that the server and what it started may have open. */
    Set<String> allowedSockets() {
        return sockets;
    }

    ProcessHandle server() {
        return server.handle();
    }

    Practice practice() {
        return practice;
    }

    /** Where clerks and programs come to, by the proxy. */
    String pages() {
        return INNER_HOST + port("https") + CONTEXT;
    }

    /** Where e-mails lead to, by the proxy. */
    String customers() {
        return publicHost + port("https") + CONTEXT;
    }

    boolean hasPublicHost() {
        return publicHost.equals(PUBLIC_HOST);
    }

    Person person(String base) throws IOException {
        return new Person(nginx.client(), base);
    }

    int plainPort() {
        return nginx.plainPort();
    }

    @Override
    public void close() throws IOException {
        while (!open.isEmpty()) {
            try {
                open.pop().close();
            } catch (IOException e) {
                throw e;
            } catch (Exception e) {
                throw new IOException(e);
            }
        }
    }
}
