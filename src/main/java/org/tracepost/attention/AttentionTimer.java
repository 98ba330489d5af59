package org.tracepost.attention;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import org.tracepost.platform.GuardedRun;

/**
 * Sweeps out once an hour what the list no longer shows. It makes no difference to the list, only to how much there is
 * to look through.
 */
@Singleton
@Startup
@DependsOn("DatabaseStart")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class AttentionTimer {

    private final GuardedRun guarded = new GuardedRun("The sweep of settled troubles");

    @Inject
    private Sweep sweep;

    @Schedule(hour = "*", minute = "41", persistent = false)
    void sweep() {
        guarded.run(sweep::forgetSettled);
    }
}
