package org.tracepost.suppression;

import java.util.Optional;
import org.tracepost.mail.FailureReason;

/**
 * How well an address can be reached, as far as we know.
 *
 * @param failures how many e-mails in a row failed lately by the address's own fault
 * @param reason why the last of them failed; null when none did
 * @param block the entry that blocks it now
 */
public record AddressHealth(Grade grade, int failures, FailureReason reason, Optional<SuppressionRow> block) {

    /** What a clerk is told first. */
    public enum Grade {
        GOOD,
        DOUBTFUL,
        BLOCKED
    }

    static AddressHealth of(int failures, FailureReason reason, Optional<SuppressionRow> block) {
        return new AddressHealth(
                block.isPresent() ? Grade.BLOCKED : failures > 0 ? Grade.DOUBTFUL : Grade.GOOD,
                failures,
                reason,
                block);
    }
}
