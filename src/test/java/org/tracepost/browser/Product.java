package org.tracepost.browser;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.tracepost.testing.Ports;

/** The whole product with the practice relay, on a server of its own, with an empty data folder or with sample data. */
abstract class Product {

    static final Path FOLDER = Path.of("target/browser").toAbsolutePath();
    private static final boolean WILDFLY = "wildfly".equals(System.getProperty("tracepost.test.product"));
    private static final int[] MAIL_OFFSETS = {525, 143, 110};
    private static final long SECONDS_TO_STOP = 60;
    private static final long MINUTES_TO_START = 10;

    final int port = Ports.free();
    final int practicePort = Ports.free();
    final int mailBase = Ports.freeBase(MAIL_OFFSETS);
    final boolean sample;

    Product(boolean sample) {
        this.sample = sample;
    }

    /** On Payara Micro as a newcomer starts it, or on WildFly as the guide says; ready when it comes back. */
    static Product start(boolean sample) throws IOException {
        return WILDFLY ? OnWildFly.start(sample) : ByBinRun.start(sample);
    }

    /**
     * Where clerks work. Customers come to another host name, so that no clerk's cookie goes along with a followed
     * link.
     */
    abstract String pages();

    abstract String practice();

    abstract String adminPassword();

    abstract String server();

    abstract void stop() throws InterruptedException;

    /** Where the practice relay speaks SMTP. */
    final int smtpPort() {
        return mailBase + MAIL_OFFSETS[0];
    }

    final int imapPort() {
        return mailBase + MAIL_OFFSETS[1];
    }

    final int pop3Port() {
        return mailBase + MAIL_OFFSETS[2];
    }

    /** Starts a program; each line that it writes is kept in the log and told. */
    static Process run(
            List<String> command, Map<String, String> environment, Path log, Consumer<String> line, Runnable end)
            throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.start();
        Thread reader = new Thread(() -> read(process, log, line, end), command.get(0));
        reader.setDaemon(true);
        reader.start();
        return process;
    }

    /** Reading also keeps the program from waiting for a reader. */
    private static void read(Process process, Path log, Consumer<String> line, Runnable end) {
        try (BufferedReader output = process.inputReader();
                Writer copy = Files.newBufferedWriter(log)) {
            for (String said = output.readLine(); said != null; said = output.readLine()) {
                copy.append(said).append('\n').flush();
                line.accept(said);
            }
        } catch (IOException closed) {
            // it was ended
        } finally {
            end.run();
        }
    }

    static <T> T await(CompletableFuture<T> answer, String what) {
        try {
            return answer.get(MINUTES_TO_START, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(what, e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException(what, e);
        }
    }

    /** Ends it as an init system would, and insists that nothing it started lives on. */
    static void stop(Process process, String name) throws InterruptedException {
        List<ProcessHandle> started = process.descendants().toList();
        process.destroy();
        boolean ended = process.waitFor(SECONDS_TO_STOP, TimeUnit.SECONDS);
        List<ProcessHandle> left =
                started.stream().filter(ProcessHandle::isAlive).toList();
        List<String> named = left.stream()
                .map(p -> p.pid() + " " + p.info().commandLine().orElse(""))
                .toList();
        left.forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        if (!ended || !named.isEmpty()) {
            throw new AssertionError(name + (ended ? " ended" : " did not end") + " on SIGTERM and left " + named);
        }
    }
}
