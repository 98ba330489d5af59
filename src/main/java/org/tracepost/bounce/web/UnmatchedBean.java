package org.tracepost.bounce.web;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.tracepost.bounce.BounceReport.Kind;
import org.tracepost.bounce.BounceReportRow;
import org.tracepost.bounce.BounceReports;
import org.tracepost.bounce.Doubt;
import org.tracepost.bounce.DoubtCount;
import org.tracepost.bounce.ReportFilter;
import org.tracepost.bounce.ReportFilter.Standing;
import org.tracepost.platform.web.LazyRows;
import org.tracepost.platform.web.Page;

/** Reports that fit no recipient, and all others when one asks for them. What is asked for stands in the page's address. */
@Named
@ViewScoped
public class UnmatchedBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private BounceReports reports;

    private Standing standing = Standing.OPEN;
    private Kind kind;
    private Doubt doubt;
    private String text;
    private transient List<BounceReportRow> selected = new ArrayList<>();
    private transient List<DoubtCount> counts;
    private transient LazyRows<BounceReportRow> rows;

    public void open() {
        standing = standing == null ? Standing.OPEN : standing;
        counts = reports.doubts();
    }

    /** Shows the page anew under the address that says what is asked for. */
    public void go() {
        try {
            ExternalContext context = FacesContext.getCurrentInstance().getExternalContext();
            context.redirect(context.getRequestContextPath() + "/bounce/unmatched.xhtml" + address());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String address() {
        List<String> parameters = new ArrayList<>();
        add(parameters, "standing", standing == Standing.OPEN ? null : standing);
        add(parameters, "kind", kind);
        add(parameters, "doubt", doubt);
        add(parameters, "q", text);
        return parameters.isEmpty() ? "" : "?" + String.join("&", parameters);
    }

    private static void add(List<String> parameters, String name, Object value) {
        if (value != null && !value.toString().isBlank()) {
            parameters.add(name + "=" + Page.urlEncode(value.toString()));
        }
    }

    public LazyRows<BounceReportRow> getRows() {
        if (rows == null) {
            ReportFilter filter = new ReportFilter(standing, kind, doubt, text, null);
            rows = new LazyRows<>(() -> reports.count(filter), slice -> reports.list(filter, slice), BounceReportRow::id);
        }
        return rows;
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
        return getSelected().stream().filter(BounceReportRow::open).map(BounceReportRow::id).toList();
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
