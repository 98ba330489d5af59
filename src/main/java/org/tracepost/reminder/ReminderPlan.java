package org.tracepost.reminder;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.tracepost.platform.Slice;
import org.tracepost.reminder.PlanFilter.Span;
import org.tracepost.security.Role;

/** A dry run: what the timers would do in some days if nothing more became known. */
@Stateless
@RolesAllowed(Role.CLERK_NAME)
public class ReminderPlan {

    private static final int FORTNIGHT_DAYS = 14;

    @Inject
    private PlanRepository plan;

    @Inject
    private FactsLoader loader;

    @Inject
    private ReminderPolicies policies;

    @Inject
    private Clock clock;

    /**
     * A part of the plan.
     *
     * @param all how many reminders there are altogether
     */
    public record Page(List<PlannedReminder> reminders, long all) {}

    /** In the order of their days; what needs a clerk in the order in which it began to. */
    public Page page(PlanFilter filter, Slice slice) {
        ReminderPolicy policy = policies.current();
        Instant now = clock.instant();
        PlanRepository.Page page = filter.span() == Span.ASK
                ? plan.asked(filter.kind(), filter.text(), slice)
                : plan.page(parts(filter, policy, now), filter.text(), slice);
        return new Page(planned(page.entries(), policy, now), page.all());
    }

    /** What needs a clerk and does not already stand among the e-mails that did not get through; the oldest first. */
    public List<PlannedReminder> matters(Slice slice) {
        List<PlanRepository.Entry> entries = plan.matters(slice);
        return entries.isEmpty() ? List.of() : planned(entries, policies.current(), clock.instant());
    }

    public long countMatters() {
        return plan.countMatters();
    }

    private List<PlannedReminder> planned(List<PlanRepository.Entry> entries, ReminderPolicy policy, Instant now) {
        Map<Long, DocumentFacts> facts = loader.load(
                entries.stream().map(PlanRepository.Entry::documentId).collect(Collectors.toSet()));
        return entries.stream()
                .map(entry -> facts.containsKey(entry.documentId())
                        ? planned(facts.get(entry.documentId()), entry.step(), policy, now)
                        : null)
                .filter(Objects::nonNull)
                .toList();
    }

    private static PlannedReminder planned(DocumentFacts facts, int number, ReminderPolicy policy, Instant now) {
        return policy.plan(facts.kind()).steps().stream()
                .filter(s -> s.number() == number)
                .findFirst()
                .map(step -> PlannedReminder.of(facts, policy, step, now))
                .orElseGet(() -> PlannedReminder.next(facts, policy, now));
    }

    private static List<PlanRepository.Part> parts(PlanFilter filter, ReminderPolicy policy, Instant now) {
        List<PlanRepository.Part> parts = new ArrayList<>();
        for (ReminderKind kind :
                filter.kind() == null ? Arrays.asList(ReminderKind.values()) : List.of(filter.kind())) {
            Span span = filter.span();
            LocalDate today = policy.times().dayOf(now);
            LocalDate sending = policy.times().dayOf(policy.times().next(now));
            LocalDate first = span == Span.TOMORROW ? today.plusDays(1) : today;
            LocalDate last =
                    span == Span.TODAY ? today : span == Span.TOMORROW ? first : today.plusDays(FORTNIGHT_DAYS);
            if (!sending.isBefore(first) && !sending.isAfter(last)) {
                Windows.due(policy, kind, today).forEach(w -> parts.add(new PlanRepository.Part(kind, w)));
            }
            List<LocalDate> days = today.plusDays(1)
                    .datesUntil(last.plusDays(1))
                    .filter(day -> !policy.times().sendingDay(day).isBefore(first)
                            && !policy.times().sendingDay(day).isAfter(last))
                    .toList();
            if (!days.isEmpty()) {
                Windows.between(policy, kind, days.get(0), days.get(days.size() - 1))
                        .forEach(w -> parts.add(new PlanRepository.Part(kind, w)));
            }
        }
        return parts;
    }
}
