package org.tracepost.delivery.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tracepost.document.Payment;
import org.tracepost.document.PaymentType;
import org.tracepost.message.RecipientRow;
import org.tracepost.message.Status;

/**
 * A payment as the document's page lists it.
 *
 * @param reversal the row that takes it back; null: it stands
 * @param receipt of those who got the receipt the one with a problem, else the one that came furthest; null: there is
 *     no receipt
 */
public record PaymentLine(Payment payment, Payment reversal, RecipientRow receipt) {

    /** Newest first; what takes a payment back stands with that payment and not for itself. */
    static List<PaymentLine> of(List<Payment> payments, List<RecipientRow> mails) {
        Map<Long, Payment> reversals = new HashMap<>();
        payments.forEach(p -> p.reverses().ifPresent(wrong -> reversals.put(wrong, p)));
        List<PaymentLine> lines = new ArrayList<>();
        payments.stream()
                .filter(p -> p.type() != PaymentType.REVERSAL)
                .forEach(p -> lines.add(new PaymentLine(
                        p,
                        reversals.get(p.getId()),
                        p.receiptMessageId()
                                .map(id -> standing(mails.stream()
                                        .filter(mail -> mail.messageId().equals(id))
                                        .toList()))
                                .orElse(null))));
        Collections.reverse(lines);
        return lines;
    }

    static RecipientRow standing(List<RecipientRow> mails) {
        return mails.stream()
                .min(Comparator.comparing((RecipientRow mail) -> mail.status().group() != Status.Group.PROBLEM)
                        .thenComparing(Comparator.comparing(
                                        (RecipientRow mail) -> mail.status().ordinal())
                                .reversed()))
                .orElse(null);
    }

    /** Whether a receipt can be sent, for the first time or again. */
    public boolean isReceiptable() {
        return reversal == null && payment.type() == PaymentType.PAYMENT;
    }
}
