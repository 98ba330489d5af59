package org.tracepost.bounce;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.tracepost.bounce.mailbox.MailboxUnavailable;
import org.tracepost.bounce.mailbox.MailboxUnavailable.Problem;
import org.tracepost.platform.node.Duty;
import org.tracepost.platform.node.Nodes;

/** How the installation last got on with the bounce mailbox, whichever node polled it. */
@ApplicationScoped
public class PollState {

    @Inject
    private Nodes nodes;

    /** @param what a sentence or two for IT, in English */
    public record Trouble(Instant since, Problem problem, String what) {}

    /**
     * @param lastPoll the last one that worked. @param trouble what is wrong since when; empty as long as the mailbox
     *     can be read
     */
    public record Run(Optional<Instant> lastPoll, Optional<Trouble> trouble) {}

    /** @return true when it could not be read before: news, to be logged once */
    boolean polled(Instant at) {
        boolean back = trouble().isPresent();
        nodes.done(Duty.BOUNCE_MAILBOX, at);
        return back;
    }

    /**
     * @return true when this is news, to be logged once and not at every poll: servers say the same in ever other words
     */
    boolean failed(Instant at, MailboxUnavailable failure) {
        Optional<Trouble> before = trouble();
        nodes.failed(
                Duty.BOUNCE_MAILBOX, new Nodes.Trouble(at, failure.problem().name(), failure.getMessage()));
        return before.filter(trouble -> trouble.problem() == failure.problem()).isEmpty();
    }

    public Run lastRun() {
        Nodes.Run run = nodes.lastRun(Duty.BOUNCE_MAILBOX);
        return new Run(
                run.worked(), run.trouble().map(t -> new Trouble(t.since(), Problem.valueOf(t.kind()), t.what())));
    }

    /** The last poll that worked. */
    public Optional<Instant> lastPoll() {
        return lastRun().lastPoll();
    }

    /** What is wrong since when; empty as long as the mailbox can be read. */
    public Optional<Trouble> trouble() {
        return lastRun().trouble();
    }
}
