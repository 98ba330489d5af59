package org.tracepost.webhook;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.tracepost.mail.Token;
import org.tracepost.platform.StoredText;

/**
 * One POST to a webhook with all its tries. What it holds never changes, so its key lets the receiver overlook what it
 * has had already.
 */
@Entity
@Table(name = "webhook_delivery")
public class Delivery {

    private static final int LONGEST_ERROR = 500;

    @Id
    @GeneratedValue(generator = "webhook_delivery_seq")
    @SequenceGenerator(name = "webhook_delivery_seq", sequenceName = "webhook_delivery_seq")
    private Long id;

    @Column(name = "webhook_id")
    private Long webhookId;

    @Column(name = "message_key")
    private String messageKey;

    private int changes;

    @Column(name = "made_at")
    private Instant madeAt;

    private int attempts;

    @Column(name = "tried_at")
    private Instant triedAt;

    @Column(name = "done_at")
    private Instant doneAt;

    @Column(name = "http_status")
    private Integer httpStatus;

    @Column(name = "took_millis")
    private Long tookMillis;

    private String error;

    protected Delivery() {}

    Delivery(long webhookId, Instant now) {
        this.webhookId = webhookId;
        this.messageKey = "msg_" + Token.random().value();
        // as the database keeps it: a later try must say the same
        this.madeAt = now.truncatedTo(ChronoUnit.MICROS);
    }

    void holds(int count) {
        changes = count;
    }

    void tried(Answer answer, Instant now) {
        attempts++;
        triedAt = now;
        httpStatus = answer.httpStatus();
        tookMillis = answer.took().toMillis();
        error = answer.taken() ? null : StoredText.fit(answer.words(), LONGEST_ERROR);
        doneAt = answer.taken() ? now : null;
    }

    public Long getId() {
        return id;
    }

    /** The header {@code webhook-id}. */
    public String getMessageKey() {
        return messageKey;
    }

    /** How many changes it tells of. */
    public int getChanges() {
        return changes;
    }

    public Instant getMadeAt() {
        return madeAt;
    }

    public int getAttempts() {
        return attempts;
    }

    /** When the receiver took it; null: not yet. */
    public Instant getDoneAt() {
        return doneAt;
    }

    /** What the receiver answered last; null when it did not. */
    public Integer getHttpStatus() {
        return httpStatus;
    }

    public Long getTookMillis() {
        return tookMillis;
    }

    /** Why the last try failed: our words, or the beginning of what the receiver said; null when it did not. */
    public String getError() {
        return error;
    }
}
