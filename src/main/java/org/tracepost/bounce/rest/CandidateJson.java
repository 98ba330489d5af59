package org.tracepost.bounce.rest;

import java.time.Instant;
import java.util.List;
import org.tracepost.bounce.Candidate;
import org.tracepost.message.RecipientRow;

/** An e-mail that a report may be about, and what speaks for it. */
public record CandidateJson(
        long recipientId,
        long messageId,
        String name,
        String address,
        String status,
        Instant sentAt,
        List<String> clues,
        int score) {

    static CandidateJson of(Candidate c) {
        RecipientRow mail = c.mail();
        return new CandidateJson(
                mail.id(),
                mail.messageId(),
                mail.name(),
                mail.address().toString(),
                mail.status().name(),
                mail.sentAt(),
                c.clues().stream().map(Enum::name).toList(),
                c.score());
    }
}
