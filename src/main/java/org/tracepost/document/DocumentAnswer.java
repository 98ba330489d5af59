package org.tracepost.document;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.tracepost.platform.file.StoredFile;

/**
 * A customer's yes or no to a document, with all that is known about how it came. Never changed. What it proves and
 * what not: ADR 0019.
 */
@Entity
@Table(name = "document_answer")
public class DocumentAnswer {

    @Id
    @GeneratedValue(generator = "document_answer_seq")
    @SequenceGenerator(name = "document_answer_seq", sequenceName = "document_answer_seq")
    private Long id;

    @Column(name = "document_id")
    private Long documentId;

    @Enumerated(EnumType.STRING)
    private DocumentState decision;

    private Instant at;
    private String name;
    private String role;
    private String words;

    @Column(name = "recipient_id")
    private Long recipientId;

    private String email;
    private String address;
    private String program;

    @Column(name = "pdf_sha256")
    private String pdfSha256;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "pdf_file_id")
    private StoredFile pdf;

    protected DocumentAnswer() {}

    /** @param shown the PDF that the page led to */
    DocumentAnswer(
            Document document, DocumentState decision, AnswerForm form, Witness witness, StoredFile shown, Instant at) {
        this.documentId = document.getId();
        this.decision = decision;
        this.at = at;
        this.name = form.name();
        this.role = form.role();
        this.words = form.words();
        this.recipientId = witness.recipientId();
        this.email = witness.email();
        this.address = witness.address();
        this.program = witness.program();
        this.pdf = shown;
        this.pdfSha256 = shown.getSha256();
    }

    /** Whether the form says what was answered here, by the same person through the same e-mail. */
    boolean repeats(AnswerForm form, Witness witness) {
        return isYes() == form.agreed()
                && name.equals(form.name())
                && Objects.equals(recipientId, witness.recipientId());
    }

    public boolean isYes() {
        return decision != DocumentState.DECLINED;
    }

    public Long getId() {
        return id;
    }

    public Long getDocumentId() {
        return documentId;
    }

    /** ACCEPTED, SIGNED or DECLINED. */
    public DocumentState getDecision() {
        return decision;
    }

    public Instant getAt() {
        return at;
    }

    public String getName() {
        return name;
    }

    public Optional<String> role() {
        return Optional.ofNullable(role);
    }

    public Optional<String> words() {
        return Optional.ofNullable(words);
    }

    public Long getRecipientId() {
        return recipientId;
    }

    public String getEmail() {
        return email;
    }

    public String getAddress() {
        return address;
    }

    public String getProgram() {
        return program;
    }

    public String getPdfSha256() {
        return pdfSha256;
    }

    /** The PDF as it was shown before the answer. */
    public StoredFile getPdf() {
        return pdf;
    }
}
