package org.tracepost.attention.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.tracepost.attention.Handling;
import org.tracepost.attention.ProblemDesk;
import org.tracepost.message.RecipientRow;
import org.tracepost.message.Status;
import org.tracepost.message.UnclearDesk;
import org.tracepost.platform.web.Page;

/** The panel in which a clerk says how something was settled, with a note for the history. */
@Named("handle")
@ViewScoped
public class HandleBean implements Serializable {

    private static final long serialVersionUID = 1L;
    /** Only of what is unclear: the clerk knows that it arrived. */
    private static final String ARRIVED = "ARRIVED";

    @Inject
    private ProblemDesk desk;

    @Inject
    private UnclearDesk unclear;

    @Inject
    private Page page;

    private transient RecipientRow mail;
    private String how;
    private String note;

    void open(RecipientRow failed) {
        mail = failed;
        how = getWays().get(0);
        note = null;
    }

    public String save() {
        if (ARRIVED.equals(how)) {
            unclear.arrived(mail.id(), note);
            return page.redirect(BackTo.page(mail), "unclear.info.arrived", mail.name());
        }
        desk.handle(mail.id(), Handling.valueOf(how), note);
        return page.redirect(BackTo.page(mail), "what_now.info.handled", mail.name());
    }

    public List<String> getWays() {
        Stream<String> ways = Arrays.stream(Handling.values()).map(Enum::name);
        return (mail.status() == Status.UNCLEAR ? Stream.concat(Stream.of(ARRIVED), ways) : ways).toList();
    }

    public String getHow() {
        return how;
    }

    public void setHow(String how) {
        this.how = how;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
