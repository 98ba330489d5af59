package org.tracepost.testing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Ends what the tests started, whatever ends the tests: a shell in a session of its own that waits until this JVM
 * closes its input, be it by {@link #close} or by dying, and then runs the clean-up.
 */
public final class Guard implements AutoCloseable {

    private static final long SECONDS = 30;
    private final Process shell;

    /** @param arguments for the clean-up script, where they are {@code $1}, {@code $2} ... */
    public Guard(String cleanUp, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("setsid", "sh", "-c", "cat > /dev/null; " + cleanUp, "guard"));
        command.addAll(Arrays.asList(arguments));
        shell = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    @Override
    public void close() throws IOException {
        shell.getOutputStream().close();
        try {
            if (!shell.waitFor(SECONDS, TimeUnit.SECONDS)) {
                throw new IOException("The clean-up has not ended after " + SECONDS + " s");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
