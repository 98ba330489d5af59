package org.tracepost.reminder;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;

/** Does the due step of one document for a timer, in a transaction of its own: all of it or nothing. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ReminderSender {

    @Inject
    private ReminderBook book;

    /**
     * Decides anew, now that nobody else can: another node may have done it, the customer may have paid a moment ago.
     *
     * @return what came out; empty when there is no due step any more
     */
    public Optional<Verdict> send(long documentId, ReminderPolicy policy, Instant now) {
        return book.lock(documentId).flatMap(facts -> policy.plan(facts.kind())
                .newestDue(facts.deadline(), policy.times().dayOf(now))
                .filter(step -> !facts.isDone(step))
                .map(step -> {
                    Verdict verdict = ReminderRule.of(facts, policy, now);
                    if (verdict.decision().sends()) {
                        book.carryOut(facts, step, verdict, policy, now);
                    }
                    return verdict;
                }));
    }
}
