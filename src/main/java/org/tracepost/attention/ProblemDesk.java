package org.tracepost.attention;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tracepost.customer.ContactRow;
import org.tracepost.customer.Customers;
import org.tracepost.delivery.Dispatch;
import org.tracepost.mail.EmailAddress;
import org.tracepost.message.Addressee;
import org.tracepost.message.DocumentSending;
import org.tracepost.message.EventSource;
import org.tracepost.message.EventType;
import org.tracepost.message.Fact;
import org.tracepost.message.Messages;
import org.tracepost.message.Recipient;
import org.tracepost.message.RecipientHistory;
import org.tracepost.message.RecipientRow;
import org.tracepost.message.Repeats;
import org.tracepost.message.WrittenMessage;
import org.tracepost.platform.NotFound;
import org.tracepost.platform.Refusal;
import org.tracepost.security.AuditTrail;
import org.tracepost.security.Role;
import org.tracepost.suppression.Suppressions;

/**
 * What a clerk does about a problem besides correcting the address. A problem may be several e-mails; each deed is
 * about all of them.
 */
@Stateless
@RolesAllowed(Role.CLERK_NAME)
public class ProblemDesk {

    /** A full mailbox is rarely emptied overnight, and a customer should not wait for a week. */
    static final Duration LATER = Duration.ofDays(2);

    @Inject
    private ProblemRepository problems;

    @Inject
    private Messages messages;

    @Inject
    private Customers customers;

    @Inject
    private Suppressions suppressions;

    @Inject
    private Dispatch dispatch;

    @Inject
    private RecipientHistory history;

    @Inject
    private AuditTrail audit;

    @Inject
    private Clock clock;

    /**
     * What was sent once more.
     *
     * @param due when it is to leave; null: at once
     */
    public record Again(List<Repeats.Repeat> sent, Instant due) {

        /** The new recipients that get nothing, because their addresses are blocked. */
        public List<Long> dropped() {
            return sent.stream()
                    .filter(Repeats.Repeat::dropped)
                    .map(Repeats.Repeat::recipientId)
                    .toList();
        }
    }

    /**
     * It is settled without another e-mail. What fails later is a new problem.
     *
     * @param note what was done or said, for the history; may be null
     */
    public void handle(long recipientId, Handling how, String note) {
        Set<Long> ids = new HashSet<>(problems.troublesLike(recipientId));
        ids.add(recipientId);
        Map<Long, RecipientRow> mails = messages.rows(ids);
        if (!mails.containsKey(recipientId)) {
            throw new NotFound("recipient", recipientId);
        }
        String words = note == null || note.isBlank() ? null : note.strip();
        Fact fact = Fact.of(EventType.HANDLED, EventSource.USER, clock.instant())
                .withReply(null, null, words, null)
                .withRule(how.rule());
        history.recordAll(mails.values().stream()
                .collect(Collectors.toMap(RecipientRow::id, mail -> fact.notBefore(mail.statusAt()))));
        audit.record("problem_handled", "recipient", recipientId, how + (words == null ? "" : ": " + words));
    }

    /** Plans to send it again in two days. @param key see {@link Repeats.Wish} */
    public Again tryLater(long recipientId, String key) {
        return again(recipientId, new Repeats.Wish(key, null, clock.instant().plus(LATER)));
    }

    /** Sends it again to the same person now. */
    public Again sendAgain(long recipientId, String key) {
        return again(recipientId, Repeats.Wish.same(key));
    }

    /**
     * Lifts the block of the address, if there is one, and sends it again. @throws Refusal without a reason, or when
     * only an administrator may lift it
     */
    public Again liftAndSend(long recipientId, String reason, String key) {
        EmailAddress address = messages.getRecipientRow(recipientId).address();
        if (suppressions.find(address).isPresent()) {
            suppressions.lift(address, reason);
        }
        return again(recipientId, Repeats.Wish.same(key));
    }

    /** Sends it to another contact of the same customer. @throws NotFound when there is no such reachable contact */
    public Again sendTo(long recipientId, long contactId, String key) {
        RecipientRow mail = messages.getRecipientRow(recipientId);
        ContactRow contact = otherContacts(mail).stream()
                .filter(c -> c.id() == contactId)
                .findFirst()
                .orElseThrow(() -> new NotFound("contact", contactId));
        Recipient old = messages.getRecipient(recipientId);
        return again(
                recipientId,
                new Repeats.Wish(
                        key,
                        new Addressee(
                                contact.customerId(),
                                contact.customerName(),
                                old.getCustomerNumber(),
                                contact.id(),
                                contact.name(),
                                contact.email()),
                        null));
    }

    /** The reachable contacts of the same customer at other addresses. */
    public List<ContactRow> otherContacts(RecipientRow mail) {
        return mail.customerId() == null
                ? List.of()
                : customers.reachableContacts(List.of(mail.customerId())).stream()
                        .filter(c ->
                                !c.id().equals(mail.contactId()) && !c.email().equals(mail.address()))
                        .toList();
    }

    /**
     * Sends the document once more without its PDF; the e-mail has the link to the online copy. @throws Refusal when it
     * is about no document
     */
    public WrittenMessage sendWithoutFile(long recipientId, String key) {
        Recipient old = messages.getRecipient(recipientId);
        if (old.getDocumentId() == null) {
            throw new Refusal("refusal.no_document");
        }
        boolean known = old.getContactId() != null;
        return dispatch.sendDocument(new DocumentSending(
                old.getDocumentId(),
                known ? List.of(old.getContactId()) : List.of(),
                known ? List.of() : List.of(old.getAddress()),
                null,
                old.getMessage().getLanguage(),
                null,
                null,
                false,
                key));
    }

    private Again again(long recipientId, Repeats.Wish wish) {
        return new Again(
                mailsOf(recipientId).stream()
                        .map(mail -> dispatch.repeat(mail.id(), wish))
                        .toList(),
                wish.sendAt());
    }

    /**
     * The newest e-mail of each document or message that the problem is about, in the order of their ids: so two clerks
     * never wait for each other.
     */
    private List<RecipientRow> mailsOf(long recipientId) {
        List<Long> ids = new ArrayList<>(problems.troublesLike(recipientId));
        return newestOfEach(ids.isEmpty() ? List.of(recipientId) : ids, messages::rows);
    }

    static List<RecipientRow> newestOfEach(List<Long> ids, Function<List<Long>, Map<Long, RecipientRow>> rows) {
        return rows.apply(ids).values().stream()
                .collect(Collectors.toMap(
                        mail -> mail.documentId() == null ? "m" + mail.messageId() : "d" + mail.documentId(),
                        mail -> mail,
                        (one, other) -> one.id() > other.id() ? one : other))
                .values()
                .stream()
                .sorted((one, other) -> Long.compare(one.id(), other.id()))
                .toList();
    }
}
