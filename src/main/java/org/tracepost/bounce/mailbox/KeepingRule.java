package org.tracepost.bounce.mailbox;

import java.time.Duration;
import java.util.Optional;

/**
 * What becomes of mails in the mailbox once they are stored. Nothing, unless IT says so.
 *
 * @param moveTo the folder to which understood ones go; IMAP only
 * @param deleteAfter after which time understood ones are deleted
 * @param deleteOthers after which time the others are, as long as the whole of them is stored
 */
public record KeepingRule(Optional<String> moveTo, Optional<Duration> deleteAfter, Optional<Duration> deleteOthers) {

    /** True when everything stays as it is. */
    public boolean isIdle() {
        return moveTo.isEmpty() && deleteAfter.isEmpty() && deleteOthers.isEmpty();
    }
}
