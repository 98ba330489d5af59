package org.tracepost.suppression;

import java.time.Instant;
import java.util.Optional;

/**
 * That an address is to be blocked, and by which fact.
 *
 * @param deciding the fact that filled the measure
 * @param last the latest of the facts that count
 */
record Verdict(SuppressionCause cause, AddressFact deciding, Instant last) {

    /** Until when a block that begins now lasts; empty: without end. */
    Optional<Instant> until(Instant now, SuppressionLimits limits) {
        return cause == SuppressionCause.SOFT_BOUNCES ? Optional.of(now.plus(limits.softLasts())) : Optional.empty();
    }

    /** True when a block for it would be over already. */
    boolean isOver(Instant now, SuppressionLimits limits) {
        return cause == SuppressionCause.SOFT_BOUNCES
                && !last.plus(limits.softLasts()).isAfter(now);
    }
}
