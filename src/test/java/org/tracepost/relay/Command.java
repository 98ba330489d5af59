package org.tracepost.relay;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs a command of the system to its end. */
final class Command {

    private static final long MINUTES = 1;

    private Command() {}

    /** Its output goes through a file: a daemon that it leaves behind would keep a pipe open. */
    static void run(Path folder, String... command) throws IOException {
        Path output = Files.createTempFile(folder, "command", ".log");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .redirectInput(Path.of("/dev/null").toFile())
                .start();
        try {
            if (!process.waitFor(MINUTES, TimeUnit.MINUTES) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new IOException(String.join(" ", List.of(command)) + " failed:\n"
                        + Files.readString(output, StandardCharsets.UTF_8));
            }
            Files.delete(output);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
