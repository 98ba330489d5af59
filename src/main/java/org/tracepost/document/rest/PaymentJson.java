package org.tracepost.document.rest;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tracepost.document.Payment;

/**
 * Money that moved.
 *
 * @param amount negative when it went out
 * @param reverses the payment that this one takes back; may be missing
 * @param reversedBy the payment that takes this one back; may be missing
 */
public record PaymentJson(
        long id,
        long documentId,
        String type,
        BigDecimal amount,
        String currency,
        LocalDate receivedOn,
        String method,
        String reference,
        String note,
        Long reverses,
        Long reversedBy,
        String recordedBy,
        Instant recordedAt,
        Long receiptMessageId) {

    static PaymentJson of(Payment p, Currency currency, Long reversedBy) {
        return new PaymentJson(
                p.getId(),
                p.getDocumentId(),
                p.type().name(),
                p.getAmount().setScale(Math.max(0, currency.getDefaultFractionDigits())),
                currency.getCurrencyCode(),
                p.getReceivedOn(),
                p.getMethod().name(),
                p.getReference(),
                p.getNote(),
                p.reverses().orElse(null),
                reversedBy,
                p.getRecordedBy(),
                p.getRecordedAt(),
                p.receiptMessageId().orElse(null));
    }

    static List<PaymentJson> all(List<Payment> payments, Currency currency) {
        Map<Long, Long> reversedBy = new HashMap<>();
        payments.forEach(p -> p.reverses().ifPresent(wrong -> reversedBy.put(wrong, p.getId())));
        return payments.stream()
                .map(p -> of(p, currency, reversedBy.get(p.getId())))
                .toList();
    }
}
