package org.tracepost.bounce.web;

import jakarta.enterprise.context.SessionScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.tracepost.bounce.BounceReportRow;
import org.tracepost.bounce.BounceReports;
import org.tracepost.platform.web.LazyRows;

/** Reports that fit no recipient. The list lives as long as the session: one finds it as one left it. */
@Named
@SessionScoped
public class UnmatchedBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private BounceReports reports;

    private String text;
    private transient LazyRows<BounceReportRow> rows;

    public void open() {
        rows = new LazyRows<>(() -> reports.countUnmatched(text), slice -> reports.unmatched(text, slice), BounceReportRow::id);
    }

    public LazyRows<BounceReportRow> getRows() {
        return rows;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
