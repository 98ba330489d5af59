package org.tracepost.relay;

import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits for what happens by itself, looking again and again, up to a deadline. */
final class Until {

    private static final Duration PAUSE = Duration.ofMillis(150);

    private Until() {}

    /** @param state tells, when time is up, what there was instead */
    static <V> V found(String what, Duration patience, Supplier<Optional<V>> look, Supplier<String> state) {
        long deadline = System.nanoTime() + patience.toNanos();
        Optional<V> found = look.get();
        while (found.isEmpty()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError(
                        "after " + patience.toSeconds() + " s still no " + what + "; there is " + state.get());
            }
            pause();
            found = look.get();
        }
        return found.get();
    }

    static void isTrue(String what, Duration patience, BooleanSupplier look) {
        found(
                what,
                patience,
                () -> look.getAsBoolean() ? Optional.of(true) : Optional.empty(),
                () -> "nothing like it");
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted while waiting", e);
        }
    }
}
