package org.tracepost.browser;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tracepost.testing.Ports;

/** The whole product as a newcomer starts it: {@code bin/run} on free ports, with an empty data folder and the practice relay. */
final class Product {

    private static final Pattern SIGN_IN = Pattern.compile("Sign in\\s+admin / (\\S+)");
    private static final long MINUTES_TO_START = 10;
    private static final long SECONDS_TO_STOP = 60;
    private static final int[] MAIL_OFFSETS = {525, 143, 110};

    private final Process process;
    private final int port;
    private final int practicePort;
    private final int mailBase;
    private final CompletableFuture<String> password = new CompletableFuture<>();

    private Product(Process process, int port, int practicePort, int mailBase) {
        this.process = process;
        this.port = port;
        this.practicePort = practicePort;
        this.mailBase = mailBase;
    }

    static Product start() throws IOException {
        return start(List.of());
    }

    /** @param options further ones of {@code bin/run} */
    static Product start(List<String> options) throws IOException {
        Path home = Path.of("").toAbsolutePath();
        Path folder = Files.createDirectories(home.resolve("target/browser"));
        int port = Ports.free();
        int practicePort = Ports.free();
        int mailBase = Ports.freeBase(MAIL_OFFSETS);
        List<String> command = new ArrayList<>(List.of(home.resolve("bin/run").toString(), "--port", String.valueOf(port), "--practice-port",
                String.valueOf(practicePort), "--practice-mail-base", String.valueOf(mailBase), "--data",
                Files.createTempDirectory(folder, "data-").toString()));
        command.addAll(options);
        Process process = new ProcessBuilder(command).directory(home.toFile()).redirectErrorStream(true).start();
        Product product = new Product(process, port, practicePort, mailBase);
        Thread reader = new Thread(() -> product.read(folder.resolve(options.isEmpty() ? "run.log" : "run-with-options.log")), "bin/run");
        reader.setDaemon(true);
        reader.start();
        product.waitUntilReady();
        return product;
    }

    /** Keeps what {@code bin/run} says, which also keeps it from waiting for a reader. */
    private void read(Path log) {
        try (BufferedReader output = process.inputReader(); Writer copy = Files.newBufferedWriter(log)) {
            String line = output.readLine();
            for (; line != null; line = output.readLine()) {
                copy.append(line).append('\n').flush();
                Matcher signIn = SIGN_IN.matcher(line);
                if (signIn.find()) {
                    password.complete(signIn.group(1));
                }
            }
            password.completeExceptionally(new IllegalStateException("bin/run ended before it was ready; see " + log));
        } catch (IOException e) {
            password.completeExceptionally(e);
        }
    }

    private void waitUntilReady() {
        try {
            password.get(MINUTES_TO_START, TimeUnit.MINUTES);
        } catch (ExecutionException | TimeoutException | InterruptedException e) {
            process.destroy();
            throw new IllegalStateException("Tracepost did not get ready", e);
        }
    }

    /** Where clerks work. Customers come to another host name, so that no clerk's cookie goes along with a followed link. */
    String pages() {
        return "http://localhost:" + port + "/tracepost";
    }

    String practice() {
        return "http://127.0.0.1:" + practicePort;
    }

    /** Where the practice relay speaks SMTP. */
    int smtpPort() {
        return mailBase + MAIL_OFFSETS[0];
    }

    String adminPassword() {
        return password.join();
    }

    /** Ends it as an init system would, and insists that nothing it started lives on. */
    void stop() throws InterruptedException {
        List<ProcessHandle> started = process.descendants().toList();
        process.destroy();
        boolean ended = process.waitFor(SECONDS_TO_STOP, TimeUnit.SECONDS);
        List<ProcessHandle> left = started.stream().filter(ProcessHandle::isAlive).toList();
        List<String> named = left.stream().map(p -> p.pid() + " " + p.info().commandLine().orElse("")).toList();
        left.forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        if (!ended || !named.isEmpty()) {
            throw new AssertionError("bin/run " + (ended ? "ended" : "did not end") + " on SIGTERM and left " + named);
        }
    }
}
