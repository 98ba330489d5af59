package org.tracepost.message;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tracepost.mail.EmailAddress;
import org.tracepost.mail.FailureReason;
import org.tracepost.mail.Token;

/**
 * One message to one address: the unit that is tracked.
 *
 * <p>Written by {@link NewRecipientRepository}. Its status and figures are the {@link Digest} of its events, made anew
 * whenever an event is added, and by nothing else. It has two tokens: the one in the envelope sender is seen by every
 * mail server on the way; the one in links opens the document online.
 */
@Entity
@Table(name = "recipient")
public class Recipient {

    /**
     * Rule on an {@link EventType#ACCEPTED} event: the relay offered no DSN extension, so nothing will ever confirm the
     * delivery.
     */
    public static final String WITHOUT_DSN = "without-dsn";

    @Id
    @GeneratedValue(generator = "recipient_seq")
    @SequenceGenerator(name = "recipient_seq", sequenceName = "recipient_seq")
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "message_id")
    private Message message;
    /** The same without the message itself: what is asked by it needs no look at the messages. */
    @Column(name = "message_id", insertable = false, updatable = false)
    private Long messageId;

    @Column(name = "document_id")
    private Long documentId;

    @Column(name = "customer_id")
    private Long customerId;

    @Column(name = "contact_id")
    private Long contactId;

    private String name;
    private EmailAddress address;
    /** The address in lower case, written by {@link NewRecipientRepository}. */
    @Column(name = "address_key", insertable = false, updatable = false)
    private String addressKey;
    /** What stands behind the @ of the address, in lower case; the database makes it. */
    @Column(name = "address_domain", insertable = false, updatable = false)
    private String domain;

    @Column(name = "customer_name")
    private String customerName;

    @Column(name = "customer_number")
    private String customerNumber;

    @ElementCollection
    @CollectionTable(name = "recipient_value", joinColumns = @JoinColumn(name = "recipient_id"))
    @MapKeyColumn(name = "field")
    @Column(name = "text")
    private Map<String, String> own = new HashMap<>();

    @Column(name = "envelope_token")
    private Token envelopeToken;

    @Column(name = "web_token")
    private Token webToken;

    @Enumerated(EnumType.STRING)
    private Status status;

    @Column(name = "status_at")
    private Instant statusAt;

    @Enumerated(EnumType.STRING)
    private FailureReason reason;

    private boolean hard;
    private boolean warning;
    private boolean confirmable;
    private int opens;
    private int clicks;
    private int automatic;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "sent_at")
    private Instant sentAt;

    @Column(name = "delivered_at")
    private Instant deliveredAt;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "last_open_on")
    private LocalDate lastOpenOn;

    @Column(name = "redirected_to")
    private String redirectedTo;

    @Column(name = "repeats_id")
    private Long repeatsId;

    @Column(name = "repeat_key")
    private String repeatKey;

    @Column(name = "handled_at")
    private Instant handledAt;

    @Version
    private int version;

    protected Recipient() {}

    /** Derives everything that lists show from all events of this recipient. @return what came out */
    Digest digest(List<RecipientEvent> events) {
        Digest digest = Digest.of(events, lastOpenOn, statusAt);
        status = digest.status();
        statusAt = digest.statusAt();
        reason = digest.reason();
        hard = digest.hard();
        warning = digest.warning();
        confirmable = digest.confirmable();
        opens = digest.opens();
        clicks = digest.clicks();
        automatic = digest.automatic();
        sentAt = digest.sentAt();
        deliveredAt = digest.deliveredAt();
        openedAt = digest.openedAt();
        redirectedTo = digest.redirectedTo();
        handledAt = digest.handledAt();
        return digest;
    }

    /** In tracking mode "date only" no event is kept, just the day of the last open. */
    Digest openedOn(LocalDate day, Instant now, List<RecipientEvent> events) {
        lastOpenOn = day;
        Digest digest = digest(events);
        if (status == Status.OPENED) {
            statusAt = now;
        }
        return digest;
    }

    public Long getId() {
        return id;
    }

    public Message getMessage() {
        return message;
    }

    public Long getDocumentId() {
        return documentId;
    }

    public Long getCustomerId() {
        return customerId;
    }

    public Long getContactId() {
        return contactId;
    }

    public String getName() {
        return name;
    }

    public EmailAddress getAddress() {
        return address;
    }

    public String getCustomerName() {
        return customerName;
    }

    /**
     * What the message's fields of the recipient's own hold, by name; nothing is read for a message that names none.
     */
    Map<String, String> getOwn() {
        return message.hasOwnFields() ? Map.copyOf(own) : Map.of();
    }

    public String getCustomerNumber() {
        return customerNumber;
    }

    public Token getEnvelopeToken() {
        return envelopeToken;
    }

    public Token getWebToken() {
        return webToken;
    }

    public Status getStatus() {
        return status;
    }

    public Instant getStatusAt() {
        return statusAt;
    }

    public FailureReason getReason() {
        return reason;
    }

    public boolean isHard() {
        return hard;
    }

    public boolean isWarning() {
        return warning;
    }

    /** False when no report can ever confirm the delivery: the status then stays "Sent" with a hint. */
    public boolean isConfirmable() {
        return confirmable;
    }

    public int getOpens() {
        return opens;
    }

    public int getClicks() {
        return clicks;
    }

    public int getAutomatic() {
        return automatic;
    }

    public Instant getCreatedAt() {
        return createdAt;
    }

    public Instant getSentAt() {
        return sentAt;
    }

    public Instant getDeliveredAt() {
        return deliveredAt;
    }

    public Instant getOpenedAt() {
        return openedAt;
    }

    /**
     * The test address to which it went instead, so that nothing here says anything about the recipient's own address;
     * null: it went where it should.
     */
    public String getRedirectedTo() {
        return redirectedTo;
    }

    /** The recipient that this one was sent again for; null: it is no repetition. */
    public Long getRepeatsId() {
        return repeatsId;
    }

    public LocalDate getLastOpenOn() {
        return lastOpenOn;
    }
}
