package org.tracepost.shipped;

/** Between two looks at what happens by itself. */
final class Pause {

    private static final long MILLIS = 200;

    private Pause() {}

    static void aMoment() {
        try {
            Thread.sleep(MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted while waiting", e);
        }
    }
}
