package org.tracepost.delivery;

import java.util.List;
import java.util.Optional;

/**
 * What became of the wish to tell the customer.
 *
 * @param messageId the e-mail, if there is one
 * @param recipients how many it was written to
 * @param droppedIds those of them that are never handed over, because their addresses are blocked
 */
public record Told(Outcome outcome, Optional<Long> messageId, int recipients, List<Long> droppedIds) {

    /** Why there is an e-mail, or none. */
    public enum Outcome {
        /** It is in the outbox. */
        WRITTEN,
        /** It was written before; nothing new was sent. */
        WRITTEN_BEFORE,
        /** Nobody asked for it. */
        NOT_WANTED,
        /** No contact who would get it has an address. */
        NOBODY,
        /** This e-mail is switched off among the templates. */
        SWITCHED_OFF
    }

    static Told without(Outcome outcome) {
        return new Told(outcome, Optional.empty(), 0, List.of());
    }
}
