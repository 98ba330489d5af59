package org.tracepost.document;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import org.tracepost.platform.Refusal;

/** Refuses a payment or refund that makes no sense, naming what is wrong; fills in what was left out. */
final class PaymentCheck {

    private static final BigDecimal LARGEST = new BigDecimal("100000000000");
    private static final LocalDate LONG_AGO = LocalDate.of(2000, 1, 1);
    private static final int LONGEST_REFERENCE = 200;
    private static final int LONGEST_NOTE = 1000;

    private PaymentCheck() {}

    /** The draft with nothing left to guess. @throws Refusal naming what is wrong with it */
    static PaymentDraft checked(PaymentDraft draft, Document document, LocalDate today) {
        PaymentType type = type(draft, document);
        BigDecimal amount = amount(draft.amount(), document.currency());
        if (type == PaymentType.REFUND && amount.compareTo(document.refundable()) > 0) {
            throw new Refusal("refusal.refund_too_much", document.refundable(), document.getCurrency());
        }
        return new PaymentDraft(
                draft.documentId(),
                type,
                amount,
                day(draft.receivedOn(), today),
                Optional.ofNullable(draft.method()).orElse(PaymentMethod.TRANSFER),
                text("refusal.payment_reference_long", draft.reference(), LONGEST_REFERENCE),
                text("refusal.payment_note_long", draft.note(), LONGEST_NOTE),
                draft.idempotencyKey());
    }

    private static PaymentType type(PaymentDraft draft, Document document) {
        DocumentKind kind = document.getKind();
        if (!kind.takesPayments()) {
            throw new Refusal(
                    kind.hasPeriod() ? "refusal.subscription_takes_no_payments" : "refusal.document_not_payable",
                    document.getNumber());
        }
        PaymentType type =
                Optional.ofNullable(draft.type()).orElse(kind.isCredit() ? PaymentType.REFUND : PaymentType.PAYMENT);
        if (type == PaymentType.REFUND && document.refundable().signum() <= 0) {
            throw new Refusal("refusal.document_not_refundable", document.getNumber());
        }
        if (type != PaymentType.REFUND && (type == PaymentType.REVERSAL || kind.isCredit() || !document.isOwed())) {
            throw new Refusal("refusal.document_not_payable", document.getNumber());
        }
        return type;
    }

    /** @throws Refusal unless it is more than nothing and written in the currency's digits */
    static BigDecimal amount(BigDecimal amount, Currency currency) {
        int digits = Math.max(0, currency.getDefaultFractionDigits());
        if (amount == null
                || amount.signum() <= 0
                || amount.compareTo(LARGEST) >= 0
                || amount.stripTrailingZeros().scale() > digits) {
            throw new Refusal("refusal.payment_amount", digits);
        }
        return amount.setScale(digits);
    }

    /**
     * @return today when none is given. @throws Refusal when it is still to come, or so long ago that it must be a slip
     */
    static LocalDate day(LocalDate given, LocalDate today) {
        if (given == null) {
            return today;
        }
        if (given.isAfter(today)) {
            throw new Refusal("refusal.payment_future");
        }
        if (given.isBefore(LONG_AGO)) {
            throw new Refusal("refusal.payment_long_ago", String.valueOf(given.getYear()));
        }
        return given;
    }

    private static String text(String refusal, String text, int longest) {
        if (text == null || text.isBlank()) {
            return null;
        }
        if (text.strip().length() > longest) {
            throw new Refusal(refusal, longest);
        }
        return text.strip();
    }
}
