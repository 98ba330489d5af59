package org.tracepost.delivery.web;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.tracepost.document.Document;
import org.tracepost.document.PaymentDraft;
import org.tracepost.document.PaymentMethod;
import org.tracepost.document.PaymentType;

/** What is typed in about one payment or refund. Its key makes sure that two clicks are one payment. */
public class PaymentForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private final long documentId;
    private final PaymentType type;
    private final BigDecimal open;
    private final String currency;
    private final int digits;
    private final String key = UUID.randomUUID().toString();
    private BigDecimal amount;
    private LocalDate day;
    private PaymentMethod method = PaymentMethod.TRANSFER;
    private String reference;
    private String note;

    /** Opens with what is open, or with what is to be given back. */
    PaymentForm(Document document, PaymentType type, LocalDate today) {
        this.documentId = document.getId();
        this.type = type;
        this.open = type == PaymentType.REFUND ? document.refundable() : document.getPayable();
        this.currency = document.getCurrency();
        this.digits = Math.max(0, document.currency().getDefaultFractionDigits());
        this.amount = open.signum() > 0 ? open : null;
        this.day = today;
    }

    PaymentDraft draft() {
        return new PaymentDraft(documentId, type, amount, day, method, reference, note, key);
    }

    /** What is left when this is recorded; negative: it is more than is open. Null: no amount is given. */
    public BigDecimal getLeft() {
        return amount == null ? null : open.subtract(amount);
    }

    public boolean isRefund() {
        return type == PaymentType.REFUND;
    }

    public PaymentMethod[] getMethods() {
        return PaymentMethod.values();
    }

    public String getCurrency() {
        return currency;
    }

    public int getDigits() {
        return digits;
    }

    public BigDecimal getAmount() {
        return amount;
    }

    public void setAmount(BigDecimal amount) {
        this.amount = amount;
    }

    public LocalDate getDay() {
        return day;
    }

    public void setDay(LocalDate day) {
        this.day = day;
    }

    public PaymentMethod getMethod() {
        return method;
    }

    public void setMethod(PaymentMethod method) {
        this.method = method;
    }

    public String getReference() {
        return reference;
    }

    public void setReference(String reference) {
        this.reference = reference;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
