package org.tracepost.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The next step of a document, or the one that is due, as it would go if nothing more became known.
 *
 * @param step null: there is none to come
 * @param day the step's own day
 * @param at when it would go out: the day's next working time, or when what it waits for will be known
 */
public record PlannedReminder(DocumentFacts facts, Step step, LocalDate day, Instant at, Verdict verdict) {

    /** What comes next for a document. */
    public static PlannedReminder next(DocumentFacts facts, ReminderPolicy policy, Instant now) {
        LocalDate today = policy.times().dayOf(now);
        StepPlan plan = policy.plan(facts.kind());
        Optional<Step> due = plan.newestDue(facts.deadline(), today)
                .filter(step -> !facts.isDone(step) && counts(facts, policy, step));
        Optional<Step> step = due.or(() -> plan.after(facts.lastDone())
                        .filter(s -> s.dayFor(facts.deadline()).isAfter(today)))
                .or(() -> plan.steps().stream()
                        .filter(s ->
                                !facts.isDone(s) && s.dayFor(facts.deadline()).isAfter(today))
                        .findFirst());
        Verdict now0 = ReminderRule.of(facts, policy, now);
        if (step.isEmpty()) {
            return new PlannedReminder(
                    facts, null, null, null, now0.decision() == Decision.LEAVE ? now0 : Verdict.of(Reason.ALL_DONE));
        }
        return of(facts, policy, step.get(), now);
    }

    /** A step as it would go on its day, or now when that has passed. */
    static PlannedReminder of(DocumentFacts facts, ReminderPolicy policy, Step step, Instant now) {
        LocalDate day = step.dayFor(facts.deadline());
        Instant own = policy.times().firstOn(day);
        Instant at = own.isAfter(now) ? own : policy.times().next(now);
        Verdict verdict = ReminderRule.of(facts, policy, at);
        Instant known = verdict.decision() == Decision.WAIT && verdict.until() != null
                ? policy.times().firstOn(verdict.until())
                : at;
        return new PlannedReminder(facts, step, day, known.isAfter(at) ? known : at, verdict);
    }

    private static boolean counts(DocumentFacts facts, ReminderPolicy policy, Step step) {
        return facts.kind() == ReminderKind.PERIOD
                || !step.dayFor(facts.deadline()).isBefore(policy.countsFrom());
    }

    public Optional<Step> nextStep() {
        return Optional.ofNullable(step);
    }
}
