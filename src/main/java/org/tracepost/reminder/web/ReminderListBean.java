package org.tracepost.reminder.web;

import jakarta.enterprise.context.SessionScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.tracepost.platform.web.LazyRows;
import org.tracepost.reminder.PlanFilter;
import org.tracepost.reminder.PlanFilter.Span;
import org.tracepost.reminder.PlannedReminder;
import org.tracepost.reminder.ReminderKind;
import org.tracepost.reminder.ReminderPlan;

/** What would go out in the next days. It lives as long as the session: one finds it as one left it. */
@Named
@SessionScoped
public class ReminderListBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private ReminderPlan plan;

    private String asked;
    private Span span = Span.FORTNIGHT;
    private ReminderKind kind;
    private String text;
    private transient LazyRows<PlannedReminder> rows;

    public void open() {
        for (Span one : Span.values()) {
            if (one.name().equals(asked)) {
                span = one;
            }
        }
        rows = new LazyRows<>(() -> plan.count(filter()), slice -> plan.list(filter(), slice), row -> row.facts().id() + "/" + (row.step() == null ? 0 : row.step().number()));
    }

    private PlanFilter filter() {
        return new PlanFilter(span, kind, text);
    }

    public void showAll() {
        span = Span.FORTNIGHT;
        kind = null;
        text = null;
    }

    public boolean isFiltered() {
        return kind != null || text != null && !text.isBlank();
    }

    public LazyRows<PlannedReminder> getRows() {
        return rows;
    }

    public Span[] getSpans() {
        return Span.values();
    }

    public ReminderKind[] getKinds() {
        return ReminderKind.values();
    }

    /** Of the address: which days to show. */
    public String getAsked() {
        return asked;
    }

    public void setAsked(String asked) {
        this.asked = asked;
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
