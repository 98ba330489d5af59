package org.tracepost.reminder.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.tracepost.platform.Slice;
import org.tracepost.platform.web.Page;
import org.tracepost.reminder.Decision;
import org.tracepost.reminder.PlannedReminder;
import org.tracepost.reminder.ReminderOptions;
import org.tracepost.reminder.ReminderPlan;
import org.tracepost.reminder.RunState;

/** Reminders that need a clerk, and what holds all of them, for Home: as they are when the page is opened. */
@Named
@ViewScoped
public class ReminderMattersBean implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final Slice FIRST = Slice.first(5);

    @Inject
    private ReminderPlan plan;

    @Inject
    private ReminderOptions options;

    @Inject
    private Page page;

    private transient List<PlannedReminder> first;
    private Long count;
    private transient RunState run;

    /** The oldest few; those that have settled since the timers looked are left out. */
    public List<PlannedReminder> getFirst() {
        if (first == null) {
            first = plan.matters(FIRST).stream()
                    .filter(p -> p.verdict().decision() == Decision.ASK)
                    .toList();
        }
        return first;
    }

    public long getCount() {
        if (count == null) {
            count = getFirst().isEmpty() ? 0 : plan.countMatters();
        }
        return count;
    }

    /** Null: nothing holds the reminders. */
    public RunState.Hold getHold() {
        if (run == null) {
            run = options.run();
        }
        return run.hold().orElse(null);
    }

    /** Whether timers send any: nobody is reminded before an administrator has switched them on. */
    public boolean isOn() {
        return options.get().on();
    }

    public String release() {
        options.release(false);
        return page.redirect("/reminder/list", "reminder.info.released");
    }

    public String releaseFromTomorrow() {
        options.release(true);
        return page.redirect("/reminder/list", "reminder.info.released_later");
    }
}
