package org.tracepost.reminder.web;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import org.primefaces.PrimeFaces;
import org.tracepost.platform.NotFound;
import org.tracepost.platform.web.Format;
import org.tracepost.platform.web.Page;
import org.tracepost.reminder.Decision;
import org.tracepost.reminder.PlannedReminder;
import org.tracepost.reminder.ReminderDesk;
import org.tracepost.reminder.ReminderKind;
import org.tracepost.reminder.Verdict;

/**
 * What a clerk decides about the reminders of one document: send now, leave a step out, pause, resume. The buttons say
 * which document.
 */
@Named("reminderDialog")
@ViewScoped
public class ReminderDialogBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private ReminderDesk desk;

    @Inject
    private ReminderWords words;

    @Inject
    private Format format;

    @Inject
    private Page page;

    private long document;
    private transient PlannedReminder planned;
    private LocalDate until;

    public String show() {
        document = askedDocument();
        planned = look();
        until = null;
        PrimeFaces.current().ajax().update("reminderDialog");
        PrimeFaces.current().executeScript("PF('reminderDialog').show()");
        return null;
    }

    /** Sends what comes next at once, without the dialog. */
    public String remind() {
        document = askedDocument();
        return sendNow();
    }

    public String sendNow() {
        Verdict verdict = desk.remindNow(document);
        return done(
                verdict.decision() == Decision.SEND_DOCUMENT ? "reminder.info.document" : "reminder.info.sent",
                words.people(verdict.to()));
    }

    public String skip() {
        desk.skip(document, look().step().number());
        return done("reminder.info.skipped");
    }

    public String pause() {
        if (until == null) {
            page.error("reminder.error.until");
            return null;
        }
        desk.pause(document, until);
        return done("reminder.info.paused_until", format.day(until));
    }

    public String pauseForGood() {
        desk.pause(document, null);
        return done("reminder.info.paused");
    }

    public String resume() {
        document = askedDocument();
        desk.resume(document);
        return done("reminder.info.resumed");
    }

    private String done(String key, Object... arguments) {
        String here =
                FacesContext.getCurrentInstance().getViewRoot().getViewId().replace(".xhtml", "");
        return here.equals("/document/view")
                ? page.redirectTo(here, document, key, arguments)
                : page.redirect(here, key, arguments);
    }

    private static long askedDocument() {
        return Long.parseLong(FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get("document"));
    }

    private PlannedReminder look() {
        return desk.next(document).orElseThrow(() -> new NotFound("document", document));
    }

    /** Null until somebody asked. */
    public PlannedReminder getPlanned() {
        if (planned == null && document != 0) {
            planned = look();
        }
        return planned;
    }

    public boolean isPaused() {
        return getPlanned().facts().paused().isPresent();
    }

    public boolean isSkippable() {
        return getPlanned().step() != null && getPlanned().facts().kind() != ReminderKind.PERIOD;
    }

    public LocalDate getUntil() {
        return until;
    }

    public void setUntil(LocalDate until) {
        this.until = until;
    }
}
