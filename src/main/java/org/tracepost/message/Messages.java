package org.tracepost.message;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tracepost.platform.NotFound;
import org.tracepost.platform.Refusal;
import org.tracepost.platform.Slice;
import org.tracepost.platform.file.StoredFile;
import org.tracepost.platform.file.StoredFileRepository;
import org.tracepost.security.CurrentUser;
import org.tracepost.security.Role;
import org.tracepost.template.MergeFields;
import org.tracepost.template.Templates;

/** Writes messages and reads what became of them, for clerks and programs. */
@Stateless
@RolesAllowed(Role.CLERK_NAME)
public class Messages {

    /** Younger than this, a recipient without any answer is "not known yet" and stays out of the rates. */
    public static final Duration UNSETTLED = Duration.ofHours(72);

    @Inject
    private MessageRepository messages;

    @Inject
    private TroubleRepository troubles;

    @Inject
    private NewRecipientRepository recipients;

    @Inject
    private StoredFileRepository files;

    @Inject
    private Templates templates;

    @Inject
    private CurrentUser user;

    @Inject
    private Clock clock;

    /**
     * Writes the message and its recipients, each with its first event. Whoever calls puts them into the outbox in the
     * same transaction.
     *
     * @throws Refusal when there is no recipient, no subject, a merge field is unknown, or the time to send is past or
     *     too far away, or e-mails for this purpose are switched off
     */
    public WrittenMessage write(MessageDraft draft) {
        return write(draft, List.of());
    }

    /** The same, with files that are stored and attached behind those the draft names. */
    public WrittenMessage write(MessageDraft draft, List<Enclosure> enclosures) {
        Optional<Message> before = findWritten(draft.idempotencyKey());
        if (before.isPresent()) {
            return new WrittenMessage(before.get().getId(), List.of(), true);
        }
        check(draft);
        templates.requireOn(draft.purpose());
        Instant now = clock.instant();
        if (draft.sendAt() != null) {
            SendTime.checked(draft.sendAt(), now);
        }
        Message message = new Message(draft, Merging.linksIn(draft), user.login(), now);
        enclosures.forEach(e -> message.attach(files.add(new StoredFile(e.name(), e.mediaType(), e.content(), now))
                .getId()));
        Set<String> seen = new HashSet<>();
        List<Addressee> different = draft.recipients().stream()
                .filter(a -> seen.add(a.address().comparable()))
                .toList();
        message.showAs(MergedSubjects.subject(message, different.get(0), different.size() > 1));
        messages.add(message);
        return new WrittenMessage(
                message.getId(), recipients.add(message, different, user.login(), now, draft.sendAt()), false);
    }

    private Optional<Message> findWritten(String key) {
        return key == null ? Optional.empty() : messages.findByKey(user.login(), key);
    }

    private static void check(MessageDraft draft) {
        if (draft.recipients().isEmpty()) {
            throw new Refusal("refusal.message_recipients");
        }
        if (draft.subject() == null
                || draft.subject().isBlank()
                || draft.body() == null
                || draft.body().isBlank()) {
            throw new Refusal("refusal.message_empty");
        }
        if (draft.subject().length() > 500) {
            throw new Refusal("refusal.message_subject_long", 500);
        }
        MergeFields.check(draft.words(), draft.purpose()).stream().findFirst().ifPresent(problem -> {
            throw new Refusal("refusal.merge_field", problem.name(), problem.line());
        });
    }

    /** Sorts by {@code subject} or {@code created}; newest first by itself. */
    public List<MessageRow> list(MessageFilter filter, Slice slice) {
        return messages.messages(filter).list(slice);
    }

    public long count(MessageFilter filter) {
        return messages.messages(filter).count();
    }

    /** For the eyes: exact up to {@value Slice#COUNTED}, and any greater number means more. */
    public long countShown(MessageFilter filter) {
        return messages.messages(filter).countShown();
    }

    /** With its attachments. */
    public Message get(long id) {
        Message message = find(id);
        message.getAttachments().size();
        return message;
    }

