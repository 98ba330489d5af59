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
import org.tracepost.bounce.parse.AddressChange;
import org.tracepost.bounce.parse.AutoReply;
import org.tracepost.bounce.parse.ChallengeMail;
import org.tracepost.bounce.parse.ComplaintReport;
import org.tracepost.bounce.parse.DeliveryReport;
import org.tracepost.bounce.parse.ReadReceipt;
import org.tracepost.bounce.parse.Report;
import org.tracepost.platform.StoredText;

/**
 * A mail that came to the bounce mailbox, as it came. Written by {@link ReportBatchRepository}, many at once.
 *
 * <p>Life: {@code NEW} when stored; then {@code MATCHED}, {@code UNMATCHED}, {@code REPEATED} (it says what another
 * said before), {@code OWN_TEST} (a test mail of ours, or the report about it) or {@code FAILED} (reading it broke; it
 * is kept). What fits nobody becomes {@code MATCHED} or {@code DISMISSED} when a clerk says so. A report that is read
 * again may change between MATCHED, UNMATCHED and REPEATED.
 */
@Entity
@Table(name = "bounce_report")
public class BounceReport {

    /** How far a report is. */
    public enum State {
        NEW,
        MATCHED,
        UNMATCHED,
        REPEATED,
        OWN_TEST,
        FAILED,
        DISMISSED
    }

    /** What sort of report it is. */
    public enum Kind {
        UNREAD,
        DELIVERY_REPORT,
        COMPLAINT,
        READ_RECEIPT,
        AUTO_REPLY,
        ADDRESS_CHANGE,
        CHALLENGE,
        OTHER
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

    @Column(name = "recipient_id")
    private Long recipientId;

    @Enumerated(EnumType.STRING)
    @Column(name = "matched_by")
    private MatchedBy matchedBy;

    @Enumerated(EnumType.STRING)
    private Doubt doubt;

    private String address;
    private int rules;

    @Column(name = "settled_by")
    private String settledBy;

    @Column(name = "settled_at")
    private Instant settledAt;

    private String note;
    private long size;

    @Basic(fetch = FetchType.LAZY)
    private byte[] raw;

    @Version
    private int version;

    protected BounceReport() {}

    /** What the rules of this version make of it. */
    void read(Report report, int version) {
        kind = kindOf(report);
        sender = StoredText.fit(report.arrival().sender(), SENDER);
        subject = StoredText.fit(report.arrival().subject(), SUBJECT);
        address = NamedAddresses.first(report);
        rules = version;
    }

    static Kind kindOf(Report report) {
        if (report instanceof DeliveryReport) {
            return Kind.DELIVERY_REPORT;
        }
        if (report instanceof ComplaintReport) {
            return Kind.COMPLAINT;
        }
        if (report instanceof ReadReceipt) {
            return Kind.READ_RECEIPT;
        }
        if (report instanceof AddressChange) {
            return Kind.ADDRESS_CHANGE;
        }
        if (report instanceof ChallengeMail) {
            return Kind.CHALLENGE;
        }
        return report instanceof AutoReply ? Kind.AUTO_REPLY : Kind.OTHER;
    }

    /** @param why a key of the bundle family {@code bounce_why} */
    void settle(Assessment assessment, String why) {
        recipientId = assessment.recipientId().orElse(null);
        matchedBy = assessment.by();
        doubt = assessment.doubt().orElse(null);
        settle(stateOf(assessment), why);
    }

    static State stateOf(Assessment assessment) {
        return assessment
                .doubt()
                .map(d -> d == Doubt.REPLAYED ? State.REPEATED : State.UNMATCHED)
                .orElse(State.MATCHED);
    }

    /** A clerk says whom it is about. */
    void assign(long aRecipientId, String login, Instant at) {
        recipientId = aRecipientId;
        matchedBy = MatchedBy.CLERK;
        doubt = null;
        decide(State.MATCHED, login, at, null);
    }

    /** A clerk says that it is about none of our e-mails. */
    void dismiss(String login, Instant at, String why) {
        decide(State.DISMISSED, login, at, why);
    }

    private void decide(State decided, String login, Instant at, String why) {
        state = decided;
        settledBy = login;
        settledAt = at;
        note = StoredText.fit(why, 500);
    }

    StoredReport stored() {
        return new StoredReport(id, sha256, receivedAt, raw);
    }

    boolean isOpen() {
        return state == State.UNMATCHED || state == State.FAILED;
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

    /**
     * Whose token it carried, or to whom a clerk assigned it; null: nobody's. Believed only when {@link #getState()} is
     * MATCHED.
     */
    public Long getRecipientId() {
        return recipientId;
    }

    /** How the recipient is known; null: there is none, or it was matched before this was kept. */
    public MatchedBy getMatchedBy() {
        return matchedBy;
    }

    /** Why it changed nothing; null: it did. */
    public Doubt getDoubt() {
        return doubt;
    }

    /** The address that it tells of; null: it names none. */
    public String getAddress() {
        return address;
    }

    /** Version of the rules that read it last. */
    public int getRules() {
        return rules;
    }

    /** The clerk who assigned or dismissed it; null: nobody did. */
    public String getSettledBy() {
        return settledBy;
    }

    public Instant getSettledAt() {
        return settledAt;
    }

    public String getNote() {
        return note;
    }

    /** Full size in bytes, of which {@link #getRaw()} may hold only the beginning. */
    public long getSize() {
        return size;
    }

    public byte[] getRaw() {
        return raw;
    }
}
