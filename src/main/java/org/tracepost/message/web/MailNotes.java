package org.tracepost.message.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.tracepost.message.MessageRow;
import org.tracepost.message.RecipientRow;
import org.tracepost.platform.web.Format;
import org.tracepost.platform.web.Page;

/** What stands beside a recipient's status, because the status alone would mislead. */
@Named("mailNotes")
@RequestScoped
public class MailNotes {

    @Inject
    private Page page;

    @Inject
    private Format format;

    @Inject
    private Clock clock;

    /** @param serious in red */
    public record Note(String text, boolean serious) {}

    /** When a message is to be sent; null when not at a time to come. */
    public Instant planned(MessageRow message) {
        return message.plannedAfter(clock.instant());
    }

    public List<Note> of(RecipientRow mail) {
        List<Note> notes = new ArrayList<>();
        if (mail.redirectedTo() != null) {
            notes.add(new Note(page.text("mail_note.redirected", mail.redirectedTo()), true));
        }
        Instant planned = mail.plannedAfter(clock.instant());
        if (planned != null) {
            notes.add(new Note(page.text("mail_note.planned", format.moment(planned)), false));
        }
        if (mail.heldBack()) {
            notes.add(new Note(page.text("mail_note.held_back"), false));
        }
        if (mail.repeatsId() != null) {
            notes.add(new Note(page.text("mail_note.repeats"), false));
        }
        if (mail.handledAt() != null && !mail.handledAt().isBefore(mail.statusAt())) {
            notes.add(new Note(page.text("mail_note.handled", format.moment(mail.handledAt())), false));
        }
        return notes;
    }
}
