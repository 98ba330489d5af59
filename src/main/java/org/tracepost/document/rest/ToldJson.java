package org.tracepost.document.rest;

import org.tracepost.delivery.Told;

/**
 * What became of the wish to tell the customer.
 *
 * @param messageId null: there is no e-mail
 * @param dropped how many of its recipients are blocked: they will not be handed over
 */
public record ToldJson(String outcome, Long messageId, int recipients, int dropped) {

    static ToldJson of(Told told) {
        return new ToldJson(
                told.outcome().name(),
                told.messageId().orElse(null),
                told.recipients(),
                told.droppedIds().size());
    }
}
