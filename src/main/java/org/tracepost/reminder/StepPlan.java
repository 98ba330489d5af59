package org.tracepost.reminder;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The steps of one kind of reminder, in order, and how long a missed one is caught up.
 *
 * @param steps those that are switched on
 * @param patience how many days after its own day the last step is still sent; an earlier one gives way to its
 *     successor
 */
public record StepPlan(List<Step> steps, int patience) {

    /** Deadlines for which a step is the newest that is due, first and last inclusive. */
    public record Window(Step step, LocalDate from, LocalDate to) {

        boolean isEmpty() {
            return to.isBefore(from);
        }
    }

    /** The newest step whose day has come; empty before the first, and when all of them are too long ago. */
    public Optional<Step> newestDue(LocalDate deadline, LocalDate today) {
        return due(today).stream()
                .filter(w -> !deadline.isBefore(w.from()) && !deadline.isAfter(w.to()))
                .map(Window::step)
                .findFirst();
    }

    /** For each step the deadlines for which it is the newest due one today. */
    public List<Window> due(LocalDate today) {
        List<Window> windows = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            LocalDate to = today.minusDays(step.days());
            LocalDate from = i + 1 < steps.size()
                    ? today.minusDays(steps.get(i + 1).days()).plusDays(1)
                    : to.minusDays(patience);
            windows.add(new Window(step, from, to));
        }
        return windows.stream().filter(w -> !w.isEmpty()).toList();
    }

    /** For each step the deadlines for which its day lies in a time to come. */
    public List<Window> between(LocalDate first, LocalDate last) {
        return steps.stream()
                .map(s -> new Window(s, first.minusDays(s.days()), last.minusDays(s.days())))
                .toList();
    }

    public boolean isLast(Step step) {
        return !steps.isEmpty() && steps.get(steps.size() - 1).number() == step.number();
    }

    /** The steps before this one. */
    public List<Step> before(Step step) {
        return steps.stream().filter(s -> s.number() < step.number()).toList();
    }

    /** The first step after a number; for the plan of what comes next. */
    public Optional<Step> after(int number) {
        return steps.stream().filter(s -> s.number() > number).findFirst();
    }
}
