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
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.tracepost.bounce.ReadAgainRun.Phase;
import org.tracepost.platform.GuardedRun;
import org.tracepost.platform.node.Duty;
import org.tracepost.platform.node.Nodes;
import org.tracepost.platform.node.ThisNode;

/**
 * Does what an administrator wants to be read again, a portion at a time and on one node; looks once more at what came
 * too early; and judges hard failures of the past anew after an upgrade.
 */
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

    /** Past rules' failures need judging once in the life of a database; a node that knows it is done asks no more. */
    private volatile boolean rejudged;

    @Inject
    private ReadAgainSteps steps;

    @Inject
    private RejudgingSteps rejudging;

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
        rejudged = rejudged || !rejudging.isDue();
        if (rejudged && working.isEmpty() && tooEarly.isEmpty() || !nodes.take(Duty.READ_AGAIN, node.id())) {
            return;
        }
        tooEarly.forEach(id -> done(id, () -> steps.readAgain(id)));
        if (!rejudged) {
            rejudge();
        }
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
            int broken = (int) reports.stream()
                    .filter(id -> !done(id, () -> changed[0] += steps.look(run, id) ? 1 : 0))
                    .count();
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
            List<Long> broken = items.stream()
                    .filter(id -> !done(id, () -> steps.apply(id)))
                    .toList();
            broken.forEach(steps::skip);
            steps.applied(run, items.size() - broken.size(), broken.size());
            last = items.get(items.size() - 1);
        }
    }

    private void rejudge() {
        for (int i = 0; i < PORTIONS; i++) {
            Optional<RejudgingSteps.Portion> portion = rejudging.next();
            if (portion.isEmpty()) {
                rejudged = true;
                return;
            }
            int[] softened = {0};
            int broken = (int) portion.get().suspects().stream()
                    .filter(s -> !done(s.eventId(), () -> softened[0] += rejudging.judge(s) ? 1 : 0))
                    .count();
            rejudging.seen(portion.get(), softened[0], broken);
        }
    }

    /** One that breaks must not keep the others from being read. */
    private static boolean done(long id, Runnable step) {
        try {
            step.run();
            return true;
        } catch (RuntimeException e) {
            LOG.log(
                    Level.WARNING,
                    "Report, change or failure " + id + " could not be read again and is left as it is",
                    e);
            return false;
        }
    }
}
