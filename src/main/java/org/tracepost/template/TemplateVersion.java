package org.tracepost.template;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * A site's own text for a purpose in a language, as somebody saved it. Never changed: a correction is the next version,
 * and going back to the product's text is one without words.
 */
@Entity
@Table(name = "template_version")
public class TemplateVersion {

    @Id
    @GeneratedValue(generator = "template_version_seq")
    @SequenceGenerator(name = "template_version_seq", sequenceName = "template_version_seq")
    private Long id;

    @Enumerated(EnumType.STRING)
    private TemplatePurpose purpose;

    private Locale language;
    private int version;
    private String subject;
    private String html;
    private String text;
    private String note;

    @Column(name = "created_by")
    private String createdBy;

    @Column(name = "created_at")
    private Instant createdAt;

    protected TemplateVersion() {}

    /** @param words empty: back to the product's text */
    TemplateVersion(
            TemplatePurpose purpose,
            Locale language,
            int version,
            Optional<Template> words,
            String note,
            String createdBy,
            Instant createdAt) {
        this.purpose = purpose;
        this.language = language;
        this.version = version;
        this.subject = words.map(Template::subject).orElse(null);
        this.html = words.map(Template::html).orElse(null);
        this.text = words.map(Template::text).orElse(null);
        this.note = note;
        this.createdBy = createdBy;
        this.createdAt = createdAt;
    }

    /** The words; empty: the product's from here on. */
    public Optional<Template> words() {
        return Optional.ofNullable(subject)
                .map(own -> new Template(own, html == null ? "" : html, text == null ? "" : text));
    }

    public Long getId() {
        return id;
    }

    public TemplatePurpose getPurpose() {
        return purpose;
    }

    public Locale getLanguage() {
        return language;
    }

    /** Counted from 1 within a purpose and language. */
    public int getVersion() {
        return version;
    }

    /** Why it was changed; may be null. */
    public String getNote() {
        return note;
    }

    public String getCreatedBy() {
        return createdBy;
    }

    public Instant getCreatedAt() {
        return createdAt;
    }
}
