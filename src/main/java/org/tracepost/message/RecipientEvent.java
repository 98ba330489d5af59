package org.tracepost.message;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import org.tracepost.mail.FailureReason;
import org.tracepost.platform.StoredText;

/** One fact about a recipient, with its time, source and evidence. Only added, never changed. */
@Entity
@Table(name = "recipient_event")
public class RecipientEvent {

    @Id
    @GeneratedValue(generator = "recipient_event_seq")
    @SequenceGenerator(name = "recipient_event_seq", sequenceName = "recipient_event_seq")
    private Long id;

    @Column(name = "recipient_id")
    private Long recipientId;

    @Enumerated(EnumType.STRING)
    private EventType type;

    private Instant at;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Enumerated(EnumType.STRING)
    private EventSource source;

    @Column(name = "reply_code")
    private Integer replyCode;

    @Column(name = "status_code")
    private String statusCode;

    private String words;
    private String server;

    @Enumerated(EnumType.STRING)
    private FailureReason reason;

    private boolean hard;
    private String rule;
    private String program;
    private String address;
    private String target;
    private String login;

    @Column(name = "next_try_at")
    private Instant nextTryAt;

    @Column(name = "refers_to")
    private Long refersTo;

    @Column(name = "report_id")
    private Long reportId;

    protected RecipientEvent() {}

    RecipientEvent(Long recipientId, Fact fact, String login, Instant recordedAt) {
        this.recipientId = recipientId;
        this.type = fact.type();
        this.at = fact.at();
        this.recordedAt = recordedAt;
        this.source = fact.source();
        this.replyCode = fact.replyCode();
        this.statusCode = fact.statusCode();
        this.words = StoredText.fit(fact.words(), 2000);
        this.server = StoredText.fit(fact.server(), 300);
        this.reason = fact.reason();
        this.hard = fact.hard();
        this.rule = StoredText.fit(fact.rule(), 100);
        this.program = StoredText.fit(fact.program(), 300);
        this.address = StoredText.fit(fact.address(), 60);
        this.target = StoredText.fit(fact.target(), 2000);
        this.login = login;
        this.nextTryAt = fact.nextTryAt();
        this.refersTo = fact.refersTo();
        this.reportId = fact.reportId();
    }

    /** A fact as it will be an event once it is recorded, to be compared with others. */
    public static RecipientEvent toBe(long recipientId, Fact fact) {
        return new RecipientEvent(recipientId, fact, null, fact.at());
    }

    /** An event as far as a {@link Digest} asks for it. */
    static RecipientEvent known(
            long id,
            EventType type,
            Instant at,
            FailureReason reason,
            boolean hard,
            String rule,
            String target,
            Long refersTo) {
        RecipientEvent event = new RecipientEvent();
        event.id = id;
        event.type = type;
        event.at = at;
        event.reason = reason;
        event.hard = hard;
        event.rule = rule;
        event.target = target;
        event.refersTo = refersTo;
        return event;
    }

    /** Whether this event says the same as a fact, whenever that happened and by whichever rule it was known. */
    public boolean tells(Fact fact) {
        RecipientEvent other = new RecipientEvent(recipientId, fact, login, recordedAt);
        return type == other.type
                && hard == other.hard
                && reason == other.reason
                && Objects.equals(replyCode, other.replyCode)
                && Objects.equals(statusCode, other.statusCode)
                && Objects.equals(words, other.words)
                && Objects.equals(server, other.server)
                && Objects.equals(address, other.address)
                && Objects.equals(target, other.target)
                && Objects.equals(nextTryAt, other.nextTryAt);
    }

    public Long getId() {
        return id;
    }

    public Long getRecipientId() {
        return recipientId;
    }

    public EventType getType() {
        return type;
    }

    public Instant getAt() {
        return at;
    }

    public Instant getRecordedAt() {
        return recordedAt;
    }

    public EventSource getSource() {
        return source;
    }

    public Integer getReplyCode() {
        return replyCode;
    }

    public String getStatusCode() {
        return statusCode;
    }

    public String getWords() {
        return words;
    }

    public String getServer() {
        return server;
    }

    public FailureReason getReason() {
        return reason;
    }

    public boolean isHard() {
        return hard;
    }

    public String getRule() {
        return rule;
    }

    public String getProgram() {
        return program;
    }

    public String getAddress() {
        return address;
    }

    public String getTarget() {
        return target;
    }

    public String getLogin() {
        return login;
    }

    public Instant getNextTryAt() {
        return nextTryAt;
    }

    public Long getRefersTo() {
        return refersTo;
    }

    public Long getReportId() {
        return reportId;
    }
}
