package org.tracepost.reminder;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.tracepost.document.DocumentState;

/** Who looks at which documents, and what came out of it; each call is a short transaction of its own. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ReminderClaims {

    private static final Logger LOG = Logger.getLogger(ReminderClaims.class.getName());
    /** Longer than a portion takes; what a node that died had taken is anybody's after it. */
    static final Duration LEASE = Duration.ofMinutes(5);
    /** A clerk's deed is seen at once; what customers and mail servers do may wait so long. */
    private static final Duration AGAIN = Duration.ofMinutes(30);
    /** What needs a clerk stays to be seen, over holidays and after the last step's time. */
    private static final Duration KEPT = Duration.ofDays(31);

    @Inject
    private ReminderRepository reminders;

    /**
     * Documents that a node has taken.
     *
     * @param next where to go on; empty: there are no more
     */
    public record Portion(List<Long> ids, Optional<Place> next) {}

    /** Takes up to so many documents with a due step that nobody looks at now, behind a place. */
    public Portion take(
            ReminderKind kind, DocumentState state, StepPlan.Window window, Place after, Instant now, int limit) {
        List<Place> due = reminders.lockDue(kind, state, window, after, now, limit);
        if (due.isEmpty()) {
            return new Portion(List.of(), Optional.empty());
        }
        List<Long> ids = new ArrayList<>(due.stream().map(Place::id).toList());
        ids.removeAll(reminders.taken(ids, now));
        if (!ids.isEmpty()) {
            reminders.take(ids, now, now.plus(LEASE));
        }
        return new Portion(ids, Optional.of(due.get(due.size() - 1)));
    }

    /** Writes down why documents got no reminder now. */
    public void looked(Map<Reason, List<Long>> outcome, int step, Instant now) {
        outcome.forEach((reason, ids) -> reminders.looked(ids, step, reason, now, now.plus(AGAIN)));
    }

    /**
     * Says that the timers work today.
     *
     * @return false while everything is held, because the day had jumped
     */
    public boolean begin(LocalDate today, Instant now) {
        RunState state = reminders.lockRun();
        if (state.hold().isPresent()) {
            return false;
        }
        LocalDate last = state.lastDay().orElse(today);
        if (ChronoUnit.DAYS.between(last, today) > ReminderPolicy.CATCH_UP_DAYS) {
            reminders.hold(now, last, today);
            LOG.log(
                    Level.SEVERE,
                    "The last reminders were sent on {0}, and today is {1}: nothing more is sent until an administrator has seen it.",
                    new Object[] {last, today});
            return false;
        }
        StoredPolicy policy = reminders.policy();
        if (policy.getCountsFrom() == null) {
            policy.countFrom(today);
        }
        reminders.ran(today, now);
        reminders.forgetLooksBefore(now.minus(KEPT));
        return true;
    }
}
