package org.tracepost.bounce;

import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.tracepost.platform.StoredText;

/**
 * A mail that came to the bounce mailbox, as it came. Written by {@link ReportBatchRepository}, many at once.
 *
 * <p>Life: {@code NEW} when stored; then {@code MATCHED}, {@code UNMATCHED}, {@code REPEATED} (the very same mail was there before),
 * {@code OWN_TEST} (a test mail of ours, or the report about it) or {@code FAILED} (reading it broke; it is kept).
 */
@Entity
@Table(name = "bounce_report")
public class BounceReport {

    /** How far a report is. */
    public enum State {
        NEW, MATCHED, UNMATCHED, REPEATED, OWN_TEST, FAILED
    }

    /** What sort of report it is. */
    public enum Kind {
        UNREAD, DELIVERY_REPORT, COMPLAINT, READ_RECEIPT, AUTO_REPLY, OTHER
    }

    /** Lengths of the columns. */
    static final int SENDER = 300;
    static final int SUBJECT = 500;
    static final int EXPLANATION = 500;

    @Id
    @GeneratedValue(generator = "bounce_report_seq")
    @SequenceGenerator(name = "bounce_report_seq", sequenceName = "bounce_report_seq")
    private Long id;
    @Column(name = "source_key")
    private String sourceKey;
    private String sha256;
    @Column(name = "received_at")
    private Instant receivedAt;
    @Enumerated(EnumType.STRING)
    private Kind kind = Kind.UNREAD;
    private String sender;
    private String subject;
    @Enumerated(EnumType.STRING)
    private State state = State.NEW;
    private String explanation;
    private long size;
    @Basic(fetch = FetchType.LAZY)
    private byte[] raw;
    @Version
    private int version;

    protected BounceReport() {
    }

    /** @param why a key of the bundle family {@code bounce_why}, or a sentence of the reader; may be null */
    void settle(State aState, String why) {
        state = aState;
        explanation = StoredText.fit(why, EXPLANATION);
    }

    public Long getId() {
        return id;
    }

    public Instant getReceivedAt() {
        return receivedAt;
    }

    public Kind getKind() {
        return kind;
    }

    public String getSender() {
        return sender;
    }

    public String getSubject() {
        return subject;
    }

    public State getState() {
        return state;
    }

    public String getExplanation() {
        return explanation;
    }

    /** Full size in bytes, of which {@link #getRaw()} may hold only the beginning. */
    public long getSize() {
        return size;
    }

    public byte[] getRaw() {
        return raw;
    }
}
