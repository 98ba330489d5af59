package org.tracepost.delivery;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.logging.Level;
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
    private static final Map<Origin.Verdict, String> WORDS = Map.of(
            Origin.Verdict.OLDER, "it ends before the mark in the folder tracepost.data",
            Origin.Verdict.COPIED, "the folder tracepost.data is a copy",
            Origin.Verdict.STRANGE, "the folder tracepost.data does not know it, and no other node lives in it",
            Origin.Verdict.SILENT,
                    "nobody has lived in it for more than an hour, nobody had signed off, and something waits");
    private final GuardedRun guarded = new GuardedRun("The outbox run");
    private final GuardedRun watch = new GuardedRun("The look whether the database is the newest");

    @Inject
    private Line line;

    @Inject
    private RestoreGuard restore;

    /**
     * On its own, because a run of the outbox may take hours: a database that is exchanged meanwhile must be noticed,
     * and the mark must go along.
     */
    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void look() {
        watch.run(() -> restore.look()
                .ifPresent(sign -> LOG.log(
                        Level.WARNING,
                        "The database may come from a back-up ({0}): nothing is sent until an administrator decides on the page Outbox.",
                        WORDS.get(sign))));
    }

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void run() {
        guarded.run(() -> {
            if (restore.isSettled()) {
                line.run();
            }
        });
    }
}
