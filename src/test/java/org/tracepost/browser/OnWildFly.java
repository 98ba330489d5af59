package org.tracepost.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tracepost.testing.Ports;

/**
 * As IT installs it by {@code docs/install-wildfly.md}: a WildFly as it comes, our scripts with their values changed,
 * each followed by a reload, and the WAR deployed. The practice relay is the relay.
 */
final class OnWildFly extends Product {

    private static final Path WILDFLY =
            Path.of(System.getProperty("tracepost.test.wildfly", "")).toAbsolutePath();
    private static final Path SCRIPTS = Path.of("server/wildfly");
    private static final Path WAR = Path.of("target/tracepost.war").toAbsolutePath();
    private static final Path PRACTICE_RELAY =
            Path.of("launcher/target/practice-relay.jar").toAbsolutePath();
    private static final Pattern SETTING =
            Pattern.compile("^/system-property=tracepost\\.([a-z.]+):add\\(value=\"[^\"]*\"\\)$", Pattern.MULTILINE);
    private static final Pattern PASSWORD = Pattern.compile("sign in as 'admin' with the password '([^']*)'");
    private static final long MINUTES = 5;

    private final int managementPort = Ports.free();
    private final Path home;
    private Process relay;
    private Process server;
    private String password;

    private OnWildFly(boolean sample) throws IOException {
        super(sample);
        home = Files.createTempDirectory(Files.createDirectories(FOLDER), "wildfly-");
    }

    static Product start(boolean sample) throws IOException {
        OnWildFly product = new OnWildFly(sample);
        try {
            product.start();
            return product;
        } catch (IOException | RuntimeException e) {
            product.endAll();
            throw e;
        }
    }

    private void start() throws IOException {
        startRelay();
        startServer();
        follow("security.cli", Files.readString(SCRIPTS.resolve("security.cli")));
        follow(
                "relay.cli",
                changed(
                        Files.readString(SCRIPTS.resolve("relay.cli")),
                        "set host=relay.example.org",
                        "set host=127.0.0.1",
                        "set port=25",
                        "set port=" + smtpPort()));
        follow("settings.cli", settings(Files.readString(SCRIPTS.resolve("settings.cli"))));
        cli("deploy.cli", "deploy " + WAR + "\n");
        Matcher printed = PASSWORD.matcher(Files.readString(home.resolve("log/server.log")));
        if (!printed.find()) {
            throw new IOException("No first password in " + home.resolve("log/server.log"));
        }
        password = printed.group(1);
    }

    private void startRelay() throws IOException {
        if (Files.notExists(PRACTICE_RELAY)) {
            throw new IOException(PRACTICE_RELAY + " is missing; bin/verify launcher builds it");
        }
        CompletableFuture<Void> ready = new CompletableFuture<>();
        relay = run(
                List.of(
                        "java",
                        "-Xmx256m",
                        "-jar",
                        PRACTICE_RELAY.toString(),
                        "--bind",
                        "127.0.0.1",
                        "--smtp-port",
                        String.valueOf(smtpPort()),
                        "--imap-port",
                        String.valueOf(imapPort()),
                        "--pop3-port",
                        String.valueOf(pop3Port()),
                        "--http-port",
                        String.valueOf(practicePort)),
                Map.of(),
                home.resolve("relay.log"),
                line -> {
                    if (line.startsWith("Practice relay ready")) {
                        ready.complete(null);
                    }
                },
                () -> ready.completeExceptionally(new IllegalStateException("the practice relay ended")));
        await(ready, "The practice relay did not start; see " + home);
    }

    /** Its own base folder leaves the unpacked server as it came. */
    private void startServer() throws IOException {
        copy(WILDFLY.resolve("standalone"), home);
        CompletableFuture<Void> ready = new CompletableFuture<>();
        server = run(
                List.of(
                        "bash",
                        WILDFLY.resolve("bin/standalone.sh").toString(),
                        "-Djboss.server.base.dir=" + home,
                        "-Djboss.bind.address=127.0.0.1",
                        "-Djboss.http.port=" + port,
                        "-Djboss.https.port=" + Ports.free(),
                        "-Djboss.management.http.port=" + managementPort),
                // then the script passes a SIGTERM on
                Map.of("LAUNCH_JBOSS_IN_BACKGROUND", "1"),
                FOLDER.resolve(sample ? "wildfly-sample.log" : "wildfly.log"),
                line -> {
                    if (line.contains("WFLYSRV0025")) {
                        ready.complete(null);
                    }
                },
                () -> ready.completeExceptionally(new IllegalStateException("WildFly ended")));
        await(ready, "WildFly did not start; see " + home);
    }

