package org.tracepost.message;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tracepost.customer.ContactRow;
import org.tracepost.customer.Customers;
import org.tracepost.platform.NotFound;
import org.tracepost.security.AuditTrail;
import org.tracepost.security.CurrentUser;
import org.tracepost.security.Role;

/** A message once more to those whom it has not reached: each a new recipient, as {@link Repeats} writes it for one. */
@Stateless
@RolesAllowed(Role.CLERK_NAME)
public class SecondRounds {

    private static final int AT_ONCE = 1000;

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
     * What a second round wrote.
     *
     * @param recipientIds the new recipients
     * @param paused a clerk holds the message back, and these with it
     */
    public record Written(List<Long> recipientIds, boolean paused) {}

    /**
     * Whom a message has not reached, without those who were sent it again; in the order in which they were written to.
     * Whose contact has no address any more is missing.
     */
    public List<NotReached> list(long messageId) {
        List<Recipient> all = messages.notReached(messageId);
        Map<Long, ContactRow> contacts = contacts(all.stream()
                .filter(r -> r.getContactId() != null)
                .map(Recipient::getContactId)
                .distinct()
                .toList());
        List<NotReached> found = new ArrayList<>();
        for (Recipient r : all) {
            ContactRow contact = r.getContactId() == null ? null : contacts.get(r.getContactId());
            if (r.getContactId() == null) {
                found.add(new NotReached(r.getId(), r.getStatus(), r.isHard(), Addressee.of(r), false));
            } else if (contact != null) {
                boolean corrected =
                        !contact.email().comparable().equals(r.getAddress().comparable());
                found.add(new NotReached(r.getId(), r.getStatus(), r.isHard(), Addressee.of(r, contact), corrected));
            }
        }
        return found;
    }

    /**
     * Lets nobody else begin a second round of this message until the transaction ends, and says what the same key has
     * written before: whoever presses twice sends once.
     */
    public int takeTurn(long messageId, String key) {
        messages.lock(messageId).orElseThrow(() -> new NotFound("message", messageId));
        return key == null ? 0 : messages.countRepeats(messageId, key);
    }

    /**
     * Writes the new recipients. Whoever calls has taken the turn, and puts them into the outbox in the same
     * transaction.
     */
    public Written write(long messageId, Collection<NotReached> some, String key) {
        Message message = messages.find(messageId).orElseThrow(() -> new NotFound("message", messageId));
        Map<String, NotReached> different = new LinkedHashMap<>();
        some.forEach(one -> different.putIfAbsent(one.to().address().comparable(), one));
        List<NotReached> all = List.copyOf(different.values());
        List<Long> ids =
                recipients.add(message, all.stream().map(NotReached::to).toList(), user.login(), clock.instant(), null);
        recipients.link(ids, all.stream().map(NotReached::recipientId).toList(), key);
        audit.record("sent_again_to_many", "message", messageId, ids.size() + " recipients");
        return new Written(ids, message.isPaused());
    }

    private Map<Long, ContactRow> contacts(List<Long> ids) {
        Map<Long, ContactRow> found = new HashMap<>();
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            customers
                    .contacts(ids.subList(from, Math.min(ids.size(), from + AT_ONCE)))
                    .forEach(row -> found.put(row.id(), row));
        }
        return found;
    }
}
