package org.tracepost.reminder.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import org.tracepost.platform.web.Format;
import org.tracepost.platform.web.Page;
import org.tracepost.reminder.ContactFact;
import org.tracepost.reminder.Decision;
import org.tracepost.reminder.ReminderKind;
import org.tracepost.reminder.ReminderRow;
import org.tracepost.reminder.Verdict;

/** Says in the visitor's language what becomes of a reminder, and why. */
@Named
@RequestScoped
public class ReminderWords {

    @Inject
    private Page page;

    @Inject
    private Format format;

    /** Why, in a sentence or two. */
    public String why(Verdict verdict) {
        String who = verdict.decision() == Decision.SEND_DOCUMENT ? people(verdict.to()) : day(verdict.day());
        String sentence = page.text(
                "reminder_reason." + verdict.reason(),
                who,
                verdict.until() == null || verdict.day() == null || verdict.decision() != Decision.SEND
                        ? day(verdict.until())
                        : String.valueOf(ChronoUnit.DAYS.between(verdict.day(), verdict.until())));
        return verdict.skipped().isEmpty() ? sentence : sentence + " " + skipped(verdict);
    }

    private String skipped(Verdict verdict) {
        return verdict.skipped().stream()
                .map(s -> page.text(
                        "reminder_skipped." + s.why(),
                        s.contact().name(),
                        s.contact().address()))
                .collect(Collectors.joining(" "));
    }

    /** Why something was done. */
    public String why(ReminderRow row) {
        return row.reason() == null
                ? page.text("reminder_outcome_text." + row.outcome())
                : page.text(
                        "reminder_reason_done." + row.reason(),
                        day(row.day()),
                        row.recipients() == null ? "" : row.recipients());
    }

    private String day(LocalDate day) {
        return day == null ? "" : format.day(day);
    }

    public String people(List<ContactFact> to) {
        return to.stream().map(c -> c.address().toString()).collect(Collectors.joining(", "));
    }

    /** What it is, e.g. "Overdue notice 2". */
    public String name(ReminderKind kind, int step) {
        return step < 0
                ? page.text("reminder_kind.DOCUMENT")
                : kind == ReminderKind.OVERDUE
                        ? page.text("reminder_kind.OVERDUE.step", step)
                        : page.text("reminder_kind." + kind);
    }

    /** Which colour and icon belong to what becomes of it. */
    public String look(Decision decision) {
        return switch (decision) {
            case SEND, SEND_DOCUMENT -> "arrived";
            case WAIT -> "progress";
            case ASK -> "problem";
            case LEAVE -> "none";
        };
    }

    public String icon(Decision decision) {
        return switch (decision) {
            case SEND, SEND_DOCUMENT -> "pi-send";
            case WAIT -> "pi-clock";
            case ASK -> "pi-user";
            case LEAVE -> "pi-minus-circle";
        };
    }
}
