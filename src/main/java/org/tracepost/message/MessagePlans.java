package org.tracepost.message;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.tracepost.platform.NotFound;
import org.tracepost.platform.Refusal;
import org.tracepost.security.AuditTrail;
import org.tracepost.security.Role;

/**
 * What a clerk wants of a message that was written: when it is sent, and whether it is held back. The outbox follows in
 * the room that owns it.
 */
@Stateless
@RolesAllowed(Role.CLERK_NAME)
public class MessagePlans {

    @Inject
    private MessageRepository messages;

    @Inject
    private AuditTrail audit;

    @Inject
    private Clock clock;

    /**
     * @throws Refusal when the time is past or too far away, or when neither the message nor a repetition of it is
     *     planned for a time to come
     */
    public void moveTo(long messageId, Instant time) {
        SendTime.checked(time, clock.instant());
        change(messageId, time);
    }

    /** Now instead of at its time. @return now */
    public Instant moveToNow(long messageId) {
        Instant now = clock.instant();
        change(messageId, now);
        return now;
    }

    private void change(long messageId, Instant time) {
        Instant before = find(messageId).getScheduledAt();
        if ((before == null || !before.isAfter(clock.instant())) && !messages.hasWaitingRepeat(messageId)) {
            throw new Refusal("refusal.not_planned");
        }
        messages.schedule(messageId, time);
        audit.record("message_rescheduled", "message", messageId, before + " -> " + time);
    }

    /** Holds back what is still to be handed over. */
    public void pause(long messageId) {
        find(messageId);
        messages.pause(messageId, true);
        audit.record("message_paused", "message", messageId, null);
    }

    public void resume(long messageId) {
        find(messageId);
        messages.pause(messageId, false);
        audit.record("message_resumed", "message", messageId, null);
    }

    /** Writes down that a clerk cancels what is still to be handed over; the rest is the outbox's. */
    public void cancel(long messageId) {
        find(messageId);
        messages.pause(messageId, true);
        audit.record("message_cancelled", "message", messageId, null);
    }

    /** Nothing is left to be held back: what is sent again later goes at once. */
    public void cancelled(long messageId) {
        messages.pause(messageId, false);
    }

    private Message find(long messageId) {
        return messages.find(messageId).orElseThrow(() -> new NotFound("message", messageId));
    }
}
