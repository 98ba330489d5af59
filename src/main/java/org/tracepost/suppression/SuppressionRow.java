package org.tracepost.suppression;

import java.time.Instant;
import org.tracepost.mail.FailureReason;

/** An entry as lists show it; see {@link Suppression} for what each means. */
public record SuppressionRow(
        Long id,
        String address,
        SuppressionCause cause,
        FailureReason reason,
        Instant since,
        Instant until,
        Long recipientId,
        Long eventId,
        String login,
        String note,
        Instant liftedAt,
        String liftedBy,
        LiftCause liftCause,
        String liftReason) {

    /** The select clause that constructs it, over {@code s}. */
    static final String SELECT =
            "select new org.tracepost.suppression.SuppressionRow(s.id, s.address, s.cause, s.reason, s.since, s.until, s.recipientId, s.eventId, "
                    + "s.login, s.note, s.liftedAt, s.liftedBy, s.liftCause, s.liftReason)";

    static SuppressionRow of(Suppression s) {
        return new SuppressionRow(
                s.getId(),
                s.getAddress(),
                s.getCause(),
                s.getReason(),
                s.getSince(),
                s.getUntil(),
                s.getRecipientId(),
                s.getEventId(),
                s.getLogin(),
                s.getNote(),
                s.getLiftedAt(),
                s.getLiftedBy(),
                s.getLiftCause(),
                s.getLiftReason());
    }

    public SuppressionState stateAt(Instant now) {
        if (liftedAt != null) {
            return SuppressionState.LIFTED;
        }
        return until == null || until.isAfter(now) ? SuppressionState.ACTIVE : SuppressionState.EXPIRED;
    }

    /** True when a clerk may lift it; a complaint only an administrator. */
    public boolean clerkMayLift() {
        return cause != SuppressionCause.COMPLAINT;
    }
}
