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
import org.tracepost.message.Repeats;
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
    private Repeats repeats;

    @Inject
    private WaitingRepository waiting;

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

    /**
     * Sends a draft with files that are stored with it. @throws Refusal when the draft cannot be sent, see
     * {@link Messages#write}
     */
    public WrittenMessage send(MessageDraft draft, List<Enclosure> enclosures) {
        WrittenMessage written = messages.write(draft, enclosures);
        List<Long> dropped = outbox.enqueue(written.messageId(), written.recipientIds(), draft.sendAt());
        if (!written.repeated()) {
            audit.record(
                    "message_sent",
                    "message",
                    written.messageId(),
                    written.recipientIds().size() + " recipients"
                            + (dropped.isEmpty() ? "" : ", " + dropped.size() + " dropped"));
        }
        return written.without(dropped);
    }

    /** Sends one document. @throws Refusal when it cannot be sent, e.g. because nobody is to get it */
    public WrittenMessage sendDocument(DocumentSending wish) {
        return send(documentMail.draft(wish));
    }

    /** Sends each document to its usual contacts, in their language and with the template's words. */
    public BulkResult sendDocuments(List<Long> documentIds, boolean attachPdf) {
        List<Long> sent = new ArrayList<>();
        List<Long> waiting = new ArrayList<>();
        List<Long> dropped = new ArrayList<>();
        int recipients = 0;
        // in the order of their ids, so that two who write about the same documents at once never wait in a circle
        for (long id : documentIds.stream().sorted().toList()) {
            Composition usual = documentMail.compose(id, null, null);
            if (usual.contactIds().isEmpty()) {
                waiting.add(id);
            } else {
                WrittenMessage written = sendDocument(new DocumentSending(
                        id, usual.contactIds(), List.of(), null, usual.language(), null, null, attachPdf, null));
                recipients += written.recipientIds().size();
                dropped.addAll(written.droppedIds());
                sent.add(id);
            }
        }
        return new BulkResult(sent, waiting, recipients, dropped);
    }

    /**
     * What became of a bulk send.
     *
     * @param sent documents whose e-mails are in the outbox
     * @param waiting documents that went to nobody, because no contact of theirs has an address
     * @param recipients how many the sent documents had
     * @param dropped recipients of the sent documents that were never handed over, because their addresses are blocked
     */
    public record BulkResult(List<Long> sent, List<Long> waiting, int recipients, List<Long> dropped) {}

    /**
     * Sends a message to one of its recipients once more, on purpose, as a new recipient; always possible. A message
     * that is held back holds this one back too.
     *
     * @param key the same key gives the same new recipient again instead of one more; may be null
     * @throws Refusal when the contact has no address any more
     */
    public Repeats.Repeat sendAgain(long recipientId, String key) {
        return repeat(recipientId, Repeats.Wish.same(key));
    }

    /**
     * The same, to somebody else or at another time. @throws Refusal when the contact has no address any more, or the
     * time cannot be
     */
    public Repeats.Repeat repeat(long recipientId, Repeats.Wish wish) {
        Repeats.Repeat again = repeats.write(recipientId, wish);
        if (again.repeated()) {
            return again;
        }
        if (!outbox.enqueue(again.messageId(), List.of(again.recipientId()), wish.sendAt())
                .isEmpty()) {
            return again.asDropped();
        }
        if (again.paused()) {
            waiting.setPaused(List.of(again.recipientId()), true);
        }
        return again;
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
