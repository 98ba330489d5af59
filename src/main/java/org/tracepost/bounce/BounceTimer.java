package org.tracepost.bounce;

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

/** Polls the bounce mailbox, outside any transaction: a slow mailbox would run into the transaction's timeout. */
@Singleton
@Startup
@DependsOn({"DatabaseStart", "ThisNode"})
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class BounceTimer {

    private final GuardedRun guarded = new GuardedRun("The poll of the bounce mailbox");

    @Inject
    private BouncePoller poller;

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    void run() {
        guarded.run(poller::poll);
    }
}
