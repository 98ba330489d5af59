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
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.tracepost.bounce.ReadAgainRun.Phase;
import org.tracepost.platform.GuardedRun;
import org.tracepost.platform.node.Duty;
import org.tracepost.platform.node.Nodes;
import org.tracepost.platform.node.ThisNode;

/** Does what an administrator wants to be read again, a portion at a time and on one node; and looks once more at what came too early. */
@Singleton
@Startup
@DependsOn({"DatabaseStart", "ThisNode"})
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class ReadAgainTimer {

    private static final Logger LOG = Logger.getLogger(ReadAgainTimer.class.getName());
    private static final int PORTION = 100;
    private static final int PORTIONS = 20;

    private final GuardedRun guarded = new GuardedRun("Reading reports again");

    @Inject
    private ReadAgainSteps steps;
    @Inject
    private Nodes nodes;
    @Inject
    private ThisNode node;

    @Schedule(hour = "*", minute = "*", second = "*/3", persistent = false)
    void run() {
        guarded.run(this::work);
    }

    private void work() {
        List<ReadAgainRun> working = steps.working();
        List<Long> tooEarly = steps.tooEarly(PORTION);
        if (working.isEmpty() && tooEarly.isEmpty() || !nodes.take(Duty.READ_AGAIN, node.id())) {
            return;
        }
        tooEarly.forEach(id -> done(id, () -> steps.readAgain(id)));
        for (ReadAgainRun run : working) {
            if (run.getPhase() == Phase.LOOKING) {
                look(run.getId());
            } else {
                apply(run.getId());
            }
        }
    }

    private void look(long run) {
        for (int i = 0; i < PORTIONS; i++) {
            List<Long> reports = steps.toLookAt(run, PORTION);
            if (reports.isEmpty()) {
                steps.allLooked(run);
                return;
            }
            int[] changed = {0};
            int broken = (int) reports.stream().filter(id -> !done(id, () -> changed[0] += steps.look(run, id) ? 1 : 0)).count();
            steps.looked(run, reports.get(reports.size() - 1), reports.size(), changed[0], broken);
        }
    }

    private void apply(long run) {
        long last = 0;
        for (int i = 0; i < PORTIONS; i++) {
            List<Long> items = steps.toApply(run, last, PORTION);
            if (items.isEmpty()) {
                steps.allApplied(run);
                return;
            }
            List<Long> broken = items.stream().filter(id -> !done(id, () -> steps.apply(id))).toList();
            broken.forEach(steps::skip);
            steps.applied(run, items.size() - broken.size(), broken.size());
            last = items.get(items.size() - 1);
        }
    }

    /** One that breaks must not keep the others from being read. */
    private static boolean done(long id, Runnable step) {
        try {
            step.run();
            return true;
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Report or change " + id + " could not be read again and is left as it is", e);
            return false;
        }
    }
}
