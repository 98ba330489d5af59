package org.tracepost.bounce;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** How this node last got on with the bounce mailbox, for pages. Kept in memory: the next poll tells anew. */
@ApplicationScoped
public class PollState {

    private final AtomicReference<Instant> lastPoll = new AtomicReference<>();
    private final AtomicReference<String> trouble = new AtomicReference<>();

    void polled(Instant at) {
        lastPoll.set(at);
        trouble.set(null);
    }

    /** @return true when this is news, to be logged once and not at every poll */
    boolean failed(String what) {
        return !what.equals(trouble.getAndSet(what));
    }

    /** The last poll that worked. */
    public Optional<Instant> lastPoll() {
        return Optional.ofNullable(lastPoll.get());
    }

    /** What is wrong, as a sentence for IT. */
    public Optional<String> trouble() {
        return Optional.ofNullable(trouble.get());
    }
}
