package org.tracepost.reminder.web;

import jakarta.enterprise.context.SessionScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.tracepost.platform.web.LazyRows;
import org.tracepost.reminder.HistoryFilter;
import org.tracepost.reminder.ReminderHistory;
import org.tracepost.reminder.ReminderKind;
import org.tracepost.reminder.ReminderRow;

/** What went out, was left out or was passed over. It lives as long as the session: one finds it as one left it. */
@Named
@SessionScoped
public class ReminderHistoryBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private ReminderHistory history;

    private ReminderKind kind;
    private String text;
    private transient LazyRows<ReminderRow> rows;

    public void open() {
        rows = new LazyRows<>(() -> history.count(filter()), slice -> history.list(filter(), slice), ReminderRow::id);
    }

    private HistoryFilter filter() {
        return new HistoryFilter(null, kind, text);
    }

    public void showAll() {
        kind = null;
        text = null;
    }

    public boolean isFiltered() {
        return kind != null || text != null && !text.isBlank();
    }

    public LazyRows<ReminderRow> getRows() {
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
