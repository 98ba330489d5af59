package org.tracepost.suppression.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.util.List;
import org.primefaces.component.datatable.DataTable;
import org.tracepost.platform.web.AddressQuery;
import org.tracepost.platform.web.LazyRows;
import org.tracepost.platform.web.Page;
import org.tracepost.suppression.SuppressionCause;
import org.tracepost.suppression.SuppressionFilter;
import org.tracepost.suppression.SuppressionRow;
import org.tracepost.suppression.SuppressionState;
import org.tracepost.suppression.Suppressions;

/**
 * The list of blocked addresses. What one looks for stands in the address; without a word about it, what is in force is
 * shown.
 */
@Named
@ViewScoped
public class SuppressionListBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Suppressions suppressions;

    @Inject
    private Clock clock;

    @Inject
    private Page page;

    private String text;
    private SuppressionCause cause;
    private SuppressionState state = SuppressionState.ACTIVE;
    private transient LazyRows<SuppressionRow> rows;
    private Long rejudged;

    public void open() {
        page.openList(query());
    }

    /** The table begins anew at its first page, and the address follows. */
    public void look(DataTable table) {
        table.setFirst(0);
        page.showAddress(query());
    }

    private AddressQuery query() {
        return new AddressQuery().with("q", text).with("cause", cause).with("state", getAsked());
    }

    private SuppressionFilter filter() {
        return new SuppressionFilter(text, cause == null ? List.of() : List.of(cause), state);
    }

    public void showAll() {
        text = null;
        cause = null;
        state = null;
        page.showAddress(query());
    }

    /**
     * True when there may be rows that the filters hide; that only what is in force is shown is where everybody begins.
     */
    public boolean isFiltered() {
        return text != null || cause != null || state != SuppressionState.ACTIVE;
    }

    /** How many addresses better rules have unblocked lately. */
    public long getRejudged() {
        if (rejudged == null) {
            rejudged = suppressions.countRejudged();
        }
        return rejudged;
    }

    public SuppressionState state(SuppressionRow row) {
        return row.stateAt(clock.instant());
    }

    /** The state as the address has it: nothing for the one that everybody begins with. */
    public String getAsked() {
        return state == SuppressionState.ACTIVE ? null : state == null ? SuppressionExportServlet.ANY : state.name();
    }

    /** Whatever else stands in the address is overlooked. */
    public void setAsked(String asked) {
        try {
            state = SuppressionExportServlet.state(asked).orElse(null);
        } catch (IllegalArgumentException unknown) {
            state = SuppressionState.ACTIVE;
        }
    }

    public SuppressionCause[] getCauses() {
        return SuppressionCause.values();
    }

    public SuppressionState[] getStates() {
        return SuppressionState.values();
    }

    public LazyRows<SuppressionRow> getRows() {
        if (rows == null) {
            rows = new LazyRows<>(
                    () -> suppressions.countShown(filter()),
                    slice -> suppressions.list(filter(), slice),
                    SuppressionRow::id);
        }
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
