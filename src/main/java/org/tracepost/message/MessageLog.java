package org.tracepost.message;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.tracepost.platform.Slice;
import org.tracepost.security.Role;

/** All facts about one message's recipients, page by page, and the words that lists need beside their rows. */
@Stateless
@RolesAllowed(Role.CLERK_NAME)
public class MessageLog {

    @Inject
    private MessageRepository messages;

    /** Newest first. */
    public List<RecipientEvent> list(long messageId, Slice slice) {
        return messages.newestEventsOfMessage(messageId, slice);
    }

    /** How many facts there are, exact up to {@value Slice#COUNTED}. */
    public long count(long messageId) {
        return messages.eventsOfMessage(messageId).countShown();
    }

    /** Another number than before means news about one of its recipients. */
    public long changes(long messageId) {
        return messages.changes(messageId);
    }

    /** Name and address of each recipient, by id. */
    public Map<Long, String> names(Collection<Long> recipientIds) {
        return messages.names(recipientIds);
    }

    /**
     * Subjects as they were read, by message id, of those messages whose subjects have fields; what differs between the
     * recipients of one message is left open with "…". A few queries, however many messages.
     */
    public Map<Long, String> subjects(Collection<Long> messageIds) {
        return MergedSubjects.of(messages.samples(messageIds));
    }

    /**
     * The subject of one message. @param first its first recipient, with the values of the message. @param several
     * whether there are others
     */
    public String subject(Recipient first, boolean several) {
        return MergedSubjects.subject(new MergedSubjects.Sample(first, several));
    }
}
