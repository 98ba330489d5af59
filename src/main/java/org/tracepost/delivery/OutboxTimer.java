package org.tracepost.delivery;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.tracepost.platform.GuardedRun;

/** Works the outbox every few seconds, outside any transaction; a long run is not overtaken by the next one. */
@Singleton
@Startup
@DependsOn("DatabaseStart")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class OutboxTimer {

    private final GuardedRun guarded = new GuardedRun("The outbox run");

    @Inject
    private OutboxWorker worker;

    @Schedule(hour = "*", minute = "*", second = "*/3", persistent = false)
    void run() {
        guarded.run(worker::workOff);
    }
}
