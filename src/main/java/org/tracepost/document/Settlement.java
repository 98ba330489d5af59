package org.tracepost.document;

import java.math.BigDecimal;
import java.util.List;

/**
 * How far a document is settled. The same sum for both directions: what the customer owes us by an invoice, and what we
 * owe the customer by a credit note; money and credits count as they settle it. What is owed may be negative (an
 * invoice that is a credit in disguise): then money that is given back settles it.
 *
 * @param owed what was to be settled at first
 * @param prepaid what was paid before the document came to us
 * @param moved payments of an invoice, or refunds of a credit note, less what was taken back
 * @param credited what credit notes have taken off an invoice, or what of a credit note is set off against invoices
 */
record Settlement(BigDecimal owed, BigDecimal prepaid, BigDecimal moved, BigDecimal credited) {

    /** The same debt with what its payments and credits come to. */
    static Settlement of(Settlement before, DocumentKind kind, List<Payment> payments, List<CreditUse> credits) {
        BigDecimal in = payments.stream().map(Payment::getAmount).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal credit = credits.stream().map(CreditUse::getAmount).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Settlement(before.owed, before.prepaid, kind.isCredit() ? in.negate() : in, credit);
    }

    /** All the money that was paid. */
    BigDecimal paid() {
        return prepaid.add(moved);
    }

    /** What is left to settle; negative when it is more than settled. */
    BigDecimal open() {
        return owed.subtract(paid()).subtract(credited);
    }

    /**
     * {@link DocumentState#OPEN}, {@link DocumentState#PARTLY_PAID} or {@link DocumentState#PAID}. What owes nothing is
     * paid.
     */
    DocumentState state() {
        boolean credit = owed.signum() < 0;
        BigDecimal left = credit ? open().negate() : open();
        if (left.signum() <= 0) {
            return DocumentState.PAID;
        }
        return left.compareTo(owed.abs()) < 0 ? DocumentState.PARTLY_PAID : DocumentState.OPEN;
    }

    /** How much of a credit can be set off against what is open. */
    BigDecimal takes(BigDecimal credit) {
        return open().min(credit).max(BigDecimal.ZERO);
    }

    /** How much an invoice may give back: what came too much, or all that came when it is cancelled. */
    BigDecimal refundable(boolean cancelled) {
        return (cancelled ? paid() : open().negate()).max(BigDecimal.ZERO);
    }
}
