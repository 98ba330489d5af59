package org.tracepost.shipped;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.tracepost.testing.Guard;

/** A program that runs beside the tests and ends with them, with its log in {@code target/shipped}. */
final class Background implements AutoCloseable {

    static final Path FOLDER = Path.of("target/shipped").toAbsolutePath();
    private static final long SECONDS_TO_STOP = 60;

    private final String name;
    private final Process process;
    private final Guard guard;

    /** @param settings what it finds in its environment; of ours it gets nothing that begins with TRACEPOST_ */
    Background(String name, Map<String, String> settings, String... command) throws IOException {
        this.name = name;
        List<String> words = new ArrayList<>(List.of("setsid"));
        words.addAll(List.of(command));
        ProcessBuilder builder = new ProcessBuilder(words);
        builder.environment().keySet().removeIf(variable -> variable.startsWith("TRACEPOST_"));
        builder.environment().putAll(settings);
        Files.createDirectories(FOLDER);
        process = builder.redirectErrorStream(true)
                .redirectOutput(log().toFile())
                .redirectInput(Path.of("/dev/null").toFile())
                .start();
        guard = new Guard(
                "kill $1; i=0; while kill -0 $1 && [ $i -lt 150 ]; do sleep 0.1; i=$((i + 1)); done; kill -9 -- -$1",
                String.valueOf(process.pid()));
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    Path log() {
        return FOLDER.resolve(name + ".log");
    }

    String said() {
        try {
            return Files.readString(log());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits for its end. @return its code */
    int end(long seconds) {
        try {
            if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
                throw new AssertionError(name + " has not ended after " + seconds + " s, see " + log());
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
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
