package org.tracepost.reminder;

import java.time.LocalDate;
import java.util.List;

/** Which deadlines have a step on which days, by the policy. */
final class Windows {

    private Windows() {}

    /** Those whose newest due step is still to be done today; nothing from before reminders were switched on. */
    static List<StepPlan.Window> due(ReminderPolicy policy, ReminderKind kind, LocalDate today) {
        return fresh(policy, kind, policy.plan(kind).due(today));
    }

    /** Those with a step on a day to come. */
    static List<StepPlan.Window> between(ReminderPolicy policy, ReminderKind kind, LocalDate first, LocalDate last) {
        return fresh(policy, kind, policy.plan(kind).between(first, last));
    }

    private static List<StepPlan.Window> fresh(
            ReminderPolicy policy, ReminderKind kind, List<StepPlan.Window> windows) {
        return windows.stream()
                .map(w -> {
                    LocalDate first = policy.countsFrom().minusDays(w.step().days());
                    boolean counts = kind == ReminderKind.PERIOD || !w.from().isBefore(first);
                    return counts ? w : new StepPlan.Window(w.step(), first, w.to());
                })
                .filter(w -> !w.isEmpty())
                .toList();
    }
}
