package org.tracepost.report.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.primefaces.component.datatable.DataTable;
import org.tracepost.document.DocumentKind;
import org.tracepost.document.DocumentState;
import org.tracepost.message.Status;
import org.tracepost.platform.web.LazyRows;
import org.tracepost.report.MailReport;
import org.tracepost.report.MailRow;
import org.tracepost.report.MailSums;
import org.tracepost.report.ReportAsk;

/** The invoice e-mail report: what was sent in a time, what became of it, and what it comes to. */
@Named
@ViewScoped
public class MailReportBean implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String KIND = "kind";

    @Inject
    private MailReport report;

    @Inject
    private ReportFilterBean filter;

    private transient LazyRows<MailRow> rows;
    private transient MailSums sums;
    private transient List<String> senders;

    public void load() {
        filter.load(ReportAsk::mails);
        filter.getOne().putIfAbsent(KIND, DocumentKind.INVOICE.name());
    }

    public void look(DataTable table) {
        table.setFirst(0);
        sums = null;
        filter.show();
    }

    public void showAll(DataTable table) {
        filter.clear();
        filter.set(KIND, DocumentKind.INVOICE.name());
        look(table);
    }

    /** The sums have counted already what the table holds. */
    public LazyRows<MailRow> getRows() {
        if (rows == null) {
            rows = new LazyRows<>(
                    () -> getSums().figures().recipients(),
                    slice -> report.list(filter.ask().mails(), slice),
                    MailRow::id);
        }
        return rows;
    }

    public MailSums getSums() {
        if (sums == null) {
            sums = report.sums(filter.ask().mails());
        }
        return sums;
    }

    /** The document's state as of today. */
    public DocumentState state(MailRow row) {
        return row.stateOn(filter.getToday());
    }

    public List<String> getSenders() {
        if (senders == null) {
            senders = report.senders();
        }
        return senders;
    }

    public DocumentKind[] getKinds() {
        return DocumentKind.values();
    }

    public Status[] getAllStatuses() {
        return Status.values();
    }
}
