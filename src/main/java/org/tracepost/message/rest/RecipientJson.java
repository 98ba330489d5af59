package org.tracepost.message.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.tracepost.message.RecipientEvent;
import org.tracepost.message.RecipientRow;

/**
 * A recipient with its derived status; {@code events} only where one recipient is asked for, or where they were asked
 * for.
 */
public record RecipientJson(
        long id,
        long messageId,
        Long documentId,
        Long customerId,
        String name,
        String address,
        String status,
        Instant statusAt,
        String reason,
        String bounce,
        boolean warning,
        boolean confirmable,
        int opens,
        int clicks,
        int automatic,
        Instant queuedAt,
        Instant sentAt,
        Instant deliveredAt,
        Instant openedAt,
        LocalDate lastOpenOn,
        String redirectedTo,
        Long repeatsId,
        Instant plannedFor,
        List<EventJson> events) {

    /** One fact, with its evidence. */
    public record EventJson(
            String type,
            Instant at,
            String source,
            Integer replyCode,
            String statusCode,
            String words,
            String server,
            String reason,
            String rule,
            String program,
            String target,
            Instant nextTryAt,
            Long reportId) {

        static EventJson of(RecipientEvent e) {
            return new EventJson(
                    e.getType().name(),
                    e.getAt(),
                    e.getSource().name(),
                    e.getReplyCode(),
                    e.getStatusCode(),
                    e.getWords(),
                    e.getServer(),
                    e.getReason() == null ? null : e.getReason().code(),
                    e.getRule(),
                    e.getProgram(),
                    e.getTarget(),
                    e.getNextTryAt(),
                    e.getReportId());
        }
    }

    static RecipientJson of(RecipientRow r, List<RecipientEvent> events) {
        String bounce = r.reason() == null ? null : r.hard() ? "hard" : "soft";
        return new RecipientJson(
                r.id(),
                r.messageId(),
                r.documentId(),
                r.customerId(),
                r.name(),
                r.address().toString(),
                r.status().name(),
                r.statusAt(),
                r.reason() == null ? null : r.reason().code(),
                bounce,
                r.warning(),
                r.confirmable(),
                r.opens(),
                r.clicks(),
                r.automatic(),
                r.createdAt(),
                r.sentAt(),
                r.deliveredAt(),
                r.openedAt(),
                r.lastOpenOn(),
                r.redirectedTo(),
                r.repeatsId(),
                r.plannedFor(),
                events == null ? null : events.stream().map(EventJson::of).toList());
    }
}
