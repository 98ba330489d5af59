package org.tracepost.message;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tracepost.customer.Contact;
import org.tracepost.customer.ContactDetails;
import org.tracepost.customer.Customers;
import org.tracepost.mail.EmailAddress;
import org.tracepost.platform.NotFound;
import org.tracepost.platform.Refusal;
import org.tracepost.security.Role;

/**
 * What answers say about the people we write to: away until then, another address, a confirmation that is wanted.
 * Nothing of it is done by itself: it is a stranger's word, and a clerk decides.
 */
@Stateless
@RolesAllowed(Role.CLERK_NAME)
public class ContactNotices {

    private static final Duration REMEMBERED = Duration.ofDays(400);
    private static final Duration CHALLENGE = Duration.ofDays(30);

    @Inject
    private AddressHistoryRepository events;

    @Inject
    private MessageRepository messages;

    @Inject
    private RecipientHistory history;

    @Inject
    private Customers customers;

    @Inject
    private Clock clock;

    /** What still matters for a customer's contacts, newest first, at most one of a kind for each contact. */
    public List<ContactNotice> of(long customerId) {
        List<ContactNotice> notices = events.notices(customerId, clock.instant().minus(REMEMBERED));
        if (notices.isEmpty()) {
            return List.of();
        }
        Map<Long, Contact> contacts = customers.contactsOf(customerId).stream()
                .collect(Collectors.toMap(Contact::getId, Function.identity()));
        Set<String> seen = new HashSet<>();
        List<ContactNotice> current = new ArrayList<>();
        for (ContactNotice notice : notices) {
            boolean matters = matters(
                    notice,
                    Optional.ofNullable(contacts.get(notice.contactId())).flatMap(Contact::email));
            if (matters && seen.add(notice.contactId() + " " + notice.type())) {
                current.add(notice);
            }
        }
        return current;
    }

    private boolean matters(ContactNotice notice, Optional<EmailAddress> now) {
        boolean sameAddress = now.filter(
                        a -> a.comparable().equals(notice.address().comparable()))
                .isPresent();
        return sameAddress
                && switch (notice.type()) {
                    case AUTO_REPLY ->
                        notice.awayUntil() != null && !notice.awayUntil().isBefore(LocalDate.now(clock));
                    case ADDRESS_CHANGE ->
                        notice.other() != null
                                && !notice.other().equalsIgnoreCase(now.get().toString());
                    default -> notice.at().isAfter(clock.instant().minus(CHALLENGE));
                };
    }

    /**
     * The contact gets the address that a notice names.
     *
     * @throws Refusal when the contact has another address by now than the one that we had written to
     */
    public void acceptAddress(long eventId) {
        ContactNotice notice = get(eventId);
        Contact contact = customers.getContact(notice.contactId());
        if (contact.email()
                .filter(a -> a.comparable().equals(notice.address().comparable()))
                .isEmpty()) {
            throw new Refusal("refusal.address_changed_meanwhile", contact.getName());
        }
        ContactDetails d = contact.details();
        customers.changeContact(contact.getId(), d.withEmail(notice.other()));
        settle(notice, notice.address() + " -> " + notice.other());
    }

    /** It is read, or not to be followed. */
    public void dismiss(long eventId) {
        settle(get(eventId), null);
    }

    private void settle(ContactNotice notice, String words) {
        Instant now = clock.instant();
        history.record(
                notice.recipientId(),
                Fact.of(EventType.HANDLED, EventSource.USER, now)
                        .withReply(null, null, words, null)
                        .withRule("notice")
                        .correcting(notice.eventId()));
    }

    private ContactNotice get(long eventId) {
        ContactNotice notice = events.notice(eventId).orElseThrow(() -> new NotFound("notice", eventId));
        messages.lockRecipient(notice.recipientId());
        if (events.isSettled(eventId, notice.recipientId())) {
            throw new Refusal("refusal.notice_settled");
        }
        return notice;
    }
}
