package org.tracepost.bounce.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import org.tracepost.bounce.BounceReport;
import org.tracepost.bounce.BounceReports;
import org.tracepost.bounce.ReadAgain;
import org.tracepost.bounce.ReadingChange;
import org.tracepost.bounce.parse.MailOutline;
import org.tracepost.bounce.parse.Report;
import org.tracepost.bounce.parse.ReportParser;
import org.tracepost.message.Messages;
import org.tracepost.message.RecipientEvent;
import org.tracepost.message.RecipientRow;
import org.tracepost.platform.VisibleText;
import org.tracepost.platform.web.Page;

/** One report: what Tracepost understood, what became of it, and the mail itself, as text whatever it holds. */
@Named
@ViewScoped
public class ReportBean implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 200_000;

    @Inject
    private BounceReports reports;

    @Inject
    private ReadAgain readAgain;

    @Inject
    private Messages messages;

    @Inject
    private ReportFindings findings;

    @Inject
    private Page page;

    private Long id;
    private transient BounceReport report;
    private transient MailOutline outline;
    private transient String text;
    private transient RecipientRow mail;
    private transient List<RecipientEvent> recorded;
    private transient ReadingChange change;

    public void load() {
        report = reports.get(page.asked(id));
        Report parsed = ReportParser.parse(report.getRaw());
        findings.read(parsed);
        outline = MailOutline.of(report.getRaw());
        text = reports.text(id, LONGEST);
        change = readAgain.look(id);
        if (report.getRecipientId() != null) {
            mail = messages.getRecipientRow(report.getRecipientId());
            recorded = messages.events(mail.id()).stream()
                    .filter(e -> Objects.equals(e.getReportId(), id))
                    .toList();
        }
    }

    /** Records what the rules of today make of it. */
    public String read() {
        ReadingChange done = readAgain.apply(id);
        return page.redirectTo(
                "/bounce/view", id, done.nothing() ? "bounce_view.info.same" : "bounce_view.info.read_again");
    }

    public boolean isCut() {
        return report.getSize() > LONGEST;
    }

    /** True when a clerk may still decide about it. */
    public boolean isOpen() {
        return report.getState() == BounceReport.State.UNMATCHED || report.getState() == BounceReport.State.FAILED;
    }

    public boolean isMatched() {
        return report.getState() == BounceReport.State.MATCHED;
    }

    public String getWords() {
        return VisibleText.of(outline.words());
    }

    public String getHeaders() {
        return VisibleText.of(outline.headers());
    }

    public List<MailOutline.Part> getParts() {
        return outline.parts();
    }

    public BounceReport getReport() {
        return report;
    }

    public String getText() {
        return text;
    }

    /** The e-mail that it is, or claims to be, about; null: none. */
    public RecipientRow getMail() {
        return mail;
    }

    public List<RecipientEvent> getRecorded() {
        return recorded == null ? List.of() : recorded;
    }

    public ReadingChange getChange() {
        return change;
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }
}
