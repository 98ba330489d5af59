package org.tracepost.message;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tracepost.mail.Token;
import org.tracepost.platform.NotFound;
import org.tracepost.security.CurrentUser;

/**
 * The only door through which facts about recipients come in. Each call adds one event and derives the digest anew, in
 * one transaction.
 *
 * <p>Called by our own timers and by the public tracking addresses, so no role is asked for; clerks reach it through
 * the services of other rooms.
 */
@Stateless
@PermitAll
public class RecipientHistory {

    @Inject
    private MessageRepository messages;

    @Inject
    private FactBatchRepository batches;

    @Inject
    private MailedDocumentRepository documents;

    @Inject
    private TroubleRepository troubles;

    @Inject
    private Tallies tallies;

    @Inject
    private CurrentUser user;

    @Inject
    private Clock clock;

    @Inject
    private Event<RecordedFacts> news;

    @Inject
    private Event<StatusChanges> changes;

    /** @return the event's id */
    public long record(long recipientId, Fact fact) {
        return record(recipientId, known -> List.of(fact)).get(0);
    }

    /**
     * Records what follows from what is known. Nobody else can add anything between the look and the writing, so two
     * that ask at the same time decide one after the other.
     *
     * @param decide from all events so far, oldest first, the facts that are to be added; it may be none
     * @return the events' ids
     */
    public List<Long> record(long recipientId, Function<List<RecipientEvent>, List<Fact>> decide) {
        Recipient recipient = lock(recipientId);
        List<RecipientEvent> events = new ArrayList<>(messages.events(recipientId));
        List<Fact> facts = decide.apply(Collections.unmodifiableList(events));
        if (facts.isEmpty()) {
            return List.of();
        }
        Instant now = clock.instant();
        List<RecipientEvent> added = facts.stream()
                .map(fact -> new RecipientEvent(recipientId, fact, user.login(), now))
                .toList();
        added.forEach(messages::add);
        messages.flush();
        events.addAll(added);
        // as the database would give them: by time, and of one time in the order in which they were written
        events.sort(Comparator.comparing(RecipientEvent::getAt));
        digest(recipient, events, facts.stream());
        return added.stream().map(RecipientEvent::getId).toList();
    }

    /**
     * Records what a report says now that it was read again: what it said before and no longer says is taken back by an
     * event of its own. Of whom it says the same as before nothing is added.
     *
     * @param rules the version of the rules that read it now
     * @param now what it says, by recipient; nothing of those about whom it no longer is
     */
    public void readAgain(long reportId, int rules, Map<Long, List<Fact>> now) {
        Instant at = clock.instant();
        Map<Long, List<Fact>> news = new TreeMap<>();
        now.keySet().stream().sorted().forEach(id -> {
            lock(id);
            Rereading change = Rereading.of(messages.events(id), reportId, now.get(id));
            if (!change.nothing()) {
                news.put(
                        id,
                        Stream.concat(change.withdrawals(reportId, rules, at), change.after().stream())
                                .toList());
            }
        });
        recordEach(news);
    }

    /** Records one fact about each of many recipients at once. */
    public void recordAll(Map<Long, Fact> facts) {
        recordEach(facts.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> List.of(entry.getValue()))));
    }

    /**
     * Records facts about each of many recipients at once; those of one recipient in the order in which they became
     * known.
     */
    public void recordEach(Map<Long, List<Fact>> facts) {
        if (!facts.isEmpty()) {
            follow(batches.add(facts, user.login(), clock.instant()));
            tell(facts.entrySet().stream()
                    .flatMap(f -> RecordedFacts.about(f.getKey(), f.getValue().stream()).stream())
                    .toList());
        }
    }

    /** Keeps the day of an open and nothing else (tracking mode "date only"). */
    public void recordOpenDay(long recipientId) {
        Instant now = clock.instant();
        Recipient recipient = lock(recipientId);
        Status before = recipient.getStatus();
        Digest after = recipient.openedOn(LocalDate.ofInstant(now, ZoneOffset.UTC), now, messages.events(recipientId));
        follow(List.of(new Turn(recipientId, recipient.getCreatedAt(), before, after)));
        tell(List.of(new RecordedFacts.About(recipientId, EventType.OPENED)));
    }

    /**
     * The recipients whose envelope senders carry these tokens, by token; tokens that we never gave out are missing.
     */
    public Map<Token, Addressed> findByEnvelopes(Collection<Token> tokens) {
        return messages.addressedBy(tokens);
    }

    /** The recipient with its message whose links carry this token. */
    public Optional<Recipient> findByWeb(Token token) {
        return messages.findByWeb(token);
    }

    /** All events of many recipients, by recipient, oldest first; for looking at only. */
    public Map<Long, List<RecipientEvent>> events(Collection<Long> recipientIds) {
        return messages.eventsByRecipient(recipientIds);
    }

    /** All events of a recipient, oldest first. */
    public List<RecipientEvent> events(long recipientId) {
        return messages.events(recipientId);
    }

    private void digest(Recipient recipient, List<RecipientEvent> events, Stream<Fact> news) {
        long id = recipient.getId();
        Status before = recipient.getStatus();
        follow(List.of(new Turn(id, recipient.getCreatedAt(), before, recipient.digest(events))));
        tell(RecordedFacts.about(id, news));
    }

    private void follow(List<Turn> turns) {
        documents.follow(turns);
        troubles.follow(turns);
        tallies.changed(turns.stream().filter(Turn::changed).map(Turn::written));
        StatusChanges changed = StatusChanges.among(turns);
        if (!changed.changes().isEmpty()) {
            changes.fire(changed);
        }
    }

    private void tell(List<RecordedFacts.About> facts) {
        if (!facts.isEmpty()) {
            news.fire(new RecordedFacts(facts));
        }
    }

    private Recipient lock(long id) {
        return messages.lockRecipient(id).orElseThrow(() -> new NotFound("recipient", id));
    }
}
