package org.tracepost.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.tracepost.message.Status;

/**
 * What was done about a step, as lists show it.
 *
 * @param step below 0: the document itself was sent
 * @param reason null where nothing was sent
 * @param day the day in the reason's sentence; may be null
 * @param recipients addresses; may be null
 * @param messageId null: no e-mail
 * @param invoiceId the invoice of a period; null: none
 * @param statuses what became of the e-mail, for each recipient
 */
public record ReminderRow(
        Long id,
        Long documentId,
        ReminderKind kind,
        String number,
        Long customerId,
        String customerName,
        int step,
        LocalDate deadline,
        Outcome outcome,
        Reason reason,
        LocalDate day,
        String recipients,
        Instant doneAt,
        String doneBy,
        Long messageId,
        Long invoiceId,
        List<Status> statuses) {

    /** As the database has it. */
    public ReminderRow(
            Long id,
            Long documentId,
            ReminderKind kind,
            String number,
            Long customerId,
            String customerName,
            int step,
            LocalDate deadline,
            Outcome outcome,
            Reason reason,
            LocalDate day,
            String recipients,
            Instant doneAt,
            String doneBy,
            Long messageId,
            Long invoiceId) {
        this(
                id,
                documentId,
                kind,
                number,
                customerId,
                customerName,
                step,
                deadline,
                outcome,
                reason,
                day,
                recipients,
                doneAt,
                doneBy,
                messageId,
                invoiceId,
                List.of());
    }

    ReminderRow with(List<Status> some) {
        return new ReminderRow(
                id,
                documentId,
                kind,
                number,
                customerId,
                customerName,
                step,
                deadline,
                outcome,
                reason,
                day,
                recipients,
                doneAt,
                doneBy,
                messageId,
                invoiceId,
                some);
    }
}
