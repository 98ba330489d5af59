package org.tracepost.attention;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tracepost.customer.Contact;
import org.tracepost.customer.ContactDetails;
import org.tracepost.customer.Customers;
import org.tracepost.delivery.Dispatch;
import org.tracepost.document.Documents;
import org.tracepost.mail.EmailAddress;
import org.tracepost.message.Addressee;
import org.tracepost.message.Messages;
import org.tracepost.message.Recipient;
import org.tracepost.message.RecipientRow;
import org.tracepost.message.Repeats;
import org.tracepost.message.Status;
import org.tracepost.message.Trouble;
import org.tracepost.platform.Refusal;
import org.tracepost.platform.Slice;
import org.tracepost.security.Role;
import org.tracepost.suppression.SuppressionCause;
import org.tracepost.suppression.Suppressions;

/**
 * Corrects the address of a person whom e-mails did not reach, and sends again all that did not: one deed, all of it or
 * nothing.
 */
@Stateless
@RolesAllowed(Role.CLERK_NAME)
public class AddressCorrection {

    private static final Set<SuppressionCause> FROM_BOUNCES =
            EnumSet.of(SuppressionCause.HARD_BOUNCES, SuppressionCause.SOFT_BOUNCES);

    @Inject
    private ProblemRepository problems;

    @Inject
    private Messages messages;

    @Inject
    private Customers customers;

    @Inject
    private Suppressions suppressions;

    @Inject
    private Documents documents;

    @Inject
    private Dispatch dispatch;

    /**
     * An e-mail that did not reach a person.
     *
     * @param due the document; null: a plain e-mail
     * @param overdue it should have been paid by now
     */
    public record Unreached(RecipientRow mail, Due due, boolean overdue) {}

    /**
     * What was done.
     *
     * @param address what is right now
     * @param contact whose address was corrected; null: it belongs to no contact, so only the e-mails went to the new
     *     one
     * @param sent the new recipients, in the order of the old ones
     * @param lifted the old address was blocked because of its bounces, and is no longer
     */
    public record Corrected(EmailAddress address, Long contact, List<Repeats.Repeat> sent, boolean lifted) {

        /** The new recipients that get nothing, because the new address is blocked. */
        public List<Long> dropped() {
            return sent.stream()
                    .filter(Repeats.Repeat::dropped)
                    .map(Repeats.Repeat::recipientId)
                    .toList();
        }
    }

    /**
     * All that did not reach the person whom this e-mail did not reach, newest first; each document or message once.
     */
    public List<Unreached> unreached(long recipientId) {
        RecipientRow asked = messages.getRecipientRow(recipientId);
        List<Long> ids = new ArrayList<>(
                problems.troublesOfParty(Trouble.partyOf(asked.contactId(), asked.address()), Slice.MAX));
        if (ids.isEmpty() && asked.status().group() == Status.Group.PROBLEM) {
            ids.add(recipientId);
        }
        List<RecipientRow> mails = new ArrayList<>(ProblemDesk.newestOfEach(ids, messages::rows));
        Collections.reverse(mails);
        Map<Long, Due> dues = problems.dues(mails.stream()
                .map(RecipientRow::documentId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        LocalDate today = documents.today();
        return mails.stream()
                .map(mail -> {
                    Due due = mail.documentId() == null ? null : dues.get(mail.documentId());
                    return new Unreached(mail, due, due != null && due.overdueOn(today));
                })
                .toList();
    }

    /**
     * Writes the new address into the contact, lifts the block that bounces brought upon the old one, and sends again.
     * A second call with the same key changes and sends nothing more.
     *
     * @param recipientIds what to send again, of {@link #unreached}; others are left out
     * @param key the same key sends each e-mail once; may be null
     * @throws Refusal when the address is none, or the one that failed
     */
    public Corrected correct(long recipientId, String address, Collection<Long> recipientIds, String key) {
        EmailAddress right = EmailAddress.parse(address)
                .orElseThrow(() -> new Refusal("refusal.address_form", String.valueOf(address)));
        Recipient asked = messages.getRecipient(recipientId);
        Optional<Contact> contact = Optional.ofNullable(asked.getContactId()).map(customers::getContact);
        if (right.comparable().equals(asked.getAddress().comparable())) {
            throw new Refusal("refusal.same_address", right);
        }
        contact.filter(c -> !c.email().equals(Optional.of(right))).ifPresent(c -> change(c, right));
        boolean lifted = lift(asked.getAddress(), right);
        List<Repeats.Repeat> sent = theirs(asked, recipientIds).stream()
                .map(mail -> dispatch.repeat(
                        mail.id(), new Repeats.Wish(key, contact.isPresent() ? null : stranger(asked, right), null)))
                .toList();
        return new Corrected(right, asked.getContactId(), sent, lifted);
    }

    /** What a person or another program blocked, or the recipient complained of, stays. */
    private boolean lift(EmailAddress old, EmailAddress right) {
        boolean lifted = suppressions
                .find(old)
                .filter(b -> FROM_BOUNCES.contains(b.cause()))
                .isPresent();
        if (lifted) {
            suppressions.lift(old, "-> " + right);
        }
        return lifted;
    }

    private void change(Contact contact, EmailAddress right) {
        ContactDetails d = contact.details();
        customers.changeContact(contact.getId(), d.withEmail(right.toString()));
    }

    /** Only e-mails to this very person, in the order of their ids: so two clerks never wait for each other. */
    private List<RecipientRow> theirs(Recipient asked, Collection<Long> recipientIds) {
        String party = Trouble.partyOf(asked.getContactId(), asked.getAddress());
        return messages.rows(Set.copyOf(recipientIds)).values().stream()
                .filter(mail ->
                        Trouble.partyOf(mail.contactId(), mail.address()).equals(party))
                .sorted((one, other) -> Long.compare(one.id(), other.id()))
                .toList();
    }

    private static Addressee stranger(Recipient old, EmailAddress right) {
        String name = old.getName().equals(old.getAddress().toString()) ? right.toString() : old.getName();
        return new Addressee(old.getCustomerId(), old.getCustomerName(), old.getCustomerNumber(), null, name, right);
    }
}