    /** Whether a clerk holds back what is still to be handed over. */
    public boolean isPaused(long id) {
        return find(id).isPaused();
    }

    private Message find(long id) {
        return messages.find(id).orElseThrow(() -> new NotFound("message", id));
    }

    /** Figures of many messages, in one query; a message without recipients has none. */
    public Map<Long, Figures> figures(Collection<Long> messageIds) {
        return messages.counts(messageIds, clock.instant().minus(UNSETTLED)).stream()
                .collect(Collectors.groupingBy(
                        StatusCount::messageId,
                        LinkedHashMap::new,
                        Collectors.collectingAndThen(Collectors.toList(), Figures::new)));
    }

    public Figures figures(long messageId) {
        return new Figures(messages.counts(List.of(messageId), clock.instant().minus(UNSETTLED)));
    }

    /**
     * Sorts by {@code name, address, status, created, sent, opens, clicks} or {@code opened}; newest first by itself.
     */
    public List<RecipientRow> recipients(RecipientFilter filter, Slice slice) {
        List<RecipientRow> rows = messages.recipients(filter).list(slice);
        Set<Long> open = troubles.among(rows.stream()
                .filter(row -> Digest.WRONG.contains(row.status()))
                .map(RecipientRow::id)
                .toList());
        return rows.stream()
                .map(row -> open.contains(row.id()) ? row.opened() : row)
                .toList();
    }

    public long countRecipients(RecipientFilter filter) {
        return messages.recipients(filter).count();
    }

    /** For the eyes: exact up to {@value Slice#COUNTED}, and any greater number means more. */
    public long countRecipientsShown(RecipientFilter filter) {
        return messages.recipients(filter).countShown();
    }

    /** How many recipients of a message have each status. */
    public Map<Status, Long> countsByStatus(long messageId) {
        return messages.countsByStatus(messageId);
    }

    /**
     * The newest five of those that bring the document or ask for it again, for each of many documents, newest first,
     * in one query.
     */
    public Map<Long, List<RecipientRow>> newestBringing(Collection<Long> documentIds) {
        return messages.newestOfDocuments(documentIds, DocumentPurposes.ABOUT).stream()
                .collect(Collectors.groupingBy(RecipientRow::documentId));
    }

    /** The newest five e-mails of each of many documents, newest first, in one query. */
    public Map<Long, List<RecipientRow>> newestOfDocuments(Collection<Long> documentIds) {
        return messages.newestOfDocuments(documentIds).stream()
                .collect(Collectors.groupingBy(RecipientRow::documentId));
    }

    /** The recipient with its message. */
    public Recipient getRecipient(long id) {
        return messages.findRecipient(id).orElseThrow(() -> new NotFound("recipient", id));
    }

    public RecipientRow getRecipientRow(long id) {
        return messages.findRow(id).orElseThrow(() -> new NotFound("recipient", id));
    }

    /** The named recipients by id, in one query; without those that are not there. */
    public Map<Long, RecipientRow> rows(Collection<Long> recipientIds) {
        return messages.rows(recipientIds).stream().collect(Collectors.toMap(RecipientRow::id, row -> row));
    }

    /** The first recipient with its message, whose attachments and values are there too. */
    public Recipient getFirstRecipient(long messageId) {
        Recipient first = messages.firstRecipient(messageId).orElseThrow(() -> new NotFound("message", messageId));
        first.getMessage().getAttachments().size();
        first.getMessage().getValues().size();
        return first;
    }

    /** Everything that is known about a recipient, oldest first. */
    public List<RecipientEvent> events(long recipientId) {
        List<RecipientEvent> events = messages.events(recipientId);
        if (events.isEmpty()) {
            throw new NotFound("recipient", recipientId);
        }
        return events;
    }

    /** Newest events of some recipients, at most {@value Slice#MAX}. */
    public List<RecipientEvent> newestEvents(Collection<Long> recipientIds) {
        return messages.eventsOf(recipientIds);
    }

    public List<RecipientEvent> newestEventsOfMessage(long messageId, Slice slice) {
        return messages.newestEventsOfMessage(messageId, slice);
    }
}
