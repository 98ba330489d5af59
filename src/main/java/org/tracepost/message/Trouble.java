package org.tracepost.message;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.tracepost.mail.EmailAddress;

/**
 * An e-mail that did not get through, or is late, and that neither a later e-mail nor a clerk has settled. Few among
 * many: what needs attention is read from here, never from all recipients.
 *
 * <p>Written by {@link TroubleRepository} in the transaction of the fact that it follows from, and by nothing else.
 */
@Entity
@Table(name = "trouble")
public class Trouble {

    @Id
    @Column(name = "recipient_id")
    private Long recipientId;

    private String problem;
    private String party;

    @Column(name = "document_id")
    private Long documentId;

    @Enumerated(EnumType.STRING)
    private Status status;

    private Instant since;

    @Column(name = "mailed_at")
    private Instant mailedAt;

    protected Trouble() {}

    /** Who it was written to, as {@link #getParty} says it. */
    public static String partyOf(Long contactId, EmailAddress address) {
        return contactId != null ? "c" + contactId : "a:" + address.comparable();
    }

    public Long getRecipientId() {
        return recipientId;
    }

    /**
     * The same for all troubles that are one to a clerk: those of one document and one contact (or address), or of one
     * contact and no document.
     */
    public String getProblem() {
        return problem;
    }

    /** The contact, or else the address, to whom it was written. */
    public String getParty() {
        return party;
    }

    public Long getDocumentId() {
        return documentId;
    }

    public Status getStatus() {
        return status;
    }

    /** Since when it has that status. */
    public Instant getSince() {
        return since;
    }
}
