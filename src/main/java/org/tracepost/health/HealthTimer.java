package org.tracepost.health;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.tracepost.delivery.RelayState;
import org.tracepost.platform.GuardedRun;

/**
 * Looks for alarms every minute, and at the relay every hour, or every minute while it is in trouble: what it offers
 * decides what can be expected.
 */
@Singleton
@Startup
@DependsOn("DatabaseStart")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class HealthTimer {

    private static final Duration FRESH = Duration.ofHours(1);
    private final GuardedRun guarded = new GuardedRun("The look for alarms");
    private final GuardedRun signing = new GuardedRun("The sign of this node's health");

    @Inject
    private SignBook book;

    @Inject
    private AlarmWatch alarms;

    @Inject
    private RelayCheck check;

    @Inject
    private RelayState relay;

    @Inject
    private RelayRuns runs;

    @Inject
    private Clock clock;

    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
    void sign() {
        signing.run(book::sign);
    }

    @Schedule(hour = "*", minute = "*", second = "7", persistent = false)
    void look() {
        guarded.run(alarms::look);
    }

    @Schedule(hour = "*", minute = "*", second = "2", persistent = false)
    void lookAtRelay() {
        boolean fresh = relay.trouble().isEmpty()
                && check.last()
                        .filter(c -> c.features().isPresent()
                                && c.at().isAfter(clock.instant().minus(FRESH)))
                        .isPresent();
        if (!fresh && check.begin()) {
            runs.look();
        }
    }
}
