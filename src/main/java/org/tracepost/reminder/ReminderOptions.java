package org.tracepost.reminder;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import org.tracepost.company.CompanyProfile;
import org.tracepost.platform.ChangedMeanwhile;
import org.tracepost.platform.Refusal;
import org.tracepost.platform.Seen;
import org.tracepost.security.AuditTrail;
import org.tracepost.security.Role;

/** The company's settings for reminders; everybody may read them, an administrator changes them. */
@Stateless
@RolesAllowed(Role.CLERK_NAME)
public class ReminderOptions {

    private static final int MOST_DAYS = 365;
    private static final int MOST_STEPS = 9;
    private static final int MOST_EXPIRY_DAYS = 60;
    private static final int MOST_PRESUME_DAYS = 30;

    @Inject
    private ReminderRepository reminders;

    @Inject
    private CompanyProfile company;

    @Inject
    private AuditTrail audit;

    @Inject
    private Clock clock;

    public PolicyDraft get() {
        return reminders.policy().draft();
    }

    /** How far the timers are, and whether something holds them. */
    public RunState run() {
        return reminders.run();
    }

    /** As they are now, for a form. */
    public Seen see() {
        return Seen.now(reminders.policy().getVersion(), clock);
    }

    /** @throws ChangedMeanwhile when they are no longer what was seen in the form; nothing is changed then */
    @RolesAllowed(Role.ADMINISTRATOR_NAME)
    public void change(PolicyDraft draft, Seen seen) {
        seen.requireStill(reminders.policy().getVersion(), () -> audit.lastSince(seen.at(), "company", "1"));
        change(draft);
    }

    /** @throws Refusal when a number, an hour or the order of the steps makes no sense */
    @RolesAllowed(Role.ADMINISTRATOR_NAME)
    public void change(PolicyDraft draft) {
        check(draft);
        StoredPolicy policy = reminders.policy();
        if (draft.on() && !policy.isOn()) {
            policy.countFrom(today());
        }
        policy.change(draft);
        reminders.forgetAllLooks();
        audit.record("reminder_settings_changed", "company", "1", draft.toString());
    }

    /**
     * Lets reminders go again after the day had jumped.
     *
     * @param forget steps that became due until now are nobody's; otherwise they are sent
     */
    @RolesAllowed(Role.ADMINISTRATOR_NAME)
    public void release(boolean forget) {
        reminders.lockRun();
        reminders.release(today());
        if (forget) {
            reminders.policy().countFrom(today().plusDays(1));
        }
        reminders.forgetAllLooks();
        audit.record("reminders_released", "company", "1", forget ? "from tomorrow on" : "with what was missed");
    }

    /** No timer reminds anybody until an administrator wants it. */
    @RolesAllowed(Role.ADMINISTRATOR_NAME)
    public void turnOff() {
        reminders.policy().turnOff();
        reminders.forgetAllLooks();
        audit.record("reminder_settings_changed", "company", "1", "off");
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), company.get().getTimeZone());
    }

    private static void check(PolicyDraft d) {
        if (d.steps().isEmpty() || d.steps().size() > MOST_STEPS) {
            throw new Refusal("refusal.reminder_steps", MOST_STEPS);
        }
        for (int i = 0; i < d.steps().size(); i++) {
            int days = d.steps().get(i).days();
            if (days < 1
                    || days > MOST_DAYS
                    || i > 0 && days <= d.steps().get(i - 1).days()) {
                throw new Refusal("refusal.reminder_step_order", i + 1, MOST_DAYS);
            }
        }
        within(d.expiryDays(), MOST_EXPIRY_DAYS, "refusal.reminder_expiry_days");
        within(d.presumeDays(), MOST_PRESUME_DAYS, "refusal.reminder_presume_days");
        if (d.days().isEmpty()) {
            throw new Refusal("refusal.reminder_no_day");
        }
        if (!d.closes().equals(LocalTime.MIDNIGHT) && !d.closes().isAfter(d.opens())) {
            throw new Refusal("refusal.reminder_hours");
        }
    }

    private static void within(int number, int most, String refusal) {
        if (number < 1 || number > most) {
            throw new Refusal(refusal, most);
        }
    }
}
