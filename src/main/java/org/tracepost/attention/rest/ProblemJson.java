package org.tracepost.attention.rest;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.tracepost.attention.Due;
import org.tracepost.attention.NextStep;
import org.tracepost.attention.OpenProblem;
import org.tracepost.message.RecipientRow;

/** A problem with its newest e-mail, the document if it is about one, and what can be done, the advice first. */
public record ProblemJson(
        long recipientId,
        String urgency,
        String status,
        String reason,
        long messageId,
        Long customerId,
        String customer,
        Long contactId,
        String name,
        String address,
        boolean blocked,
        String phone,
        int tries,
        Instant since,
        Instant retriedAt,
        Instant retryPlannedFor,
        List<String> nextSteps,
        DocumentJson document) {

    /** The document that did not get there. */
    public record DocumentJson(
            long id,
            String kind,
            String number,
            BigDecimal payable,
            String currency,
            LocalDate dueOn,
            boolean overdue) {}

    static ProblemJson of(OpenProblem p) {
        RecipientRow m = p.mail();
        Due d = p.due();
        return new ProblemJson(
                m.id(),
                p.urgency() == null ? null : p.urgency().name(),
                m.status().name(),
                m.reason() == null ? null : m.reason().code(),
                m.messageId(),
                m.customerId(),
                m.customerName(),
                m.contactId(),
                m.name(),
                m.address().toString(),
                p.block() != null,
                p.phone(),
                p.tries(),
                p.since(),
                p.retry().map(OpenProblem.Retry::writtenAt).orElse(null),
                p.retry().map(OpenProblem.Retry::plannedFor).orElse(null),
                p.steps().stream().map(NextStep::name).toList(),
                d == null
                        ? null
                        : new DocumentJson(
                                d.documentId(),
                                d.kind().name(),
                                d.number(),
                                d.payable(),
                                d.currency(),
                                d.dueOn(),
                                p.overdue()));
    }
}
