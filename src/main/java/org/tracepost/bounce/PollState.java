package org.tracepost.bounce;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.tracepost.bounce.mailbox.MailboxUnavailable;
import org.tracepost.bounce.mailbox.MailboxUnavailable.Problem;

/** How this node last got on with the bounce mailbox, for pages. Kept in memory: the next poll tells anew. */
@ApplicationScoped
public class PollState {

    private final AtomicReference<Instant> lastPoll = new AtomicReference<>();
    private final AtomicReference<Trouble> trouble = new AtomicReference<>();

    /** @param what a sentence or two for IT, in English */
    public record Trouble(Instant since, Problem problem, String what) {
    }

    void polled(Instant at) {
        lastPoll.set(at);
        trouble.set(null);
    }

    /** @return true when this is news, to be logged once and not at every poll */
    boolean failed(Instant at, MailboxUnavailable failure) {
        String what = failure.getMessage();
        Trouble before = trouble.getAndUpdate(t -> new Trouble(t == null ? at : t.since(), failure.problem(), what));
        return before == null || !before.what().equals(what);
    }

    /** The last poll that worked. */
    public Optional<Instant> lastPoll() {
        return Optional.ofNullable(lastPoll.get());
    }

    /** What is wrong since when; empty as long as the mailbox can be read. */
    public Optional<Trouble> trouble() {
        return Optional.ofNullable(trouble.get());
    }
}
