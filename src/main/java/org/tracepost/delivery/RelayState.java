package org.tracepost.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** How this node last got on with the relay, for pages that must tell when the line stands. Kept in memory: a restart tries afresh. */
@ApplicationScoped
public class RelayState {

    private final AtomicReference<Trouble> trouble = new AtomicReference<>();

    /** @param what a sentence for IT */
    public record Trouble(Instant since, String what) {
    }

    /** @return true when this is news, to be logged once and not every minute */
    boolean down(Instant now, String what) {
        Trouble before = trouble.getAndUpdate(t -> t != null && t.what().equals(what) ? t : new Trouble(now, what));
        return before == null || !before.what().equals(what);
    }

    /** @return true when the relay was in trouble before */
    boolean up() {
        return trouble.getAndSet(null) != null;
    }

    public Optional<Trouble> trouble() {
        return Optional.ofNullable(trouble.get());
    }
}
