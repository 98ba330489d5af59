package org.tracepost.delivery;

import java.util.Optional;
import org.tracepost.mail.EmailAddress;

/**
 * Whether anything may leave, and where it goes.
 *
 * @param heldWhy why nothing leaves; empty: the outbox is worked
 * @param redirect everything goes to one test address
 * @param redirectTo that address; empty: none was given, and nothing leaves until one is
 */
public record Course(Optional<Hold> heldWhy, boolean redirect, Optional<EmailAddress> redirectTo) {

    /** Why the whole outbox stands. */
    public enum Hold {
        /** A user said so. */
        PAUSED,
        /** The database seems to be an older one than was written to: what waits may have been sent. */
        RESTORED
    }

    public boolean held() {
        return heldWhy.isPresent();
    }
}
