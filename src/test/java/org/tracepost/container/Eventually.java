package org.tracepost.container;

import static org.junit.jupiter.api.Assertions.fail;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;

/** Waits for what a timer of the product does by itself. */
final class Eventually {

    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private Eventually() {}

    /** @param what the thing that is waited for, named in the failure */
    static <V> V get(String what, Callable<Optional<V>> attempt) throws Exception {
        return get(what, PATIENCE, attempt);
    }

    static <V> V get(String what, Duration patience, Callable<Optional<V>> attempt) throws Exception {
        long deadline = System.nanoTime() + patience.toNanos();
        while (System.nanoTime() < deadline) {
            Optional<V> found = attempt.call();
            if (found.isPresent()) {
                return found.get();
            }
            Thread.sleep(200);
        }
        return fail("after " + patience.toSeconds() + " s still no " + what);
    }
}
