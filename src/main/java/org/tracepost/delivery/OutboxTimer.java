package org.tracepost.delivery;

import jakarta.annotation.PreDestroy;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.logging.Logger;
import org.tracepost.platform.GuardedRun;

/** Works the outbox every second, outside any transaction; a long run is not overtaken by the next one. */
@Singleton
@Startup
@DependsOn({"DatabaseStart", "ThisNode"})
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class OutboxTimer {

    private static final Logger LOG = Logger.getLogger(OutboxTimer.class.getName());
    private final GuardedRun guarded = new GuardedRun("The outbox run");

    @Inject
    private Line line;
    @Inject
    private RestoreGuard restore;
    private volatile boolean started;

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void run() {
        guarded.run(this::work);
    }

    private void work() {
        if (restore.look(!started)) {
            LOG.warning("The database is older than what was written to it, or nobody has lived in it for long: nothing is sent until an administrator releases the outbox.");
        }
        started = true;
        line.run();
    }

    @PreDestroy
    void stop() {
        line.stop();
    }
}
