package org.tracepost.delivery;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.logging.Logger;
import org.tracepost.platform.Pulse;

/** Works the outbox every second, outside any transaction; a long run is not overtaken by the next one. */
@Singleton
@Startup
@DependsOn({"DatabaseStart", "ThisNode"})
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class OutboxTimer {

    private static final Logger LOG = Logger.getLogger(OutboxTimer.class.getName());
    private static final Duration PAUSE = Duration.ofSeconds(1);

    @Inject
    private Line line;
    @Inject
    private RestoreGuard restore;
    @Resource
    private ManagedThreadFactory threads;
    private boolean looked;
    private Pulse pulse;

    @PostConstruct
    void start() {
        pulse = Pulse.start(threads, "outbox", PAUSE, this::work);
    }

    private void work() {
        if (restore.look(!looked)) {
            LOG.warning("The database is older than what was written to it, or nobody has lived in it for long: nothing is sent until an administrator releases the outbox.");
        }
        looked = true;
        line.run();
    }

    @PreDestroy
    void stop() {
        line.stop();
        pulse.stop();
    }
}
