package org.tracepost.platform.node;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import java.time.Duration;

/**
 * Whether this node can do its work: it writes a sign of life into the database every three seconds, and the last one
 * got there. So whoever asks, as often as they like, costs the database nothing and never waits for it.
 *
 * <p>Asked from outside of the application as well (MicroProfile Health), where neither our names nor our beans are
 * found: hence the one static reference.
 */
@ApplicationScoped
public class Pulse {

    /** A beat that takes longer than this hangs. */
    private static final long LATE = Duration.ofSeconds(10).toNanos();

    private static volatile Pulse current;

    private volatile long lastBeat;
    private volatile boolean beating;

    void begin(@Observes @Initialized(ApplicationScoped.class) Object started) {
        current = this;
    }

    void beat(Runnable signOfLife) {
        try {
            signOfLife.run();
            lastBeat = System.nanoTime();
            beating = true;
        } catch (RuntimeException e) {
            beating = false;
            throw e;
        }
    }

    void stop() {
        beating = false;
    }

    @PreDestroy
    void end() {
        current = null;
    }

    public static boolean isFelt() {
        Pulse pulse = current;
        return pulse != null && pulse.beating && System.nanoTime() - pulse.lastBeat < LATE;
    }
}
