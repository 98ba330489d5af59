package org.tracepost.draft;

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

/** Has old drafts removed. Every node may do it: what another has removed is gone. */
@Singleton
@Startup
@DependsOn("DatabaseStart")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class DraftTimer {

    private final GuardedRun guarded = new GuardedRun("The removal of old drafts");

    @Inject
    private Drafts drafts;

    @Schedule(hour = "*", minute = "17", second = "20", persistent = false)
    void remove() {
        guarded.run(drafts::removeOld);
    }
}
