package org.tracepost.report.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.primefaces.component.datatable.DataTable;
import org.tracepost.message.Figures;
import org.tracepost.platform.web.LazyRows;
import org.tracepost.report.BounceFigures;
import org.tracepost.report.DomainCount;
import org.tracepost.report.DomainOutage;
import org.tracepost.report.MailFilter;
import org.tracepost.report.MailReport;
import org.tracepost.report.MailRow;
import org.tracepost.report.ReasonCount;
import org.tracepost.report.ReportAsk;

/** What came back in a time: by reason, by domain, and one by one. */
@Named
@ViewScoped
public class BounceReportBean implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int MOST_DOMAINS = 20;

    @Inject
    private BounceFigures bounces;

    @Inject
    private MailReport report;

    @Inject
    private ReportFilterBean filter;

    private transient LazyRows<MailRow> rows;
    private transient Figures figures;
    private transient List<ReasonCount> reasons;
    private transient List<DomainCount> domains;
    private transient List<DomainOutage> outages;

    public void load() {
        filter.load(ReportAsk::cameBack);
    }

    public void look(DataTable table) {
        table.setFirst(0);
        figures = null;
        reasons = null;
        domains = null;
        filter.show();
    }

    /** The list below shows those of one reason, or again all. */
    public void chooseReason(String reason, DataTable table) {
        filter.set("reason", reason.equals(filter.getOne().get("reason")) ? null : reason);
        look(table);
    }

    public void chooseDomain(String domain, DataTable table) {
        filter.set("domain", domain.equals(filter.getOne().get("domain")) ? null : domain);
        look(table);
    }

    public void showAll(DataTable table) {
        filter.clear();
        look(table);
    }

    public LazyRows<MailRow> getRows() {
        if (rows == null) {
            rows = new LazyRows<>(() -> getFigures().recipients(), slice -> report.list(asked(), slice), MailRow::id);
        }
        return rows;
    }

    private Figures getFigures() {
        if (figures == null) {
            figures = report.figures(asked());
        }
        return figures;
    }

    public List<ReasonCount> getReasons() {
        if (reasons == null) {
            reasons = bounces.byReason(asked());
        }
        return reasons;
    }

    public List<DomainCount> getDomains() {
        if (domains == null) {
            domains = bounces.byDomain(asked(), MOST_DOMAINS);
        }
        return domains;
    }

    public List<DomainOutage> getOutages() {
        if (outages == null) {
            outages = bounces.outages();
        }
        return outages;
    }

    public int getMostDomains() {
        return MOST_DOMAINS;
    }

    private MailFilter asked() {
        return filter.ask().cameBack();
    }
}
