package org.tracepost.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.tracepost.delivery.smtp.RelayException;

/**
 * How this node last got on with the relay, for pages that must tell when the line stands. Kept in memory: a restart
 * tries afresh.
 */
@ApplicationScoped
public class RelayState {

    private final AtomicReference<Trouble> trouble = new AtomicReference<>();
    private final AtomicReference<Instant> lastAccepted = new AtomicReference<>();

    /** @param what a sentence for IT */
    public record Trouble(Instant since, RelayException.Kind kind, String what) {}

    /** @return true when this is news, to be logged once and not at every try */
    boolean down(Instant now, RelayException.Kind kind, String what) {
        Trouble before = trouble.getAndUpdate(t -> new Trouble(t == null ? now : t.since(), kind, what));
        return before == null || !before.what().equals(what);
    }

    /** @return true when the relay was in trouble before */
    boolean accepted(Instant now) {
        lastAccepted.set(now);
        return trouble.get() != null && trouble.getAndSet(null) != null;
    }

    /** What keeps the line from moving; it goes on trying. */
    public Optional<Trouble> trouble() {
        return Optional.ofNullable(trouble.get());
    }

    /** When the relay last took a message from this node, since it was started. */
    public Optional<Instant> lastAccepted() {
        return Optional.ofNullable(lastAccepted.get());
    }
}
