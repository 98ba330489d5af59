package org.tracepost.bounce.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.tracepost.bounce.BounceReport.Kind;
import org.tracepost.bounce.BounceReportRow;
import org.tracepost.bounce.BounceReports;
import org.tracepost.bounce.ReadAgainItem;
import org.tracepost.bounce.ReadAgainRun;
import org.tracepost.bounce.ReadAgainRuns;
import org.tracepost.bounce.ReportFilter;
import org.tracepost.bounce.ReportFilter.Standing;
import org.tracepost.message.MessageLog;
import org.tracepost.platform.Slice;
import org.tracepost.platform.web.LazyRows;
import org.tracepost.platform.web.Page;

/** Reading many stored reports again: choose, see what would change, agree. */
@Named("readAgain")
@ViewScoped
public class ReadAgainBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private ReadAgainRuns runs;

    @Inject
    private BounceReports reports;

    @Inject
    private MessageLog log;

    @Inject
    private Page page;

    @Inject
    private Clock clock;

    private Standing standing = Standing.ALL;
    private Kind kind;
    private Integer days;
    private transient ReadAgainRun run;
    private transient LazyRows<ReadAgainItem> rows;
    private transient Map<Long, BounceReportRow> named;
    private transient Map<Long, String> whom;

    public void open() {
        run = runs.newest().orElse(null);
    }

    public String look() {
        runs.look(new ReportFilter(
                standing,
                kind,
                null,
                null,
                days == null ? null : clock.instant().minus(Duration.ofDays(days))));
        return page.go("/admin/readagain");
    }

    public String apply() {
        runs.apply(getRun().getId());
        return page.go("/admin/readagain");
    }

    public String cancel() {
        runs.cancel(getRun().getId());
        return page.redirect("/admin/readagain", "bounce_readagain.info.cancelled");
    }

    /** The newest run; null: there was none. */
    public ReadAgainRun getRun() {
        if (run == null) {
            open();
        }
        return run;
    }

    public int getPercent() {
        ReadAgainRun now = getRun();
        long whole = now.getPhase() == ReadAgainRun.Phase.APPLYING ? now.getChanges() : now.getReports();
        long part = now.getPhase() == ReadAgainRun.Phase.APPLYING ? now.getApplied() : now.getSeen();
        return whole == 0 ? 100 : (int) Math.min(100, 100 * part / whole);
    }

    public LazyRows<ReadAgainItem> getRows() {
        if (rows == null) {
            long id = getRun().getId();
            rows = new LazyRows<>(() -> runs.countItems(id), slice -> items(id, slice), ReadAgainItem::getId);
        }
        return rows;
    }

    private List<ReadAgainItem> items(long runId, Slice slice) {
        List<ReadAgainItem> items = runs.items(runId, slice);
        named = reports.rows(items.stream().map(ReadAgainItem::getReportId).toList());
        whom = log.names(items.stream()
                .map(i -> i.getChange().recipientId())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        return items;
    }

    public BounceReportRow reportOf(ReadAgainItem item) {
        return named.get(item.getReportId());
    }

    public String whomOf(ReadAgainItem item) {
        return item.getChange().recipientId() == null
                ? ""
                : whom.getOrDefault(item.getChange().recipientId(), "");
    }

    public Standing getStanding() {
        return standing;
    }

    public void setStanding(Standing standing) {
        this.standing = standing;
    }

    public Kind getKind() {
        return kind;
    }

    public void setKind(Kind kind) {
        this.kind = kind;
    }

    public Integer getDays() {
        return days;
    }

    public void setDays(Integer days) {
        this.days = days;
    }
}
