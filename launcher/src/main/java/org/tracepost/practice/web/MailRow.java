package org.tracepost.practice.web;

import java.util.List;
import java.util.stream.Collectors;
import org.tracepost.practice.mail.Mail;
import org.tracepost.practice.mail.TrailEntry;
import org.tracepost.practice.mail.TrailEntry.Tone;
import org.tracepost.practice.smtp.Recipient;

/** One mail in the list. */
record MailRow(
        String id,
        int page,
        boolean open,
        String to,
        String from,
        String subject,
        Times at,
        int attachments,
        String tone,
        String state) {

    static MailRow of(Mail mail, boolean open, int page) {
        Tone tone = toneOf(mail.trail());
        return new MailRow(
                mail.id(),
                page,
                open,
                mail.envelope().recipients().stream().map(Recipient::address).collect(Collectors.joining(", ")),
                mail.summary().from(),
                mail.summary().subject().isBlank()
                        ? "(no subject)"
                        : mail.summary().subject(),
                Times.of(mail.receivedAt()),
                mail.summary().files(),
                tone.css(),
                stateOf(mail, tone));
    }

    boolean attached() {
        return attachments > 0;
    }

    /** The last line that is more than a note tells how the mail fares. */
    private static Tone toneOf(List<TrailEntry> trail) {
        return trail.stream()
                .map(TrailEntry::tone)
                .filter(tone -> tone != Tone.PLAIN)
                .reduce((first, last) -> last)
                .orElse(Tone.PLAIN);
    }

    private static String stateOf(Mail mail, Tone tone) {
        return switch (tone) {
            case GOOD -> "arrived";
            case WAITING -> mail.arrived() ? "kept, not answered" : "delayed";
            case BAD -> mail.arrived() ? "partly arrived" : "not delivered";
            case PLAIN -> "taken";
        };
    }
}
