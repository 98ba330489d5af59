package org.tracepost.health;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.tracepost.delivery.RelayState;

/**
 * What all nodes know of the relay together. One node's trouble is the installation's as long as the relay has taken
 * nothing from any other since.
 */
public final class Signs {

    private final List<Sign> signs;

    /** What one node knows. */
    record Sign(Optional<Instant> lastAccepted, Optional<RelayState.Trouble> trouble) {}

    Signs(List<Sign> signs) {
        this.signs = signs;
    }

    Optional<Instant> lastAccepted() {
        return signs.stream().map(Sign::lastAccepted).flatMap(Optional::stream).max(Comparator.naturalOrder());
    }

    /** The longest. */
    Optional<RelayState.Trouble> trouble() {
        return signs.stream()
                .map(Sign::trouble)
                .flatMap(Optional::stream)
                .filter(t -> lastAccepted()
                        .filter(accepted -> accepted.isAfter(t.since()))
                        .isEmpty())
                .min(Comparator.comparing(RelayState.Trouble::since));
    }
}