    /**
     * The file with our values in place of the example's, without those that are for PostgreSQL, and with what the
     * practice relay needs besides.
     */
    private String settings(String script) throws IOException {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("public.url", "http://127.0.0.1:" + port + "/tracepost");
        values.put("bounce.address", "bounces@practice.test");
        values.put("bounce.host", "127.0.0.1");
        values.put("bounce.port", String.valueOf(imapPort()));
        values.put("bounce.protocol", "imap");
        values.put("bounce.security", "none");
        values.put("bounce.user", "bounces");
        values.put(
                "bounce.password.file",
                Files.writeString(home.resolve("bounce-password"), "bounces").toString());
        values.put("data", home.resolve("tracepost").toString());
        values.put("practice", "true");
        values.put("sample", String.valueOf(sample));
        StringBuilder ours = new StringBuilder();
        Matcher example = SETTING.matcher(script);
        while (example.find()) {
            String value = values.remove(example.group(1));
            example.appendReplacement(
                    ours, value == null ? "" : Matcher.quoteReplacement(line(example.group(1), value)));
        }
        example.appendTail(ours);
        values.forEach((name, value) -> ours.append(line(name, value)).append('\n'));
        return ours.toString();
    }

    private static String line(String setting, String value) {
        return "/system-property=tracepost." + setting + ":add(value=\"" + value + "\")";
    }

    private static String changed(String script, String... examplesAndValues) throws IOException {
        String changed = script;
        for (int i = 0; i < examplesAndValues.length; i += 2) {
            if (!changed.contains(examplesAndValues[i])) {
                throw new IOException("The script no longer says " + examplesAndValues[i]);
            }
            changed = changed.replace(examplesAndValues[i], examplesAndValues[i + 1]);
        }
        return changed;
    }

    private void follow(String name, String script) throws IOException {
        cli(name, script + "\nreload\n");
    }

    private void cli(String name, String script) throws IOException {
        Path file = Files.writeString(home.resolve(name), script);
        Path log = home.resolve(name + ".log");
        ProcessBuilder builder = new ProcessBuilder(
                        "bash",
                        WILDFLY.resolve("bin/jboss-cli.sh").toString(),
                        "--connect",
                        "--controller=127.0.0.1:" + managementPort,
                        // milliseconds; a reload waits no longer for the server to come back
                        "--timeout=" + Duration.ofMinutes(MINUTES).toMillis(),
                        "--file=" + file,
                        "--no-color-output")
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().put("JAVA_OPTS", "-XX:TieredStopAtLevel=1");
        Process cli = builder.start();
        try {
            if (!cli.waitFor(MINUTES, TimeUnit.MINUTES) || cli.exitValue() != 0) {
                cli.destroyForcibly();
                throw new IOException(name + " failed:\n" + Files.readString(log));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            files.filter(Files::isRegularFile).forEach(file -> {
                Path target = to.resolve(from.relativize(file).toString());
                try {
                    Files.createDirectories(target.getParent());
                    Files.copy(file, target);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }

    @Override
    String pages() {
        return "http://localhost:" + port + "/tracepost";
    }

    @Override
    String practice() {
        return "http://127.0.0.1:" + practicePort;
    }

    @Override
    String adminPassword() {
        return password;
    }

    @Override
    String server() {
        return "wildfly";
    }

    @Override
    void stop() throws InterruptedException {
        try {
            stop(server, "WildFly");
        } finally {
            stop(relay, "The practice relay");
        }
    }

    private void endAll() {
        for (Process process :
                new ArrayList<>(Stream.of(server, relay).filter(p -> p != null).toList())) {
            process.descendants().forEach(ProcessHandle::destroy);
            process.destroy();
        }
    }
}
