package org.tracepost.document;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A charge that is reported as failed.
 *
 * @param failedOn null: today
 * @param amount null: what the subscription comes to
 * @param reason in the words of the bank or of whoever reports it; may be null
 * @param retryOn the day on which it will be tried again; null: not known, or not at all
 * @param idempotencyKey the same key of the same user gives the same report again instead of a second one; may be null
 */
public record ChargeDraft(
        long subscriptionId,
        LocalDate failedOn,
        BigDecimal amount,
        String reason,
        LocalDate retryOn,
        String idempotencyKey) {}
