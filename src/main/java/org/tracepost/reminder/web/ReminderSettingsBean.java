package org.tracepost.reminder.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.tracepost.company.CompanyProfile;
import org.tracepost.platform.Refusal;
import org.tracepost.platform.Seen;
import org.tracepost.platform.web.Page;
import org.tracepost.reminder.NeverMailed;
import org.tracepost.reminder.PolicyDraft;
import org.tracepost.reminder.ReminderOptions;

/** The settings for reminders. */
@Named
@ViewScoped
public class ReminderSettingsBean implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int USUAL_GAP_DAYS = 10;

    @Inject
    private ReminderOptions options;

    @Inject
    private CompanyProfile company;

    @Inject
    private Page page;

    private boolean on;
    private List<StepForm> steps;
    private int expiryDays;
    private int presumeDays;
    private NeverMailed neverMailed;
    private DayOfWeek[] days;
    private String opens;
    private String closes;
    private String holidays;
    private Seen seen;

    /** A step while it is typed in. */
    public static final class StepForm implements Serializable {

        private static final long serialVersionUID = 1L;
        private int days;
        private boolean on;

        StepForm(int days, boolean on) {
            this.days = days;
            this.on = on;
        }

        public int getDays() {
            return days;
        }

        public void setDays(int days) {
            this.days = days;
        }

        public boolean isOn() {
            return on;
        }

        public void setOn(boolean on) {
            this.on = on;
        }
    }

    @PostConstruct
    void read() {
        seen = options.see();
        PolicyDraft now = options.get();
        on = now.on();
        steps = new ArrayList<>(
                now.steps().stream().map(s -> new StepForm(s.days(), s.on())).toList());
        expiryDays = now.expiryDays();
        presumeDays = now.presumeDays();
        neverMailed = now.neverMailed();
        days = now.days().toArray(DayOfWeek[]::new);
        opens = now.opens().toString();
        closes = now.closes().toString();
        holidays = String.join(
                "\n", now.holidays().stream().map(PolicyDraft.Holiday::toString).toList());
    }

    public void addStep() {
        steps.add(new StepForm(steps.get(steps.size() - 1).getDays() + USUAL_GAP_DAYS, true));
    }

    public void removeStep() {
        steps.remove(steps.size() - 1);
    }

    public String save() {
        options.change(
                new PolicyDraft(
                        on,
                        steps.stream()
                                .map(s -> new PolicyDraft.Step(s.days, s.on))
                                .toList(),
                        expiryDays,
                        presumeDays,
                        neverMailed,
                        chosenDays(),
                        time(opens),
                        time(closes),
                        holidays == null
                                ? List.of()
                                : holidays.lines()
                                        .filter(line -> !line.isBlank())
                                        .map(ReminderSettingsBean::holiday)
                                        .toList()),
                seen);
        return page.redirect("/admin/reminders", "admin_reminders.info.saved");
    }

    private Set<DayOfWeek> chosenDays() {
        return days == null || days.length == 0 ? EnumSet.noneOf(DayOfWeek.class) : EnumSet.copyOf(List.of(days));
    }

    private static LocalTime time(String text) {
        try {
            return LocalTime.parse(text);
        } catch (DateTimeParseException e) {
            throw new Refusal("refusal.reminder_time", text);
        }
    }

    private static PolicyDraft.Holiday holiday(String line) {
        return PolicyDraft.Holiday.find(line).orElseThrow(() -> new Refusal("refusal.reminder_holiday", line.strip()));
    }

    public String getZone() {
        return company.get().getTimeZone().getId();
    }

    public NeverMailed[] getNeverMailedChoices() {
        return NeverMailed.values();
    }

    public DayOfWeek[] getWeek() {
        return DayOfWeek.values();
    }

    public boolean isOn() {
        return on;
    }

    public void setOn(boolean on) {
        this.on = on;
    }

    public List<StepForm> getSteps() {
        return steps;
    }

    public int getExpiryDays() {
        return expiryDays;
    }

    public void setExpiryDays(int expiryDays) {
        this.expiryDays = expiryDays;
    }

    public int getPresumeDays() {
        return presumeDays;
    }

    public void setPresumeDays(int presumeDays) {
        this.presumeDays = presumeDays;
    }

    public NeverMailed getNeverMailed() {
        return neverMailed;
    }

    public void setNeverMailed(NeverMailed neverMailed) {
        this.neverMailed = neverMailed;
    }

    public DayOfWeek[] getDays() {
        return days;
    }

    public void setDays(DayOfWeek[] days) {
        this.days = days;
    }

    public String getOpens() {
        return opens;
    }

    public void setOpens(String opens) {
        this.opens = opens;
    }

    public String getCloses() {
        return closes;
    }

    public void setCloses(String closes) {
        this.closes = closes;
    }

    public String getHolidays() {
        return holidays;
    }

    public void setHolidays(String holidays) {
        this.holidays = holidays;
    }

    /** What the form shows was this; the include meanwhile.xhtml sets what it has told of. */
    public void setSeen(Seen seen) {
        this.seen = seen;
    }
}
