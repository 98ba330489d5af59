package org.tracepost.message;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.tracepost.platform.StoredText;
import org.tracepost.template.MergeFields;
import org.tracepost.template.Template;
import org.tracepost.template.TemplatePurpose;
import org.tracepost.template.render.SafeHtml;

/** One thing that was written and sent, to one or many recipients. Its content never changes once it is written. */
@Entity
@Table(name = "message")
public class Message {

    private static final int LONGEST_SHOWN = 1000;

    @Id
    @GeneratedValue(generator = "message_seq")
    @SequenceGenerator(name = "message_seq", sequenceName = "message_seq")
    private Long id;

    @Enumerated(EnumType.STRING)
    private TemplatePurpose purpose;

    private String subject;

    @Column(name = "shown_subject")
    private String shownSubject;

    private String body;
    private String html;
    private Locale language;

    @Column(name = "document_id")
    private Long documentId;

    @ElementCollection
    @CollectionTable(name = "message_attachment", joinColumns = @JoinColumn(name = "message_id"))
    @OrderColumn(name = "position")
    @Column(name = "file_id")
    private List<Long> attachments = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "message_link", joinColumns = @JoinColumn(name = "message_id"))
    @OrderColumn(name = "position")
    @Column(name = "target")
    private List<String> links = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "message_value", joinColumns = @JoinColumn(name = "message_id"))
    @MapKeyColumn(name = "field")
    @Column(name = "text")
    private Map<String, String> values = new HashMap<>();

    @Column(name = "created_by")
    private String createdBy;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "idempotency_key")
    private String idempotencyKey;

    @Column(name = "scheduled_at")
    private Instant scheduledAt;

    private boolean paused;
    private boolean bulk;

    @Version
    private int version;
    /** Known once it was asked; its content never changes. */
    @Transient
    private Boolean ownFields;

    protected Message() {}

    Message(MessageDraft draft, List<String> links, String createdBy, Instant createdAt) {
        this.purpose = draft.purpose();
        this.subject = draft.subject();
        this.body = draft.body();
        this.html = draft.html().isBlank() ? null : SafeHtml.clean(draft.html());
        this.language = draft.language();
        this.documentId = draft.documentId();
        this.values.putAll(draft.values());
        this.attachments.addAll(draft.attachments());
        this.links.addAll(links);
        this.createdBy = createdBy;
        this.createdAt = createdAt;
        this.idempotencyKey = draft.idempotencyKey();
        this.scheduledAt = draft.sendAt();
        this.bulk = draft.toMany();
    }

    /** Says while the message is being written how lists show its subject, so that it is found by that. */
    void showAs(String subjectWithValues) {
        shownSubject = StoredText.fit(subjectWithValues, LONGEST_SHOWN);
    }

    /** Adds a file while the message is being written. */
    void attach(Long fileId) {
        attachments.add(fileId);
    }

    public Long getId() {
        return id;
    }

    public TemplatePurpose getPurpose() {
        return purpose;
    }

    public String getSubject() {
        return subject;
    }

    public String getBody() {
        return body;
    }

    /** The body as HTML with merge fields; empty: it is made from the plain text. */
    public Optional<String> html() {
        return Optional.ofNullable(html);
    }

    /** Whether it names fields that each recipient has of their own. */
    boolean hasOwnFields() {
        if (ownFields == null) {
            ownFields = !MergeFields.own(new Template(subject, html().orElse(""), body))
                    .isEmpty();
        }
        return ownFields;
    }

    public Locale getLanguage() {
        return language;
    }

    public Long getDocumentId() {
        return documentId;
    }

    public List<Long> getAttachments() {
        return attachments;
    }

    /** Targets of the links in the body; a tracked address names one by its place. */
    public List<String> getLinks() {
        return links;
    }

    /** What stood in the merge fields that are the same for all recipients, by field name. */
    public Map<String, String> getValues() {
        return values;
    }

    public String getCreatedBy() {
        return createdBy;
    }

    public Instant getCreatedAt() {
        return createdAt;
    }

    /** When it is, or was, to be handed over; null: at once. */
    public Instant getScheduledAt() {
        return scheduledAt;
    }

    /** True when a clerk holds back what is still to be handed over. */
    public boolean isPaused() {
        return paused;
    }

    /**
     * True for a message to many: its recipients can unsubscribe from such messages, and who has done so does not get
     * it.
     */
    public boolean isToMany() {
        return bulk;
    }
}
