package org.tracepost.suppression;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.tracepost.mail.FailureReason;
import org.tracepost.message.EventType;

/**
 * One fact about one e-mail to an address, as far as {@link SuppressionRule} asks for it.
 *
 * @param eventId null: only the day of an open is known
 * @param reason why it failed; null when it did not
 * @param refersTo the event that this one takes back; null for most
 */
record AddressFact(
        long recipientId, Long eventId, EventType type, Instant at, FailureReason reason, boolean hard, Long refersTo) {

    /**
     * A person opened it on that day, and no more is kept (tracking mode "date only"): what failed on the same day may
     * have been before.
     */
    static AddressFact openedOn(long recipientId, LocalDate day) {
        return new AddressFact(
                recipientId,
                null,
                EventType.OPENED,
                day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant(),
                null,
                false,
                null);
    }

    BounceWeight weight() {
        return type == EventType.FAILED || type == EventType.REFUSED
                ? BounceWeight.of(reason, hard)
                : BounceWeight.NONE;
    }
}
