package org.tracepost.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import org.tracepost.platform.NotFound;

/** What a recipient is sent, for the rooms that make and show e-mails; call it within a transaction. */
@ApplicationScoped
public class MessageContent {

    @Inject
    private MessageRepository messages;

    /** The recipient with its message. */
    public Recipient get(long recipientId) {
        return messages.findRecipient(recipientId).orElseThrow(() -> new NotFound("recipient", recipientId));
    }

    /**
     * Many recipients with their messages and all that belongs to these; a handful of queries, however many there are.
     */
    public List<Recipient> get(Collection<Long> recipientIds) {
        return messages.recipientsWithContent(recipientIds);
    }
}
