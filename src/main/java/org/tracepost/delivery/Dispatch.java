package org.tracepost.delivery;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
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
    private Outbox outbox;
    @Inject
    private RecipientHistory history;
    @Inject
    private AuditTrail audit;
    @Inject
    private Clock clock;

    /** @throws Refusal when the draft cannot be sent, see {@link Messages#write} */
    public WrittenMessage send(MessageDraft draft) {
        WrittenMessage written = messages.write(draft);
        outbox.enqueue(written.recipientIds());
        if (!written.repeated()) {
            audit.record("message_sent", "message", written.messageId(), written.recipientIds().size() + " recipients");
        }
        return written;
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
