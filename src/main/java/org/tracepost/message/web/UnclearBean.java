package org.tracepost.message.web;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.tracepost.message.Messages;
import org.tracepost.message.RecipientRow;
import org.tracepost.message.UnclearDesk;
import org.tracepost.platform.web.Page;

/** The dialog in which a clerk settles an unclear e-mail: it arrived, or let it be; with a note. */
@Named("unclear")
@ViewScoped
public class UnclearBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private UnclearDesk desk;

    @Inject
    private Messages messages;

    @Inject
    private Page page;

    private Long recipient;
    private Long message;
    private String who;
    private String note;

    /** The button's parameter {@code recipient} says which: a row may have moved since the page was shown. */
    public void open() {
        recipient = Long.valueOf(FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get("recipient"));
        RecipientRow row = messages.getRecipientRow(recipient);
        message = row.messageId();
        who = row.name();
        note = null;
    }

    public String arrived() {
        desk.arrived(recipient, note);
        return back("unclear.info.arrived");
    }

    public String leave() {
        desk.leave(recipient, note);
        return back("unclear.info.left");
    }

    private String back(String key) {
        boolean home =
                FacesContext.getCurrentInstance().getViewRoot().getViewId().startsWith("/home");
        return page.redirect(home ? "/home" : "/message/view?id=" + message, key, who);
    }

    public String getWho() {
        return who;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
