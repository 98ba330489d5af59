package org.tracepost.delivery;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.tracepost.message.Composition;
import org.tracepost.message.DocumentMail;
import org.tracepost.message.DocumentSending;
import org.tracepost.message.Enclosure;
import org.tracepost.message.EventSource;
import org.tracepost.message.EventType;
import org.tracepost.message.Fact;
import org.tracepost.message.MessageDraft;
import org.tracepost.message.Messages;
import org.tracepost.message.RecipientHistory;
import org.tracepost.message.WrittenMessage;
import org.tracepost.platform.Refusal;
import org.tracepost.security.AuditTrail;
import org.tracepost.security.Role;

/** Sends what a clerk or a program wrote: the message and its outbox rows are one transaction. */
@Stateless
@RolesAllowed(Role.CLERK_NAME)
public class Dispatch {

    @Inject
    private Messages messages;
    @Inject
    private DocumentMail documentMail;
    @Inject
    private Outbox outbox;
    @Inject
    private RecipientHistory history;
    @Inject
    private AuditTrail audit;
    @Inject
    private Clock clock;

    /** @throws Refusal when the draft cannot be sent, see {@link Messages#write} */
    public WrittenMessage send(MessageDraft draft) {
        return send(draft, List.of());
    }

    /** Sends a draft with files that are stored with it. @throws Refusal when the draft cannot be sent, see {@link Messages#write} */
    public WrittenMessage send(MessageDraft draft, List<Enclosure> enclosures) {
        WrittenMessage written = messages.write(draft, enclosures);
        outbox.enqueue(written.messageId(), written.recipientIds());
        if (!written.repeated()) {
            audit.record("message_sent", "message", written.messageId(), written.recipientIds().size() + " recipients");
        }
        return written;
    }

    /** Sends one document. @throws Refusal when it cannot be sent, e.g. because nobody is to get it */
    public WrittenMessage sendDocument(DocumentSending wish) {
        return send(documentMail.draft(wish));
    }

    /** Sends each document to its usual contacts, in their language and with the template's words. */
    public BulkResult sendDocuments(List<Long> documentIds, boolean attachPdf) {
        List<Long> sent = new ArrayList<>();
        List<Long> waiting = new ArrayList<>();
        for (long id : documentIds) {
            Composition usual = documentMail.compose(id, null, null);
            if (usual.contactIds().isEmpty()) {
                waiting.add(id);
            } else {
                sendDocument(new DocumentSending(id, usual.contactIds(), List.of(), null, usual.language(), null, null, attachPdf, null));
                sent.add(id);
            }
        }
        return new BulkResult(sent, waiting);
    }

    /**
     * What became of a bulk send.
     *
     * @param sent    documents whose e-mails are in the outbox
     * @param waiting documents that went to nobody, because no contact of theirs has an address
     */
    public record BulkResult(List<Long> sent, List<Long> waiting) {
    }

    /** @throws Refusal when it was handed over already, or is being handed over */
    public void cancel(long recipientId) {
        messages.getRecipient(recipientId);
        if (!outbox.withdraw(recipientId)) {
            throw new Refusal("refusal.recipient_gone");
        }
        history.record(recipientId, Fact.of(EventType.CANCELLED, EventSource.USER, clock.instant()));
    }
}
