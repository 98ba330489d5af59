package org.tracepost.document;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** A charge for a subscription that did not go through. It is settled when a later charge did. */
@Entity
@Table(name = "failed_charge")
public class FailedCharge {

    @Id
    @GeneratedValue(generator = "failed_charge_seq")
    @SequenceGenerator(name = "failed_charge_seq", sequenceName = "failed_charge_seq")
    private Long id;

    @Column(name = "document_id")
    private Long documentId;

    @Column(name = "failed_on")
    private LocalDate failedOn;

    private BigDecimal amount;
    private String reason;

    @Column(name = "retry_on")
    private LocalDate retryOn;

    @Column(name = "reported_by")
    private String reportedBy;

    @Column(name = "reported_at")
    private Instant reportedAt;

    @Column(name = "message_id")
    private Long messageId;

    @Column(name = "settled_on")
    private LocalDate settledOn;

    @Column(name = "settled_by")
    private String settledBy;

    @Column(name = "idempotency_key")
    private String idempotencyKey;

    @Version
    private int version;

    protected FailedCharge() {}

    /** @param draft checked, with nothing left to guess */
    FailedCharge(ChargeDraft draft, String reportedBy, Instant reportedAt) {
        this.documentId = draft.subscriptionId();
        this.failedOn = draft.failedOn();
        this.amount = draft.amount();
        this.reason = draft.reason();
        this.retryOn = draft.retryOn();
        this.idempotencyKey = draft.idempotencyKey();
        this.reportedBy = reportedBy;
        this.reportedAt = reportedAt;
    }

    void settle(LocalDate day, String by) {
        settledOn = day;
        settledBy = by;
    }

    void toldBy(long newMessageId) {
        messageId = newMessageId;
    }

    public Long getId() {
        return id;
    }

    public Long getDocumentId() {
        return documentId;
    }

    public LocalDate getFailedOn() {
        return failedOn;
    }

    public BigDecimal getAmount() {
        return amount;
    }

    /** In the words of the bank or of whoever reported it; may be null. */
    public String getReason() {
        return reason;
    }

    /** The day on which it will be tried again; may be null. */
    public LocalDate getRetryOn() {
        return retryOn;
    }

    public String getReportedBy() {
        return reportedBy;
    }

    public Instant getReportedAt() {
        return reportedAt;
    }

    /** The e-mail that told the customer. */
    public Optional<Long> messageId() {
        return Optional.ofNullable(messageId);
    }

    /** The day on which a later charge went through; null: not yet. */
    public LocalDate getSettledOn() {
        return settledOn;
    }

    public String getSettledBy() {
        return settledBy;
    }
}
