package org.tracepost.message;

import java.time.Instant;
import java.time.LocalDate;
import org.tracepost.mail.EmailAddress;
import org.tracepost.mail.FailureReason;
import org.tracepost.template.TemplatePurpose;

/**
 * A recipient as lists show it, with a little of its message. Statuses and figures are the digest of its events.
 *
 * @param redirectedTo the test address that got it instead; null: it went where it should
 * @param repeatsId the recipient that this one was sent again for; null: none
 * @param handledAt when a clerk last said that it is settled; null: never
 * @param plannedFor when the message is, or was, to be handed over; null: at once
 * @param paused the message is held back
 * @param open it did not get through, or is late, and nothing has settled it; known in lists only
 */
public record RecipientRow(
        Long id,
        Long messageId,
        Long documentId,
        Long customerId,
        Long contactId,
        String customerName,
        String name,
        EmailAddress address,
        TemplatePurpose purpose,
        String subject,
        String createdBy,
        Status status,
        Instant statusAt,
        FailureReason reason,
        boolean hard,
        boolean warning,
        boolean confirmable,
        int opens,
        int clicks,
        int automatic,
        Instant createdAt,
        Instant sentAt,
        Instant deliveredAt,
        Instant openedAt,
        LocalDate lastOpenOn,
        String redirectedTo,
        Long repeatsId,
        Instant handledAt,
        Instant plannedFor,
        boolean paused,
        boolean open) {

    /** As the database has it, where it is not asked for troubles. */
    public RecipientRow(
            Long id,
            Long messageId,
            Long documentId,
            Long customerId,
            Long contactId,
            String customerName,
            String name,
            EmailAddress address,
            TemplatePurpose purpose,
            String subject,
            String createdBy,
            Status status,
            Instant statusAt,
            FailureReason reason,
            boolean hard,
            boolean warning,
            boolean confirmable,
            int opens,
            int clicks,
            int automatic,
            Instant createdAt,
            Instant sentAt,
            Instant deliveredAt,
            Instant openedAt,
            LocalDate lastOpenOn,
            String redirectedTo,
            Long repeatsId,
            Instant handledAt,
            Instant plannedFor,
            boolean paused) {
        this(
                id,
                messageId,
                documentId,
                customerId,
                contactId,
                customerName,
                name,
                address,
                purpose,
                subject,
                createdBy,
                status,
                statusAt,
                reason,
                hard,
                warning,
                confirmable,
                opens,
                clicks,
                automatic,
                createdAt,
                sentAt,
                deliveredAt,
                openedAt,
                lastOpenOn,
                redirectedTo,
                repeatsId,
                handledAt,
                plannedFor,
                paused,
                false);
    }

    RecipientRow opened() {
        return new RecipientRow(
                id,
                messageId,
                documentId,
                customerId,
                contactId,
                customerName,
                name,
                address,
                purpose,
                subject,
                createdBy,
                status,
                statusAt,
                reason,
                hard,
                warning,
                confirmable,
                opens,
                clicks,
                automatic,
                createdAt,
                sentAt,
                deliveredAt,
                openedAt,
                lastOpenOn,
                redirectedTo,
                repeatsId,
                handledAt,
                plannedFor,
                paused,
                true);
    }

    /** When it is to be handed over; null when that is no longer, or was never, in the future. */
    public Instant plannedAfter(Instant now) {
        return status == Status.QUEUED && repeatsId == null && plannedFor != null && plannedFor.isAfter(now)
                ? plannedFor
                : null;
    }

    /** True when it waits because a clerk holds its message back. */
    public boolean heldBack() {
        return paused && sentAt == null && (status == Status.QUEUED || status == Status.DELAYED);
    }

    /** The select clause that constructs it, over {@code r} (recipient) and {@code m} (its message). */
    static final String SELECT =
            "select new org.tracepost.message.RecipientRow(r.id, m.id, r.documentId, r.customerId, r.contactId, r.customerName, r.name, r.address, "
                    + "m.purpose, m.subject, m.createdBy, r.status, r.statusAt, r.reason, r.hard, r.warning, r.confirmable, r.opens, r.clicks, r.automatic, "
                    + "r.createdAt, r.sentAt, r.deliveredAt, r.openedAt, r.lastOpenOn, r.redirectedTo, r.repeatsId, r.handledAt, m.scheduledAt, m.paused)";
}
