package org.tracepost.bounce;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.tracepost.platform.NotFound;
import org.tracepost.security.AuditTrail;
import org.tracepost.security.Role;

/** Reads one stored report again by the rules of this version, for a clerk. Many at once: {@link ReadAgainRuns}. */
@Stateless
@RolesAllowed(Role.CLERK_NAME)
public class ReadAgain {

    @Inject
    private BounceReportRepository reports;

    @Inject
    private Rereader rereader;

    @Inject
    private AuditTrail audit;

    /** What would change; nothing is recorded. */
    public ReadingChange look(long reportId) {
        return rereader.look(reports.find(reportId).orElseThrow(() -> new NotFound("report", reportId)));
    }

    /** Records what changes; a second time there is nothing to record. */
    public ReadingChange apply(long reportId) {
        ReadingChange change =
                rereader.apply(reports.lock(reportId).orElseThrow(() -> new NotFound("report", reportId)));
        if (!change.nothing()) {
            audit.record(
                    "report_read_again",
                    "report",
                    reportId,
                    "rules " + Rules.VERSION + ", " + change.stateBefore() + " -> " + change.stateAfter());
        }
        return change;
    }
}
