package org.tracepost.health;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.tracepost.bounce.PollState;
import org.tracepost.delivery.RelayState;

/**
 * What all nodes know together. One node's trouble is the installation's as long as no other has done since what that one cannot: only one polls
 * the mailbox at a time, and what a node remembers of it from before its turn ended says nothing any more.
 */
public final class Signs {

    private final List<Sign> signs;

    /** What one node knows. */
    record Sign(Optional<Instant> lastPoll, Optional<PollState.Trouble> mailbox, Optional<Instant> lastAccepted, Optional<RelayState.Trouble> relay) {
    }

    Signs(List<Sign> signs) {
        this.signs = signs;
    }

    Optional<Instant> lastPoll() {
        return signs.stream().map(Sign::lastPoll).flatMap(Optional::stream).max(Comparator.naturalOrder());
    }

    Optional<Instant> lastAccepted() {
        return signs.stream().map(Sign::lastAccepted).flatMap(Optional::stream).max(Comparator.naturalOrder());
    }

    /** The longest. */
    Optional<PollState.Trouble> mailboxTrouble() {
        return signs.stream().map(Sign::mailbox).flatMap(Optional::stream)
                .filter(t -> lastPoll().filter(poll -> poll.isAfter(t.since())).isEmpty()).min(Comparator.comparing(PollState.Trouble::since));
    }

    /** The longest. */
    Optional<RelayState.Trouble> relayTrouble() {
        return signs.stream().map(Sign::relay).flatMap(Optional::stream)
                .filter(t -> lastAccepted().filter(accepted -> accepted.isAfter(t.since())).isEmpty()).min(Comparator.comparing(RelayState.Trouble::since));
    }
}
