package org.tracepost.document;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A payment or refund as it is typed in.
 *
 * @param type {@link PaymentType#PAYMENT} or {@link PaymentType#REFUND}; null: what the document is for, an invoice
 *     takes payments, a credit note gives refunds
 * @param amount always positive, in the document's currency
 * @param receivedOn the day on which the money moved; null: today
 * @param method null: {@link PaymentMethod#TRANSFER}
 * @param reference what the bank statement says; may be null
 * @param note for colleagues; may be null
 * @param idempotencyKey the same key of the same user gives the same payment again instead of a second one; may be null
 */
public record PaymentDraft(
        long documentId,
        PaymentType type,
        BigDecimal amount,
        LocalDate receivedOn,
        PaymentMethod method,
        String reference,
        String note,
        String idempotencyKey) {

    /** Money that came today, by transfer. */
    public static PaymentDraft of(long documentId, BigDecimal amount) {
        return new PaymentDraft(documentId, null, amount, null, null, null, null, null);
    }
}
