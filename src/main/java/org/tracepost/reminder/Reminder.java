package org.tracepost.reminder;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.tracepost.platform.StoredText;

/** What was done about one step of a document, once and for all. */
@Entity
@Table(name = "reminder")
public class Reminder {

    private static final int LONGEST_RECIPIENTS = 500;

    @Id
    @GeneratedValue(generator = "reminder_seq")
    @SequenceGenerator(name = "reminder_seq", sequenceName = "reminder_seq")
    private Long id;

    @Column(name = "document_id")
    private Long documentId;

    @Enumerated(EnumType.STRING)
    private ReminderKind kind;

    private LocalDate deadline;
    private int step;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    @Enumerated(EnumType.STRING)
    private Reason reason;

    @Column(name = "reason_day")
    private LocalDate day;

    private String recipients;

    @Column(name = "done_on")
    private LocalDate doneOn;

    @Column(name = "done_at")
    private Instant doneAt;

    @Column(name = "done_by")
    private String doneBy;

    @Column(name = "message_id")
    private Long messageId;

    @Column(name = "invoice_id")
    private Long invoiceId;

    protected Reminder() {}

    Reminder(DocumentFacts facts, int step, Outcome outcome, Deed deed) {
        this.documentId = facts.id();
        this.kind = facts.kind();
        this.deadline = facts.deadline();
        this.step = step;
        this.outcome = outcome;
        this.doneOn = deed.on();
        this.doneAt = deed.at();
        this.doneBy = deed.by();
    }

    /** When something is done, and by whom. @param on the day in the company's time zone */
    record Deed(Instant at, LocalDate on, String by) {}

    /** Why, and to whom. */
    Reminder because(Verdict verdict) {
        reason = verdict.reason();
        day = verdict.day();
        recipients = StoredText.fit(
                String.join(
                        ", ",
                        verdict.to().stream().map(c -> c.address().toString()).toList()),
                LONGEST_RECIPIENTS);
        return this;
    }

    Reminder with(long message) {
        messageId = message;
        return this;
    }

    Reminder invoiced(long invoice) {
        invoiceId = invoice;
        return this;
    }

    public Long getId() {
        return id;
    }

    public Outcome getOutcome() {
        return outcome;
    }
}
