package org.tracepost.bounce;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.tracepost.bounce.ReadAgainRun.Phase;

/** The single steps of reading again, each a transaction of its own. For our own timer alone. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ReadAgainSteps {

    private static final Duration TOO_EARLY = Duration.ofHours(1);

    @Inject
    private ReadAgainRepository runs;

    @Inject
    private BounceReportRepository reports;

    @Inject
    private Rereader rereader;

    @Inject
    private Clock clock;

    /** The run that has something to do. */
    public List<ReadAgainRun> working() {
        return runs.inPhases(List.of(Phase.LOOKING, Phase.APPLYING));
    }

    public List<Long> toLookAt(long runId, int limit) {
        return runs.find(runId)
                .filter(run -> run.getPhase() == Phase.LOOKING)
                .map(run -> runs.next(run, limit))
                .orElse(List.of());
    }

    /** @return true when it changes, and was not seen to change before a crash */
    public boolean look(long runId, long reportId) {
        ReadingChange change = reports.find(reportId)
                .map(rereader::look)
                .filter(c -> !c.nothing())
                .orElse(null);
        if (change == null || runs.has(runId, reportId)) {
            return false;
        }
        runs.add(new ReadAgainItem(runId, reportId, change));
        return true;
    }

    public void looked(long runId, long last, int portion, int changed, int broken) {
        runs.lock(runId).ifPresent(run -> run.looked(last, portion, changed, broken));
    }

    public void allLooked(long runId) {
        runs.lock(runId).filter(run -> run.getPhase() == Phase.LOOKING).ifPresent(ReadAgainRun::allLooked);
    }

    public List<Long> toApply(long runId, long after, int limit) {
        return runs.find(runId)
                .filter(run -> run.getPhase() == Phase.APPLYING)
                .map(run -> runs.toApply(runId, after, limit))
                .orElse(List.of());
    }

    public void apply(long itemId) {
        ReadAgainItem item = runs.findItem(itemId).orElseThrow();
        reports.lock(item.getReportId()).ifPresent(rereader::apply);
        item.apply();
    }

    /** It breaks, and is not tried for ever. */
    public void skip(long itemId) {
        runs.findItem(itemId).ifPresent(ReadAgainItem::apply);
    }

    public void applied(long runId, int portion, int broken) {
        runs.lock(runId).ifPresent(run -> run.applied(portion, broken));
    }

    public void allApplied(long runId) {
        runs.lock(runId).filter(run -> run.getPhase() == Phase.APPLYING).ifPresent(ReadAgainRun::allApplied);
    }

    /** Reports that came before the relay's own answer was written down, and may be believed by now. */
    public List<Long> tooEarly(int limit) {
        return reports.tooEarly(clock.instant().minus(TOO_EARLY), limit);
    }

    public void readAgain(long reportId) {
        reports.lock(reportId).ifPresent(rereader::apply);
    }
}
