package org.tracepost.bounce;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.tracepost.platform.Refusal;

/**
 * Reading many stored reports again, a portion at a time.
 *
 * <p>Life: {@code LOOKING} at what would change; {@code LOOKED}, until an administrator has seen it; {@code APPLYING};
 * {@code DONE}. It may be {@code CANCELLED} at any time before it is done; what was applied by then stays.
 */
@Entity
@Table(name = "read_again_run")
public class ReadAgainRun {

    /** How far it is. */
    public enum Phase {
        LOOKING,
        LOOKED,
        APPLYING,
        DONE,
        CANCELLED
    }

    @Id
    @GeneratedValue(generator = "read_again_run_seq")
    @SequenceGenerator(name = "read_again_run_seq", sequenceName = "read_again_run_seq")
    private Long id;

    @Enumerated(EnumType.STRING)
    private Phase phase = Phase.LOOKING;

    @Column(name = "started_by")
    private String startedBy;

    @Column(name = "started_at")
    private Instant startedAt;

    @Enumerated(EnumType.STRING)
    private ReportFilter.Standing standing;

    @Enumerated(EnumType.STRING)
    private BounceReport.Kind kind;

    private Instant since;

    @Column(name = "last_report_id")
    private long lastReportId;

    private long reports;
    private long seen;
    private long changes;
    private long applied;
    private long broken;
    private int rules;

    @Version
    private int version;

    protected ReadAgainRun() {}

    ReadAgainRun(ReportFilter filter, long reports, String startedBy, Instant startedAt) {
        this.standing = filter.standing();
        this.kind = filter.kind();
        this.since = filter.since();
        this.reports = reports;
        this.startedBy = startedBy;
        this.startedAt = startedAt;
        this.rules = Rules.VERSION;
    }

    ReportFilter filter() {
        return new ReportFilter(standing, kind, null, null, since);
    }

    /** @param last the last report of the portion */
    void looked(long last, int portion, int changed, int cannotBeRead) {
        lastReportId = last;
        seen += portion;
        changes += changed;
        broken += cannotBeRead;
    }

    void allLooked() {
        phase = changes == 0 ? Phase.DONE : Phase.LOOKED;
    }

    void startApplying() {
        if (phase != Phase.LOOKED) {
            throw new Refusal("refusal.read_again_not_ready");
        }
        phase = Phase.APPLYING;
    }

    void applied(int portion, int cannotBeRead) {
        applied += portion;
        broken += cannotBeRead;
    }

    void allApplied() {
        phase = Phase.DONE;
    }

    void cancel() {
        if (isActive()) {
            phase = Phase.CANCELLED;
        }
    }

    public boolean isActive() {
        return phase == Phase.LOOKING || phase == Phase.LOOKED || phase == Phase.APPLYING;
    }

    public boolean isWorking() {
        return phase == Phase.LOOKING || phase == Phase.APPLYING;
    }

    public Long getId() {
        return id;
    }

    public Phase getPhase() {
        return phase;
    }

    public String getStartedBy() {
        return startedBy;
    }

    public Instant getStartedAt() {
        return startedAt;
    }

    long getLastReportId() {
        return lastReportId;
    }

    /** How many reports the filter chose when it began. */
    public long getReports() {
        return reports;
    }

    /** How many of them were looked at. */
    public long getSeen() {
        return seen;
    }

    /** How many of those change. */
    public long getChanges() {
        return changes;
    }

    /** For how many of those the change is recorded. */
    public long getApplied() {
        return applied;
    }

    /** How many could not be read because of a fault of ours, told in the server's log. */
    public long getBroken() {
        return broken;
    }

    public int getRules() {
        return rules;
    }
}
