package org.tracepost.document;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * So much of a credit note is set off against an invoice; a negative amount takes that back. Never changed, only added.
 */
@Entity
@Table(name = "credit_use")
public class CreditUse {

    @Id
    @GeneratedValue(generator = "credit_use_seq")
    @SequenceGenerator(name = "credit_use_seq", sequenceName = "credit_use_seq")
    private Long id;

    @Column(name = "credit_note_id")
    private Long creditNoteId;

    @Column(name = "invoice_id")
    private Long invoiceId;

    private BigDecimal amount;

    @Column(name = "recorded_by")
    private String recordedBy;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    protected CreditUse() {}

    CreditUse(long creditNoteId, long invoiceId, BigDecimal amount, String recordedBy, Instant recordedAt) {
        this.creditNoteId = creditNoteId;
        this.invoiceId = invoiceId;
        this.amount = amount;
        this.recordedBy = recordedBy;
        this.recordedAt = recordedAt;
    }

    public Long getCreditNoteId() {
        return creditNoteId;
    }

    public Long getInvoiceId() {
        return invoiceId;
    }

    public BigDecimal getAmount() {
        return amount;
    }

    public String getRecordedBy() {
        return recordedBy;
    }

    public Instant getRecordedAt() {
        return recordedAt;
    }
}
