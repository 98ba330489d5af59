package org.tracepost.bounce;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.tracepost.bounce.ReadAgainRun.Phase;
import org.tracepost.platform.NotFound;
import org.tracepost.platform.Refusal;
import org.tracepost.platform.Slice;
import org.tracepost.security.AuditTrail;
import org.tracepost.security.CurrentUser;
import org.tracepost.security.Role;

/**
 * Reading many stored reports again, for administrators: first what would change, then, when they agree, changing it.
 * One run at a time.
 */
@Stateless
@RolesAllowed(Role.ADMINISTRATOR_NAME)
public class ReadAgainRuns {

    @Inject
    private ReadAgainRepository runs;

    @Inject
    private BounceReportRepository reports;

    @Inject
    private AuditTrail audit;

    @Inject
    private CurrentUser user;

    @Inject
    private Clock clock;

    /**
     * Begins to look at what would change; a look that nobody agreed to ends.
     *
     * @param filter standing, kind and since count
     * @return the run's id
     * @throws Refusal while changes are being applied
     */
    public long look(ReportFilter filter) {
        for (ReadAgainRun before : runs.inPhases(List.of(Phase.LOOKING, Phase.LOOKED, Phase.APPLYING))) {
            if (before.getPhase() == Phase.APPLYING) {
                throw new Refusal("refusal.read_again_running");
            }
            before.cancel();
        }
        ReadAgainRun run = new ReadAgainRun(filter, reports.list(filter).count(), user.login(), clock.instant());
        runs.add(run);
        audit.record(
                "read_again_looked",
                "read-again",
                run.getId(),
                "rules " + run.getRules() + ", " + run.getReports() + " reports");
        return run.getId();
    }

    /** @throws Refusal when it has not looked at everything yet, or is over */
    public void apply(long id) {
        ReadAgainRun run = lock(id);
        run.startApplying();
        audit.record("read_again_applied", "read-again", id, run.getChanges() + " changes");
    }

    public void cancel(long id) {
        lock(id).cancel();
        audit.record("read_again_cancelled", "read-again", id, null);
    }

    public ReadAgainRun get(long id) {
        return runs.find(id).orElseThrow(() -> new NotFound("read-again", id));
    }

    public Optional<ReadAgainRun> newest() {
        return runs.newest();
    }

    /** What changes, in the order of the reports. */
    public List<ReadAgainItem> items(long id, Slice slice) {
        return runs.items(id, slice);
    }

    public long countItems(long id) {
        return runs.countItems(id);
    }

    private ReadAgainRun lock(long id) {
        return runs.lock(id).orElseThrow(() -> new NotFound("read-again", id));
    }
}
