package org.tracepost.bounce.web;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.tracepost.bounce.BounceReport;
import org.tracepost.bounce.BounceReports;
import org.tracepost.bounce.Candidate;
import org.tracepost.bounce.ReportDesk;
import org.tracepost.mail.FailureReason;
import org.tracepost.message.MessageLog;
import org.tracepost.message.RecipientRow;
import org.tracepost.platform.web.Page;

/** The dialogs in which a clerk says whom a report is about, or that it is about nobody of ours. */
@Named("reportDesk")
@ViewScoped
public class ReportDeskBean implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String ANSWER = "ANSWER";

    @Inject
    private ReportDesk desk;

    @Inject
    private BounceReports reports;

    @Inject
    private MessageLog log;

    @Inject
    private Page page;

    private List<Long> ids = List.of();
    private String subject;
    private String sender;
    private boolean understood;
    private String meaning;
    private String note;
    private transient List<Candidate> candidates;
    private transient Map<Long, String> subjects;

    /** The button's parameter {@code report} says which: a row may have moved since the page was shown. */
    public void ask() {
        open(List.of(Long.valueOf(parameter("report"))));
        long id = ids.get(0);
        BounceReport report = reports.get(id);
        subject = report.getSubject();
        sender = report.getSender();
        understood = desk.understood(id);
        look();
    }

    public void open(List<Long> reportIds) {
        ids = List.copyOf(reportIds);
        note = null;
        meaning = null;
    }

    /** For a button of one report. */
    public void askDismiss() {
        open(List.of(Long.valueOf(parameter("report"))));
    }

    private void look() {
        candidates = desk.candidates(ids.get(0));
        subjects =
                log.subjects(candidates.stream().map(c -> c.mail().messageId()).collect(Collectors.toSet()));
    }

    public String assign() {
        long recipient = Long.parseLong(parameter("recipient"));
        FailureReason reason =
                understood || meaning == null || meaning.equals(ANSWER) ? null : FailureReason.valueOf(meaning);
        if (!understood && meaning == null) {
            page.error("bounce_assign.error.meaning");
            return null;
        }
        desk.assign(ids.get(0), recipient, reason);
        return page.redirectTo("/bounce/view", ids.get(0), "bounce_assign.info.assigned");
    }

    public String dismiss() {
        int dismissed = desk.dismiss(ids, note);
        return page.redirect(
                ids.size() == 1
                                && FacesContext.getCurrentInstance()
                                        .getViewRoot()
                                        .getViewId()
                                        .startsWith("/bounce/view")
                        ? "/bounce/view?id=" + ids.get(0)
                        : "/bounce/unmatched",
                "bounce_dismiss.info.dismissed",
                dismissed);
    }

    private static String parameter(String name) {
        return FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get(name);
    }

    public List<Candidate> getCandidates() {
        if (candidates == null && !ids.isEmpty()) {
            look();
        }
        return candidates;
    }

    public String subjectOf(RecipientRow mail) {
        return subjects.getOrDefault(mail.messageId(), mail.subject());
    }

    /** What a clerk may read in a report that no program understands. */
    public List<FailureReason> getReasons() {
        return List.of(FailureReason.values());
    }

    public int getCount() {
        return ids.size();
    }

    public boolean isAsked() {
        return !ids.isEmpty() && subject != null;
    }

    public String getSubject() {
        return subject;
    }

    public String getSender() {
        return sender;
    }

    public boolean isUnderstood() {
        return understood;
    }

    public String getMeaning() {
        return meaning;
    }

    public void setMeaning(String meaning) {
        this.meaning = meaning;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
