package org.tracepost.bounce;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.tracepost.platform.node.Duty;
import org.tracepost.platform.node.Nodes;

/** How the installation last got on with the bounce mailbox, whichever node polled it. */
@ApplicationScoped
public class PollState {

    @Inject
    private Nodes nodes;

    void polled(Instant at) {
        nodes.done(Duty.BOUNCE_MAILBOX, at);
    }

    /** @return true when this is news, to be logged once and not at every poll */
    boolean failed(String what) {
        Optional<String> before = trouble();
        nodes.failed(Duty.BOUNCE_MAILBOX, what);
        return !before.equals(Optional.of(what));
    }

    /** The last poll that worked. */
    public Optional<Instant> lastPoll() {
        return nodes.lastRun(Duty.BOUNCE_MAILBOX).worked();
    }

    /** What is wrong, as a sentence for IT. */
    public Optional<String> trouble() {
        return nodes.lastRun(Duty.BOUNCE_MAILBOX).trouble();
    }
}
