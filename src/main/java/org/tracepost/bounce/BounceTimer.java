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

/** Polls the bounce mailbox, outside any transaction: a slow mailbox would run into the transaction's timeout. */
@Singleton
@Startup
@DependsOn({"DatabaseStart", "ThisNode"})
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class BounceTimer {

    @Inject
    private BouncePoller poller;

    @Inject
    private MailboxBell bell;

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void tick() {
        poller.tick();
    }

    @Schedule(hour = "*", minute = "*", second = "30", persistent = false)
    void renewBell() {
        bell.renew();
    }
}
