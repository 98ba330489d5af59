package org.tracepost.message;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import org.tracepost.platform.NotFound;
import org.tracepost.platform.Refusal;
import org.tracepost.security.Role;

/** Where a clerk settles what no report settled: e-mails of which nobody knows whether our relay has them. */
@Stateless
@RolesAllowed(Role.CLERK_NAME)
public class UnclearDesk {

    @Inject
    private MessageRepository messages;

    @Inject
    private RecipientHistory history;

    @Inject
    private Clock clock;

    /** The clerk knows that it arrived. @param note how; may be null. @throws Refusal when it is no longer unclear */
    public void arrived(long recipientId, String note) {
        settle(recipientId, EventType.CONFIRMED, note);
    }

    /** The clerk lets it be; it stays unclear, but nobody is asked again. @param note why; may be null */
    public void leave(long recipientId, String note) {
        settle(recipientId, EventType.HANDLED, note);
    }

    private void settle(long recipientId, EventType type, String note) {
        Recipient recipient =
                messages.lockRecipient(recipientId).orElseThrow(() -> new NotFound("recipient", recipientId));
        if (recipient.getStatus() != Status.UNCLEAR) {
            throw new Refusal("refusal.not_unclear");
        }
        String words = note == null || note.isBlank() ? null : note.strip();
        history.record(
                recipientId,
                Fact.of(type, EventSource.USER, clock.instant())
                        .withReply(null, null, words, null)
                        .notBefore(recipient.getStatusAt()));
    }
}
