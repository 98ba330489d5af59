package org.tracepost.reminder;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.tracepost.delivery.OutboxControl;
import org.tracepost.document.DocumentState;
import org.tracepost.security.Role;

/**
 * One round of the timers: everything that is due, a portion at a time, whoever else does the same at the same time.
 * Outside of any transaction: each step is its own, so a round that is cut short leaves nothing half done, and one bad
 * document never stops the rest.
 */
@Stateless
@PermitAll
@RunAs(Role.CLERK_NAME)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ReminderRound {

    private static final Logger LOG = Logger.getLogger(ReminderRound.class.getName());
    private static final int PORTION = 100;

    @Inject
    private ReminderPolicies policies;

    @Inject
    private ReminderClaims claims;

    @Inject
    private ReminderSender sender;

    @Inject
    private ReminderFacts facts;

    @Inject
    private OutboxControl outbox;

    @Inject
    private Clock clock;

    /**
     * What a round did.
     *
     * @param sent documents of which an e-mail was written
     * @param looked documents with a due step that was not sent
     * @param failed documents with which something went wrong; the log says what
     */
    public record Report(int sent, int looked, int failed) {

        static final Report NOTHING = new Report(0, 0, 0);

        Report plus(Report other) {
            return new Report(sent + other.sent, looked + other.looked, failed + other.failed);
        }
    }

    public Report run() {
        Instant now = clock.instant();
        ReminderPolicy policy = policies.current();
        LocalDate today = policy.times().dayOf(now);
        if (!claims.begin(today, now)) {
            return Report.NOTHING;
        }
        // a step that went to the test address only would be done for good
        if (!policy.on() || !policy.times().isOpen(now) || outbox.isNameless()) {
            return Report.NOTHING;
        }
        Report all = Report.NOTHING;
        for (ReminderKind kind : ReminderKind.values()) {
            for (StepPlan.Window window : Windows.due(policy, kind, today)) {
                for (DocumentState state : kind.states()) {
                    all = all.plus(portions(kind, state, window, policy));
                }
            }
        }
        return all;
    }

    private Report portions(ReminderKind kind, DocumentState state, StepPlan.Window window, ReminderPolicy policy) {
        Report all = Report.NOTHING;
        Optional<Place> place = Optional.of(new Place(window.from(), 0));
        while (place.isPresent()) {
            Instant now = clock.instant();
            ReminderClaims.Portion portion = claims.take(kind, state, window, place.get(), now, PORTION);
            all = portion.ids().isEmpty() ? all : all.plus(portion(portion.ids(), window.step(), policy, now));
            place = portion.next();
        }
        return all;
    }

    private Report portion(List<Long> ids, Step step, ReminderPolicy policy, Instant now) {
        Map<Reason, List<Long>> others = new EnumMap<>(Reason.class);
        Map<Long, DocumentFacts> known = facts.of(ids);
        int sent = 0;
        int failed = 0;
        for (long id : ids) {
            Optional<Verdict> verdict = Optional.ofNullable(known.get(id)).map(f -> ReminderRule.of(f, policy, now));
            try {
                if (verdict.filter(v -> v.decision().sends()).isPresent()) {
                    verdict = sender.send(id, policy, now);
                }
                verdict.ifPresent(v -> others.computeIfAbsent(v.reason(), r -> new ArrayList<>())
                        .add(id));
                sent += verdict.filter(v -> v.decision().sends()).isPresent() ? 1 : 0;
            } catch (RuntimeException e) {
                LOG.log(Level.SEVERE, "The reminder of document " + id + " failed and will be tried again", e);
                others.computeIfAbsent(Reason.FAULT, r -> new ArrayList<>()).add(id);
                failed++;
            }
        }
        claims.looked(others, step.number(), clock.instant());
        return new Report(sent, ids.size() - sent - failed, failed);
    }
}
