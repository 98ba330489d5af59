package org.tracepost.message;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tracepost.customer.ContactRow;
import org.tracepost.customer.Customers;
import org.tracepost.platform.NotFound;
import org.tracepost.platform.Refusal;
import org.tracepost.security.AuditTrail;
import org.tracepost.security.CurrentUser;
import org.tracepost.security.Role;

/** The same message to the same person once more, on purpose: always a new recipient with a history of its own. */
@Stateless
@RolesAllowed(Role.CLERK_NAME)
public class Repeats {

    @Inject
    private MessageRepository messages;

    @Inject
    private NewRecipientRepository recipients;

    @Inject
    private Customers customers;

    @Inject
    private AuditTrail audit;

    @Inject
    private CurrentUser user;

    @Inject
    private Clock clock;

    /**
     * What a repetition wrote.
     *
     * @param repeated the key had written this recipient before, and nothing is written now
     * @param dropped it was never handed over, because its address is blocked
     */
    public record Repeat(long recipientId, long messageId, boolean paused, boolean repeated, boolean dropped) {

        Repeat(long recipientId, long messageId, boolean paused, boolean repeated) {
            this(recipientId, messageId, paused, repeated, false);
        }

        public Repeat asDropped() {
            return new Repeat(recipientId, messageId, paused, repeated, true);
        }
    }

    /**
     * How to send once more.
     *
     * @param key the same key gives the same recipient again instead of one more; may be null
     * @param to whom to; null: the same contact as it is known now
     * @param sendAt when it is to be handed over; null: at once
     */
    public record Wish(String key, Addressee to, Instant sendAt) {

        public static Wish same(String key) {
            return new Wish(key, null, null);
        }
    }

    /**
     * Writes the new recipient. Whoever calls puts it into the outbox in the same transaction.
     *
     * @throws Refusal when the contact has no address any more, or the time to send is past or too far away
     */
    public Repeat write(long recipientId, Wish wish) {
        String key = wish.key();
        Recipient old = messages.lockRecipient(recipientId).orElseThrow(() -> new NotFound("recipient", recipientId));
        Message message = old.getMessage();
        Optional<Long> before = key == null ? Optional.empty() : messages.findRepeat(recipientId, key);
        if (before.isPresent()) {
            return new Repeat(before.get(), message.getId(), message.isPaused(), true);
        }
        Instant now = clock.instant();
        Addressee to = wish.to() == null ? addressee(old) : wish.to();
        Instant due = wish.sendAt() == null ? null : SendTime.checked(wish.sendAt(), now);
        long again =
                recipients.add(message, List.of(to), user.login(), now, due).get(0);
        messages.linkRepeat(again, recipientId, key);
        audit.record("sent_again", "recipient", recipientId, "recipient " + again + ", " + to.address());
        return new Repeat(again, message.getId(), message.isPaused(), false);
    }

    /** The recipients that were made by sending this one again, oldest first, and the one that it repeats. */
    public List<RecipientRow> relatives(long recipientId) {
        return messages.relatives(recipientId);
    }

    /** Whom it will go to: the contact as it is known now, or the same address when it belongs to no contact. */
    public Addressee addressee(long recipientId) {
        return addressee(messages.findRecipient(recipientId).orElseThrow(() -> new NotFound("recipient", recipientId)));
    }

    private Addressee addressee(Recipient old) {
        if (old.getContactId() == null) {
            return Addressee.of(old);
        }
        ContactRow contact = customers.contacts(List.of(old.getContactId())).stream()
                .findFirst()
                .orElseThrow(() -> new Refusal("refusal.contact_without_address", old.getName()));
        return Addressee.of(old, contact);
    }
}
