package org.tracepost.sample;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import org.tracepost.platform.GuardedRun;
import org.tracepost.platform.Settings;
import org.tracepost.platform.node.Pulse;

/** Begins with the sample soon after the start when the setting {@code tracepost.sample} says so. */
@Singleton
@Startup
@DependsOn({"DatabaseStart", "CompanyStart"})
@TransactionManagement(TransactionManagementType.BEAN)
public class SampleTimer {

    @Inject
    private SampleAtStart sample;

    @Inject
    private Settings settings;

    private final GuardedRun guarded = new GuardedRun("The beginning of the sample data");
    private boolean asked;

    /**
     * Not before the node's first sign of life: Payara runs timers while it still opens the application's archives, and
     * a class that is asked for then is not found ("zip file closed"). Other timers begin at the same moment and write
     * into the same settings: what collides with them is tried again.
     */
    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    void askOnce() {
        if (!asked && Pulse.isFelt()) {
            guarded.run(() -> {
                if (settings.isOn("sample")) {
                    sample.begin();
                }
                asked = true;
            });
        }
    }
}
