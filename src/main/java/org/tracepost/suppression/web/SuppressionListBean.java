package org.tracepost.suppression.web;

import jakarta.enterprise.context.SessionScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.util.List;
import org.tracepost.platform.web.LazyRows;
import org.tracepost.platform.web.Page;
import org.tracepost.suppression.SuppressionCause;
import org.tracepost.suppression.SuppressionFilter;
import org.tracepost.suppression.SuppressionRow;
import org.tracepost.suppression.SuppressionState;
import org.tracepost.suppression.Suppressions;

/** The list of blocked addresses. It lives as long as the session: one finds it as one left it. */
@Named
@SessionScoped
public class SuppressionListBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Suppressions suppressions;
    @Inject
    private Clock clock;

    private String text;
    private SuppressionCause cause;
    private SuppressionState state = SuppressionState.ACTIVE;
    private transient LazyRows<SuppressionRow> rows;

    public void open() {
        rows = new LazyRows<>(() -> suppressions.count(filter()), slice -> suppressions.list(filter(), slice), SuppressionRow::id);
    }

    private SuppressionFilter filter() {
        return new SuppressionFilter(text, cause == null ? List.of() : List.of(cause), state);
    }

    public void showAll() {
        text = null;
        cause = null;
        state = null;
    }

    /** True when there may be rows that the filters hide; that only what is in force is shown is where everybody begins. */
    public boolean isFiltered() {
        return text != null || cause != null || state != SuppressionState.ACTIVE;
    }

    public SuppressionState state(SuppressionRow row) {
        return row.stateAt(clock.instant());
    }

    /** The filters as parameters of {@link SuppressionExportServlet}. */
    public String getExportQuery() {
        return "text=" + Page.urlEncode(text == null ? "" : text) + "&cause=" + (cause == null ? "" : cause) + "&state=" + (state == null ? "" : state);
    }

    public SuppressionCause[] getCauses() {
        return SuppressionCause.values();
    }

    public SuppressionState[] getStates() {
        return SuppressionState.values();
    }

    public LazyRows<SuppressionRow> getRows() {
        return rows;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public SuppressionCause getCause() {
        return cause;
    }

    public void setCause(SuppressionCause cause) {
        this.cause = cause;
    }

    public SuppressionState getState() {
        return state;
    }

    public void setState(SuppressionState state) {
        this.state = state;
    }
}
