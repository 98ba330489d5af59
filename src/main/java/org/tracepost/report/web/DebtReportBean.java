package org.tracepost.report.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.primefaces.component.datatable.DataTable;
import org.tracepost.document.DocumentState;
import org.tracepost.platform.web.LazyRows;
import org.tracepost.report.CurrencySum;
import org.tracepost.report.Debt;
import org.tracepost.report.DebtFilter;
import org.tracepost.report.DebtReport;
import org.tracepost.report.ReportKind;

/**
 * Invoices that were sent and are not paid: those that were opened, or those that nobody is known to have opened
 * ({@code seen=never}).
 */
@Named
@ViewScoped
public class DebtReportBean implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String NEVER = "never";

    @Inject
    private DebtReport report;

    @Inject
    private ReportFilterBean filter;

    private transient LazyRows<Debt> rows;
    private transient List<CurrencySum> sums;

    public void load() {
        filter.load(ask -> ask.debts(isOpened()));
    }

    public void look(DataTable table) {
        table.setFirst(0);
        sums = null;
        filter.show();
    }

    public void showAll(DataTable table) {
        filter.clear();
        look(table);
    }

    public boolean isOpened() {
        return !NEVER.equals(filter.getOne().get("seen"));
    }

    public ReportKind getKind() {
        return isOpened() ? ReportKind.OPENED : ReportKind.NEVER_OPENED;
    }

    /** The sums have counted already what the table holds. */
    public LazyRows<Debt> getRows() {
        if (rows == null) {
            rows = new LazyRows<>(this::getDocuments, slice -> report.list(asked(), slice), debt -> debt.row()
                    .id());
        }
        return rows;
    }

    public List<CurrencySum> getSums() {
        if (sums == null) {
            sums = report.sums(asked());
        }
        return sums;
    }

    /** How many there are, whatever their currency. */
    public long getDocuments() {
        return getSums().stream().mapToLong(CurrencySum::documents).sum();
    }

    public DocumentState state(Debt debt) {
        return debt.row().stateOn(filter.getToday());
    }

    public long daysOverdue(Debt debt) {
        return debt.row().daysOverdue(filter.getToday());
    }

    private DebtFilter asked() {
        return filter.ask().debts(isOpened());
    }
}
