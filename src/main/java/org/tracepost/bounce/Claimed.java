package org.tracepost.bounce;

import java.time.Instant;
import java.util.List;
import org.tracepost.mail.EmailAddress;
import org.tracepost.message.Fact;
import org.tracepost.message.RecipientEvent;

/**
 * What is known of the recipient that a report claims to be about.
 *
 * @param redirectedTo the test address that it went to instead; null: it went where it should
 * @param sentAt when a relay took it; null: not known
 * @param events everything that is known about it; grows
 */
record Claimed(long id, EmailAddress address, String redirectedTo, Instant sentAt, List<RecipientEvent> events) {

    /** Another report of the same portion has just said so. */
    void learn(Fact fact) {
        events.add(RecipientEvent.toBe(id, fact));
    }

    /** @param comparable an address as {@link EmailAddress#comparable()} writes it */
    boolean wasAddressed(String comparable) {
        return address.comparable().equals(comparable)
                || redirectedTo != null && redirectedTo.equalsIgnoreCase(comparable);
    }
}
