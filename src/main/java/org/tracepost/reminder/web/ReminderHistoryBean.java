package org.tracepost.reminder.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.primefaces.component.datatable.DataTable;
import org.tracepost.platform.web.AddressQuery;
import org.tracepost.platform.web.LazyRows;
import org.tracepost.platform.web.Page;
import org.tracepost.reminder.HistoryFilter;
import org.tracepost.reminder.ReminderHistory;
import org.tracepost.reminder.ReminderKind;
import org.tracepost.reminder.ReminderRow;

/** What went out, was left out or was passed over. What one looks for stands in the address. */
@Named
@ViewScoped
public class ReminderHistoryBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private ReminderHistory history;

    @Inject
    private Page page;

    private ReminderKind kind;
    private String text;
    private transient LazyRows<ReminderRow> rows;

    public void open() {
        page.openList(query());
    }

    /** The table begins anew at its first page, and the address follows. */
    public void look(DataTable table) {
        table.setFirst(0);
        page.showAddress(query());
    }

    private AddressQuery query() {
        return new AddressQuery().with("q", text).with("kind", kind);
    }

    private HistoryFilter filter() {
        return new HistoryFilter(null, kind, text);
    }

    public void showAll() {
        kind = null;
        text = null;
        page.showAddress(query());
    }

    public boolean isFiltered() {
        return kind != null || text != null && !text.isBlank();
    }

    public LazyRows<ReminderRow> getRows() {
        if (rows == null) {
            rows = new LazyRows<>(
                    () -> history.countShown(filter()), slice -> history.list(filter(), slice), ReminderRow::id);
        }
        return rows;
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
