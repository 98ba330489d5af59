package org.tracepost.document;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;

/** One thing that happened to a document: created, imported, edited, issued, paid, cancelled. */
@Entity
@Table(name = "document_log")
public class DocumentLogEntry {

    @Id
    @GeneratedValue(generator = "document_log_seq")
    @SequenceGenerator(name = "document_log_seq", sequenceName = "document_log_seq")
    private Long id;

    @Column(name = "document_id")
    private Long documentId;

    private Instant at;
    private String login;
    private String action;
    private String detail;
    private BigDecimal amount;
    private String currency;

    protected DocumentLogEntry() {}

    DocumentLogEntry(Long documentId, Instant at, String login, String action, String detail) {
        this.documentId = documentId;
        this.at = at;
        this.login = login;
        this.action = action;
        this.detail = detail;
    }

    /** Something with an amount; a refund is negative. */
    DocumentLogEntry(
            Long documentId,
            Instant at,
            String login,
            String action,
            String detail,
            BigDecimal amount,
            String currency) {
        this(documentId, at, login, action, detail);
        this.amount = amount;
        this.currency = currency;
    }

    public Long getId() {
        return id;
    }

    public Instant getAt() {
        return at;
    }

    public String getLogin() {
        return login;
    }

    /** Last part of the bundle key {@code document_log.ACTION}. */
    public String getAction() {
        return action;
    }

    public String getDetail() {
        return detail;
    }

    /** What it was about, if money; may be null. */
    public BigDecimal getAmount() {
        return amount;
    }

    public String getCurrency() {
        return currency;
    }
}
