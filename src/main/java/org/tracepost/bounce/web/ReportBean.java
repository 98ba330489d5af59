package org.tracepost.bounce.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.tracepost.bounce.BounceReport;
import org.tracepost.bounce.BounceReports;
import org.tracepost.platform.web.Page;

/** One report as it came: as text, whatever it holds. */
@Named
@RequestScoped
public class ReportBean {

    private static final int LONGEST = 200_000;

    @Inject
    private BounceReports reports;
    @Inject
    private Page page;

    private long id;
    private BounceReport report;
    private String text;

    public void load() {
        report = reports.get(id);
        text = reports.text(id, LONGEST);
    }

    public boolean isCut() {
        return report.getSize() > LONGEST;
    }

    /** Why it fits nobody: a key of the bundle where there is one, else the reader's own sentence. */
    public String why(String explanation) {
        if (explanation == null) {
            return "";
        }
        String key = "bounce_why." + explanation;
        String words = page.text(key);
        return words.equals(key) ? explanation : words;
    }

    public BounceReport getReport() {
        return report;
    }

    public String getText() {
        return text;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }
}
