package org.tracepost.reminder;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The one row with what the company has decided about reminders. */
@Entity
@Table(name = "reminder_policy")
public class StoredPolicy {

    static final int ID = 1;

    @Id
    private Integer id;

    @Column(name = "is_on")
    private boolean on;

    @Column(name = "counts_from")
    private LocalDate countsFrom;

    @Column(name = "overdue_steps")
    private String overdueSteps;

    @Column(name = "expiry_days")
    private int expiryDays;

    @Column(name = "presume_days")
    private int presumeDays;

    @Enumerated(EnumType.STRING)
    @Column(name = "never_mailed")
    private NeverMailed neverMailed;

    @Column(name = "working_days")
    private String workingDays;

    private String opens;
    private String closes;
    private String holidays;

    @Version
    private int version;

    protected StoredPolicy() {}

    void change(PolicyDraft draft) {
        on = draft.on();
        overdueSteps =
                draft.steps().stream().map(s -> (s.on() ? "" : "-") + s.days()).collect(Collectors.joining(","));
        expiryDays = draft.expiryDays();
        presumeDays = draft.presumeDays();
        neverMailed = draft.neverMailed();
        workingDays = EnumSet.copyOf(draft.days()).stream().map(DayOfWeek::name).collect(Collectors.joining(","));
        opens = draft.opens().toString();
        closes = draft.closes().toString();
        holidays = draft.holidays().stream().map(PolicyDraft.Holiday::toString).collect(Collectors.joining("\n"));
    }

    void turnOff() {
        on = false;
    }

    /** From this day on steps count; those before are nobody's. */
    void countFrom(LocalDate day) {
        countsFrom = day;
    }

    PolicyDraft draft() {
        List<PolicyDraft.Step> steps = Arrays.stream(overdueSteps.split(","))
                .map(s -> new PolicyDraft.Step(Math.abs(Integer.parseInt(s)), !s.startsWith("-")))
                .toList();
        Set<DayOfWeek> days = Arrays.stream(workingDays.split(","))
                .map(d -> DayOfWeek.valueOf(d.toUpperCase(Locale.ROOT)))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(DayOfWeek.class)));
        return new PolicyDraft(
                on,
                steps,
                expiryDays,
                presumeDays,
                neverMailed,
                days,
                LocalTime.parse(opens),
                LocalTime.parse(closes),
                holidays.lines()
                        .flatMap(line -> PolicyDraft.Holiday.find(line).stream())
                        .toList());
    }

    /** @param today stands in until the first run has said from when on steps count */
    ReminderPolicy policy(ZoneId zone, LocalDate today) {
        PolicyDraft d = draft();
        List<Step> numbered = new ArrayList<>();
        for (int i = 0; i < d.steps().size(); i++) {
            if (d.steps().get(i).on()) {
                numbered.add(new Step(i + 1, d.steps().get(i).days()));
            }
        }
        return new ReminderPolicy(
                on,
                countsFrom == null ? today : countsFrom,
                numbered,
                expiryDays,
                presumeDays,
                neverMailed,
                new WorkingTimes(
                        d.days(),
                        d.opens(),
                        d.closes(),
                        d.holidays().stream().map(PolicyDraft.Holiday::day).collect(Collectors.toSet()),
                        zone));
    }

    boolean isOn() {
        return on;
    }

    LocalDate getCountsFrom() {
        return countsFrom;
    }

    int getVersion() {
        return version;
    }
}
