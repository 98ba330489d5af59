package org.tracepost.delivery;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.tracepost.message.EventSource;
import org.tracepost.message.EventType;
import org.tracepost.message.Fact;
import org.tracepost.message.RecipientHistory;
import org.tracepost.platform.Settings;
import org.tracepost.security.AuditTrail;

/**
 * Portions of what is done to many rows of the outbox at once, each a transaction of its own: the relay's connections
 * go on meanwhile, and a message to 100,000 people needs no more memory than one to 500. Each method says how many rows
 * it did; none are left to do at 0. Roles are asked for by {@link MessageControl} and {@link OutboxControl}.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class OutboxRounds {

    private static final int ROWS = 2000;
    private static final int FACTS = 1000;

    @Inject
    private WaitingRepository rows;

    @Inject
    private OutboxRepository outbox;

    @Inject
    private OutboxControlRepository control;

    @Inject
    private RecipientHistory history;

    @Inject
    private AuditTrail audit;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    public int pause(long messageId) {
        List<Long> some = rows.lockRunning(messageId, ROWS);
        rows.setPaused(some, true);
        return some.size();
    }

    /** What was held back has its whole time again. */
    public int resume(long messageId) {
        List<Long> some = rows.lockPaused(messageId, ROWS);
        rows.extend(some, fullTimeFrom(clock.instant()));
        rows.setPaused(some, false);
        return some.size();
    }

    public int move(long messageId, Instant due) {
        List<Long> some = rows.lockNotDueAt(messageId, due, ROWS);
        rows.move(some, due, fullTimeFrom(due));
        return some.size();
    }

    public int cancel(long messageId) {
        List<Long> some = rows.lockNotHandingOver(messageId, FACTS);
        finish(some, Fact.of(EventType.CANCELLED, EventSource.USER, clock.instant()));
        return some.size();
    }

    /** What waited when the database was restored may have been sent by the lost one. */
    public int setAside(Instant writtenBefore) {
        List<Long> some = rows.lockWrittenBefore(writtenBefore, FACTS);
        finish(
                some,
                Fact.of(EventType.UNANSWERED, EventSource.TRACEPOST, clock.instant())
                        .withRule("restored")
                        .withReply(null, null, "The database was restored; it may have been sent.", null));
        return some.size();
    }

    /** Standing still was nobody's fault: whatever waits has its whole time again. */
    public int extend(Instant now) {
        List<Long> some = rows.lockEndingBefore(fullTimeFrom(now), ROWS);
        rows.extend(some, fullTimeFrom(now));
        return some.size();
    }

    /** Ends a standstill. A standstill for another reason stays. */
    public void release(Course.Hold why, String action) {
        if (control.release(why.name())) {
            if (why == Course.Hold.RESTORED) {
                control.rename(UUID.randomUUID().toString());
            }
            audit.record(action, "outbox", 1, null);
        }
    }

    private void finish(List<Long> some, Fact fact) {
        Map<Long, Fact> facts = new LinkedHashMap<>();
        some.forEach(id -> facts.put(id, fact));
        outbox.remove(some);
        history.recordAll(facts);
    }

    private Instant fullTimeFrom(Instant time) {
        return time.plus(Duration.ofHours(settings.getInt("outbox.deadline.hours", Outbox.DEADLINE_HOURS)));
    }
}
