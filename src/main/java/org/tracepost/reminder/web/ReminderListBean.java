package org.tracepost.reminder.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import org.primefaces.component.datatable.DataTable;
import org.tracepost.platform.Slice;
import org.tracepost.platform.web.AddressQuery;
import org.tracepost.platform.web.LazyRows;
import org.tracepost.platform.web.Page;
import org.tracepost.reminder.PlanFilter;
import org.tracepost.reminder.PlanFilter.Span;
import org.tracepost.reminder.PlannedReminder;
import org.tracepost.reminder.ReminderKind;
import org.tracepost.reminder.ReminderPlan;

/** What would go out in the next days. What one looks for stands in the address. */
@Named
@ViewScoped
public class ReminderListBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private ReminderPlan plan;

    @Inject
    private Page page;

    private Span span = Span.FORTNIGHT;
    private ReminderKind kind;
    private String text;
    /** How many there are, as of the last page that was read. */
    private long all;

    private transient LazyRows<PlannedReminder> rows;

    public void open() {
        page.openList(query());
    }

    /** The table begins anew at its first page, and the address follows. */
    public void look(DataTable table) {
        table.setFirst(0);
        page.showAddress(query());
    }

    private AddressQuery query() {
        return new AddressQuery().with("q", text).with("span", getAsked()).with("kind", kind);
    }

    private PlanFilter filter() {
        return new PlanFilter(span, kind, text);
    }

    public void showAll() {
        span = Span.FORTNIGHT;
        kind = null;
        text = null;
        page.showAddress(query());
    }

    public boolean isFiltered() {
        return kind != null || text != null && !text.isBlank();
    }

    public LazyRows<PlannedReminder> getRows() {
        if (rows == null) {
            rows = new LazyRows<>(
                    () -> all,
                    this::load,
                    row -> row.facts().id() + "/"
                            + (row.step() == null ? 0 : row.step().number()));
        }
        return rows;
    }

    private List<PlannedReminder> load(Slice slice) {
        ReminderPlan.Page found = plan.page(filter(), slice);
        all = found.all();
        return found.reminders();
    }

    public Span[] getSpans() {
        return Span.values();
    }

    public ReminderKind[] getKinds() {
        return ReminderKind.values();
    }

    /** The days to show as the address has them: nothing for those that everybody begins with. */
    public String getAsked() {
        return span == Span.FORTNIGHT ? null : span.name();
    }

    /** Whatever else stands in the address is overlooked. */
    public void setAsked(String asked) {
        span = Arrays.stream(Span.values())
                .filter(one -> one.name().equals(asked))
                .findFirst()
                .orElse(Span.FORTNIGHT);
    }

    public Span getSpan() {
        return span;
    }

    public void setSpan(Span span) {
        this.span = span;
    }

    public ReminderKind getKind() {
        return kind;
    }

    public void setKind(ReminderKind kind) {
        this.kind = kind;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
