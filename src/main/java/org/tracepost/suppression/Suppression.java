package org.tracepost.suppression;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.tracepost.mail.EmailAddress;
import org.tracepost.mail.FailureReason;
import org.tracepost.platform.StoredText;

/**
 * A standing "do not mail" for one address, from {@code since} until it ends by itself or is lifted. Never deleted.
 *
 * <p>It is active until somebody lifts it, another takes its place, or its time is over. While it is not closed it
 * holds the address, so that there is one at most; one whose time is over is closed when the next one begins. An entry
 * of messages to many holds it apart from the others.
 */
@Entity
@Table(name = "suppression")
public class Suppression {

    static final int LONGEST_NOTE = 1000;

    @Id
    @GeneratedValue(generator = "suppression_seq")
    @SequenceGenerator(name = "suppression_seq", sequenceName = "suppression_seq")
    private Long id;

    private String address;

    @Column(name = "active_address")
    private String activeAddress;

    @Column(name = "bulk_address")
    private String bulkAddress;

    @Enumerated(EnumType.STRING)
    private SuppressionCause cause;

    @Enumerated(EnumType.STRING)
    private FailureReason reason;

    private Instant since;

    @Column(name = "until_at")
    private Instant until;

    @Column(name = "recipient_id")
    private Long recipientId;

    @Column(name = "event_id")
    private Long eventId;

    private String login;
    private String note;

    @Column(name = "lifted_at")
    private Instant liftedAt;

    @Column(name = "lifted_by")
    private String liftedBy;

    @Enumerated(EnumType.STRING)
    @Column(name = "lift_cause")
    private LiftCause liftCause;

    @Column(name = "lift_reason")
    private String liftReason;

    @Version
    private int version;

    protected Suppression() {}

    private Suppression(
            String address, SuppressionCause cause, FailureReason reason, Instant since, Instant until, String login) {
        this.address = address;
        this.activeAddress = cause.ofMessagesToMany() ? null : address;
        this.bulkAddress = cause.ofMessagesToMany() ? address : null;
        this.cause = cause;
        this.reason = reason;
        this.since = since;
        this.until = until;
        this.login = login;
    }

    /** @param address as {@link EmailAddress#comparable()} gives it */
    static Suppression of(String address, Verdict verdict, Instant since, Instant until, String login) {
        AddressFact fact = verdict.deciding();
        Suppression entry = new Suppression(address, verdict.cause(), fact.reason(), since, until, login);
        entry.recipientId = fact.recipientId();
        entry.eventId = fact.eventId();
        return entry;
    }

    /** @param reason may be null. @param until null: without end. @param note may be null */
    static Suppression by(
            SuppressionCause cause,
            EmailAddress address,
            FailureReason reason,
            Instant since,
            Instant until,
            String login,
            String note) {
        Suppression entry = new Suppression(address.comparable(), cause, reason, since, until, login);
        entry.note = StoredText.fit(note, LONGEST_NOTE);
        return entry;
    }

    /**
     * The recipient wants no messages to many. @param recipientId by which e-mail they said so. @param eventId the fact
     */
    static Suppression unsubscribed(EmailAddress address, long recipientId, long eventId, Instant since, String login) {
        Suppression entry =
                new Suppression(address.comparable(), SuppressionCause.UNSUBSCRIBED, null, since, null, login);
        entry.recipientId = recipientId;
        entry.eventId = eventId;
        return entry;
    }

    /** Its time is over: another may hold the address. */
    void close() {
        activeAddress = null;
        bulkAddress = null;
    }

    void lift(LiftCause aCause, String by, Instant now, String why) {
        close();
        liftCause = aCause;
        liftedBy = by;
        liftedAt = now;
        liftReason = StoredText.fit(why, LONGEST_NOTE);
    }

    public boolean isActive(Instant now) {
        return (activeAddress != null || bulkAddress != null) && (until == null || until.isAfter(now));
    }

    public Long getId() {
        return id;
    }

    /** In the form by which addresses are compared: lower case. */
    public String getAddress() {
        return address;
    }

    public SuppressionCause getCause() {
        return cause;
    }

    /** Why the e-mails failed; null when they did not. */
    public FailureReason getReason() {
        return reason;
    }

    public Instant getSince() {
        return since;
    }

    /** Null: without end. */
    public Instant getUntil() {
        return until;
    }

    /** The recipient whose failure or complaint filled the measure; null when a person or a list said so. */
    public Long getRecipientId() {
        return recipientId;
    }

    /** The event that filled the measure; null when a person or a list said so. */
    public Long getEventId() {
        return eventId;
    }

    /** Who made it. */
    public String getLogin() {
        return login;
    }

    public String getNote() {
        return note;
    }

    public Instant getLiftedAt() {
        return liftedAt;
    }

    public String getLiftedBy() {
        return liftedBy;
    }

    public LiftCause getLiftCause() {
        return liftCause;
    }

    public String getLiftReason() {
        return liftReason;
    }
}
