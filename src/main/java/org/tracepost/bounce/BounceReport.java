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
 * A mail that came to the bounce mailbox, as it came.
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

    BounceReport(String sourceKey, String sha256, byte[] raw, long size, Instant receivedAt) {
        this.sourceKey = sourceKey;
        this.sha256 = sha256;
        this.raw = raw;
        this.size = Math.max(size, raw.length);
        this.receivedAt = receivedAt;
    }

    void read(Kind aKind, String aSender, String aSubject) {
        kind = aKind;
        sender = StoredText.fit(aSender, 300);
        subject = StoredText.fit(aSubject, 500);
    }

    /** @param why a key of the bundle family {@code bounce_why}, or a sentence of the reader; may be null */
    void settle(State aState, String why) {
        state = aState;
        explanation = StoredText.fit(why, 500);
    }

    public Long getId() {
        return id;
    }

    String sha256() {
        return sha256;
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
