package org.tracepost.document;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Money that moved for a document: positive came in, negative went out. It is never changed or deleted; a wrong entry
 * is taken back by a further row of the opposite amount. Only which e-mail is its receipt is noted later.
 */
@Entity
@Table(name = "payment")
public class Payment {

    @Id
    @GeneratedValue(generator = "payment_seq")
    @SequenceGenerator(name = "payment_seq", sequenceName = "payment_seq")
    private Long id;

    @Column(name = "document_id")
    private Long documentId;

    private BigDecimal amount;

    @Column(name = "received_on")
    private LocalDate receivedOn;

    @Enumerated(EnumType.STRING)
    private PaymentMethod method;

    private String reference;
    private String note;

    @Column(name = "reverses_id")
    private Long reversesId;

    @Column(name = "recorded_by")
    private String recordedBy;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "receipt_message_id")
    private Long receiptMessageId;

    @Column(name = "idempotency_key")
    private String idempotencyKey;

    @Version
    private int version;

    protected Payment() {}

    /** @param draft checked, with nothing left to guess */
    Payment(PaymentDraft draft, String recordedBy, Instant recordedAt) {
        this.documentId = draft.documentId();
        this.amount = draft.type() == PaymentType.REFUND ? draft.amount().negate() : draft.amount();
        this.receivedOn = draft.receivedOn();
        this.method = draft.method();
        this.reference = draft.reference();
        this.note = draft.note();
        this.idempotencyKey = draft.idempotencyKey();
        this.recordedBy = recordedBy;
        this.recordedAt = recordedAt;
    }

    /** The row that takes this one back. */
    Payment reversal(String reason, LocalDate day, String by, Instant at) {
        Payment reversal = new Payment();
        reversal.documentId = documentId;
        reversal.amount = amount.negate();
        reversal.receivedOn = day;
        reversal.method = method;
        reversal.reference = reference;
        reversal.note = reason;
        reversal.reversesId = id;
        reversal.recordedBy = by;
        reversal.recordedAt = at;
        return reversal;
    }

    void receiptIs(long messageId) {
        receiptMessageId = messageId;
    }

    public PaymentType type() {
        return reversesId != null
                ? PaymentType.REVERSAL
                : amount.signum() < 0 ? PaymentType.REFUND : PaymentType.PAYMENT;
    }

    public Long getId() {
        return id;
    }

    public Long getDocumentId() {
        return documentId;
    }

    /** Negative when the money went out. */
    public BigDecimal getAmount() {
        return amount;
    }

    public LocalDate getReceivedOn() {
        return receivedOn;
    }

    public PaymentMethod getMethod() {
        return method;
    }

    public String getReference() {
        return reference;
    }

    /** For a reversal: why. */
    public String getNote() {
        return note;
    }

    /** The payment that this row takes back. */
    public Optional<Long> reverses() {
        return Optional.ofNullable(reversesId);
    }

    public String getRecordedBy() {
        return recordedBy;
    }

    public Instant getRecordedAt() {
        return recordedAt;
    }

    /** The newest e-mail that told the customer of it. */
    public Optional<Long> receiptMessageId() {
        return Optional.ofNullable(receiptMessageId);
    }
}
