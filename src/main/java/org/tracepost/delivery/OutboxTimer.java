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
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Works the outbox every few seconds, outside any transaction; a long run is not overtaken by the next one. */
@Singleton
@Startup
@DependsOn("DatabaseStart")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class OutboxTimer {

    private static final Logger LOG = Logger.getLogger(OutboxTimer.class.getName());
    private final AtomicBoolean running = new AtomicBoolean();

    @Inject
    private OutboxWorker worker;

    @Schedule(hour = "*", minute = "*", second = "*/3", persistent = false)
    void run() {
        if (running.compareAndSet(false, true)) {
            try {
                worker.workOff();
            } catch (RuntimeException e) {
                LOG.log(Level.SEVERE, "The outbox run failed and will be tried again", e);
            } finally {
                running.set(false);
            }
        }
    }
}
