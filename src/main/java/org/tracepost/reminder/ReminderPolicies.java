package org.tracepost.reminder;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.tracepost.company.CompanyProfile;

/** The policy that is in force. */
@Dependent
class ReminderPolicies {

    @Inject
    private ReminderRepository reminders;

    @Inject
    private CompanyProfile company;

    @Inject
    private Clock clock;

    ReminderPolicy current() {
        ZoneId zone = company.get().getTimeZone();
        return reminders.policy().policy(zone, LocalDate.ofInstant(clock.instant(), zone));
    }
}
