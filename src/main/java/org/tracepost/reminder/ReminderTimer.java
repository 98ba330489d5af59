package org.tracepost.reminder;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import org.tracepost.delivery.RestoreGuard;
import org.tracepost.platform.GuardedRun;
import org.tracepost.platform.Settings;

/**
 * Looks every minute whether reminders are due. With {@code tracepost.reminder.timer.off} this node leaves that to
 * others.
 */
@Singleton
@Startup
@DependsOn("DatabaseStart")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class ReminderTimer {

    private final GuardedRun guarded = new GuardedRun("The round of reminders");

    @Inject
    private ReminderRound round;

    @Inject
    private RestoreGuard restore;

    @Inject
    private Settings settings;

    @Schedule(hour = "*", minute = "*", second = "20", persistent = false)
    void run() {
        if (!settings.isOn("reminder.timer.off")) {
            guarded.run(() -> {
                // what a back-up does not know may have been reminded of already
                if (restore.isTrusted()) {
                    round.run();
                }
            });
        }
    }
}
