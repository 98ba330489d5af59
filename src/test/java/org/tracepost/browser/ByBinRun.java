package org.tracepost.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** As a newcomer starts it: {@code bin/run}, and what it prints is all that one knows. */
final class ByBinRun extends Product {

    private static final Pattern PAGES = Pattern.compile("^\\s+Pages\\s+(http\\S+/tracepost)/$");
    private static final Pattern SIGN_IN = Pattern.compile("^\\s+Sign in\\s+admin / (\\S+)");
    private static final Pattern LAST = Pattern.compile("^\\s+(Ctrl-C) ends it");
    private static final Pattern PRACTICE = Pattern.compile("^\\s+Practice relay\\s+(http\\S+)/\\s");

    private final CompletableFuture<String> pages = new CompletableFuture<>();
    private final CompletableFuture<String> password = new CompletableFuture<>();
    private final CompletableFuture<String> practice = new CompletableFuture<>();
    private final CompletableFuture<String> ready = new CompletableFuture<>();
    private Process process;

    private ByBinRun(boolean sample) {
        super(sample);
    }

    static Product start(boolean sample) throws IOException {
        ByBinRun product = new ByBinRun(sample);
        product.start(sample ? "run-sample.log" : "run.log", sample ? List.of("--sample") : List.of());
        return product;
    }

    /** With a relay in earnest, and so without the practice relay and its page. */
    static Product start(String relay, String bounceAddress, String publicUrl) throws IOException {
        ByBinRun product = new ByBinRun(false);
        product.start(
                "run-relay.log",
                List.of("--relay", relay, "--bounce-address", bounceAddress, "--public-url", publicUrl));
        return product;
    }

    private void start(String logName, List<String> options) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of("bin/run").toAbsolutePath().toString(),
                "--port",
                String.valueOf(port),
                "--practice-port",
                String.valueOf(practicePort),
                "--practice-mail-base",
                String.valueOf(mailBase),
                "--data",
                Files.createTempDirectory(Files.createDirectories(FOLDER), "data-")
                        .toString()));
        command.addAll(options);
        Path log = FOLDER.resolve(logName);
        process = run(command, Map.of(), log, this::hear, () -> List.of(pages, password, practice, ready)
                .forEach(printed -> printed.completeExceptionally(
                        new IllegalStateException("bin/run ended before it had said all; see " + log))));
        try {
            await(ready, "Tracepost did not get ready");
        } catch (IllegalStateException e) {
            process.destroy();
            throw e;
        }
    }

    private void hear(String line) {
        Map.of(PAGES, pages, SIGN_IN, password, PRACTICE, practice, LAST, ready).forEach((pattern, printed) -> {
            Matcher said = pattern.matcher(line);
            if (said.find()) {
                printed.complete(said.group(1));
            }
        });
    }

    @Override
    String pages() {
        return pages.join();
    }

    @Override
    String practice() {
        return practice.join();
    }

    @Override
    String adminPassword() {
        return password.join();
    }

    @Override
    String server() {
        return "payara-micro";
    }

    @Override
    void stop() throws InterruptedException {
        stop(process, "bin/run");
    }
}
