package org.tracepost.bounce.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.primefaces.component.datatable.DataTable;
import org.tracepost.bounce.BounceReport.Kind;
import org.tracepost.bounce.BounceReportRow;
import org.tracepost.bounce.BounceReports;
import org.tracepost.bounce.Doubt;
import org.tracepost.bounce.DoubtCount;
import org.tracepost.bounce.ReportFilter;
import org.tracepost.bounce.ReportFilter.Standing;
import org.tracepost.platform.web.AddressQuery;
import org.tracepost.platform.web.LazyRows;
import org.tracepost.platform.web.Page;

/**
 * Reports that fit no recipient, and all others when one asks for them. What is asked for stands in the page's address.
 */
@Named
@ViewScoped
public class UnmatchedBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private BounceReports reports;

    @Inject
    private Page page;

    private Standing standing = Standing.OPEN;
    private Kind kind;
    private Doubt doubt;
    private String text;
    private transient List<BounceReportRow> selected = new ArrayList<>();
    private transient List<DoubtCount> counts;
    private transient LazyRows<BounceReportRow> rows;

    public void open() {
        standing = standing == null ? Standing.OPEN : standing;
        page.openList(query());
    }

    /** The table begins anew at its first page, and the address follows. */
    public void look(DataTable table) {
        table.setFirst(0);
        selected = new ArrayList<>();
        page.showAddress(query());
    }

    private AddressQuery query() {
        return new AddressQuery()
                .with("standing", standing == Standing.OPEN ? null : standing)
                .with("kind", kind)
                .with("doubt", doubt)
                .with("q", text);
    }

    public LazyRows<BounceReportRow> getRows() {
        if (rows == null) {
            rows = new LazyRows<>(
                    () -> reports.countShown(filter()), slice -> reports.list(filter(), slice), BounceReportRow::id);
        }
        return rows;
    }

    private ReportFilter filter() {
        return new ReportFilter(standing, kind, doubt, text, null);
    }

    /** True when less is shown than what is to be decided. */
    public boolean isFiltered() {
        return standing != Standing.OPEN || kind != null || doubt != null || text != null && !text.isBlank();
    }

    public List<DoubtCount> getCounts() {
        if (counts == null) {
            counts = reports.doubts();
        }
        return counts;
    }

    public List<Standing> getStandings() {
        return List.of(Standing.values());
    }

    public List<Kind> getKinds() {
        return Arrays.stream(Kind.values()).filter(k -> k != Kind.UNREAD).toList();
    }

    public List<Doubt> getDoubts() {
        return List.of(Doubt.values());
    }

    public List<BounceReportRow> getSelected() {
        if (selected == null) {
            selected = new ArrayList<>();
        }
        return selected;
    }

    public void setSelected(List<BounceReportRow> selected) {
        this.selected = selected;
    }

    public List<Long> getSelectedIds() {
        return getSelected().stream()
                .filter(BounceReportRow::open)
                .map(BounceReportRow::id)
                .toList();
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

    public Doubt getDoubt() {
        return doubt;
    }

    public void setDoubt(Doubt doubt) {
        this.doubt = doubt;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
