package org.tracepost.bounce;

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

/** Polls the bounce mailbox, outside any transaction: a slow mailbox would run into the transaction's timeout. */
@Singleton
@Startup
@DependsOn("DatabaseStart")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class BounceTimer {

    private static final Logger LOG = Logger.getLogger(BounceTimer.class.getName());
    private final AtomicBoolean running = new AtomicBoolean();

    @Inject
    private BouncePoller poller;

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    void run() {
        if (running.compareAndSet(false, true)) {
            try {
                poller.poll();
            } catch (RuntimeException e) {
                LOG.log(Level.SEVERE, "The poll of the bounce mailbox failed and will be tried again", e);
            } finally {
                running.set(false);
            }
        }
    }
}
