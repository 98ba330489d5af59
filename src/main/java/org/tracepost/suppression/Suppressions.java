package org.tracepost.suppression;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tracepost.mail.EmailAddress;
import org.tracepost.platform.NotFound;
import org.tracepost.platform.Refusal;
import org.tracepost.platform.Slice;
import org.tracepost.security.CurrentUser;
import org.tracepost.security.Role;

/** The list of addresses that get no e-mail, for clerks and programs. */
@Stateless
@RolesAllowed(Role.CLERK_NAME)
public class Suppressions {

    private static final int LONGEST_HISTORY = 100;
    private static final int MOST_NAMED = 5;
    private static final int REJUDGED_DAYS = 14;

    @Inject
    private SuppressionRepository entries;

    @Inject
    private AddressFactRepository addresses;

    @Inject
    private SuppressionBook book;

    @Inject
    private CurrentUser user;

    @Inject
    private Clock clock;

    /** Sorts by {@code address, cause, since} or {@code until}; newest first by itself. */
    public List<SuppressionRow> list(SuppressionFilter filter, Slice slice) {
        return entries.list(filter, clock.instant()).list(slice);
    }

    public long count(SuppressionFilter filter) {
        return entries.list(filter, clock.instant()).count();
    }

    /** For the eyes: exact up to {@value Slice#COUNTED}, and any greater number means more. */
    public long countShown(SuppressionFilter filter) {
        return entries.list(filter, clock.instant()).countShown();
    }

    /**
     * How many addresses were unblocked within the last {@value #REJUDGED_DAYS} days, because better rules do not hold
     * their failures against them.
     */
    public long countRejudged() {
        return entries.countLifted(LiftCause.REJUDGED, clock.instant().minus(Duration.ofDays(REJUDGED_DAYS)));
    }

    public SuppressionRow get(long id) {
        return SuppressionRow.of(entry(id));
    }

    /** Several entries by their ids, in one query. */
    public Map<Long, SuppressionRow> getAll(Collection<Long> ids) {
        return entries.findAll(ids).stream()
                .map(SuppressionRow::of)
                .collect(Collectors.toMap(SuppressionRow::id, Function.identity()));
    }

    /** The entry that keeps e-mails from this address now; empty when it gets them. */
    public Optional<SuppressionRow> find(EmailAddress address) {
        return Optional.ofNullable(findAll(List.of(address)).get(address));
    }

    /** Which of these addresses are blocked now, in one query. */
    public Map<EmailAddress, SuppressionRow> findAll(Collection<EmailAddress> some) {
        Instant now = clock.instant();
        Map<String, Suppression> open = entries.open(keys(some));
        return some.stream()
                .distinct()
                .filter(a -> open.containsKey(a.comparable())
                        && open.get(a.comparable()).isActive(now))
                .collect(Collectors.toMap(Function.identity(), a -> SuppressionRow.of(open.get(a.comparable()))));
    }

    /** Who of these has unsubscribed from messages to many. */
    public Map<EmailAddress, SuppressionRow> unsubscribed(Collection<EmailAddress> some) {
        Map<String, Suppression> open = entries.unsubscribed(keys(some));
        return some.stream()
                .distinct()
                .filter(a -> open.containsKey(a.comparable()))
                .collect(Collectors.toMap(Function.identity(), a -> SuppressionRow.of(open.get(a.comparable()))));
    }

    /** Why recipients were dropped, by recipient, in one query. */
    public Map<Long, SuppressionCause> causes(Collection<Long> recipientIds) {
        return entries.causes(recipientIds);
    }

    /** Why these e-mails were dropped; at most the first {@value #MOST_NAMED} of them. */
    public List<DroppedMail> dropped(List<Long> recipientIds) {
        return recipientIds.isEmpty()
                ? List.of()
                : entries.dropped(recipientIds.subList(0, Math.min(MOST_NAMED, recipientIds.size())));
    }

    /** All that there ever were for the address, newest first. */
    public List<SuppressionRow> history(String address) {
        return entries.history(address, LONGEST_HISTORY).stream()
                .map(SuppressionRow::of)
                .toList();
    }

    /**
     * Blocks an address by hand. A block for bounces or from a list gives way to it.
     *
     * @param note why; may be null
     * @param until null: without end
     * @return the new entry's id
     * @throws Refusal when a person or a complaint has blocked it already, or the end is past
     */
    public long add(EmailAddress address, String note, Instant until) {
        Instant now = clock.instant();
        if (until != null && !until.isAfter(now)) {
            throw new Refusal("refusal.suppression_past");
        }
        addresses.takeTurn(keys(List.of(address)));
        Optional<Suppression> held =
                Optional.ofNullable(entries.open(keys(List.of(address))).get(address.comparable()));
        held.filter(s -> s.isActive(now) && !SuppressionCause.CLERK.strongerThan(s.getCause()))
                .ifPresent(s -> {
                    throw new Refusal("refusal.suppression_there", address.toString());
                });
        held.ifPresent(book::makeRoom);
        Suppression entry = Suppression.by(
                SuppressionCause.CLERK,
                address,
                null,
                now,
                until,
                user.login(),
                note == null || note.isBlank() ? null : note.strip());
        book.add(List.of(entry));
        return entry.getId();
    }

    /**
     * Unsubscribes an address from messages to many, because its owner said so in some other way. It gets everything
     * else.
     *
     * @param note how; may be null
     * @return the new entry's id
     * @throws Refusal when it has unsubscribed already
     */
    public long unsubscribe(EmailAddress address, String note) {
        addresses.takeTurn(keys(List.of(address)));
        if (entries.unsubscribed(keys(List.of(address))).containsKey(address.comparable())) {
            throw new Refusal("refusal.unsubscribed_there", address.toString());
        }
        Suppression entry = Suppression.by(
                SuppressionCause.UNSUBSCRIBED,
                address,
                null,
                clock.instant(),
                null,
                user.login(),
                note == null || note.isBlank() ? null : note.strip());
        book.add(List.of(entry));
        return entry.getId();
    }

    /**
     * Lifts the block of an address: it gets e-mails again, and what failed before counts no more.
     *
     * @param reason why, in words; must not be blank
     * @throws Refusal without a reason, or when only an administrator may do it
     * @throws NotFound when the address is not blocked
     */
    @RolesAllowed({Role.CLERK_NAME, Role.ADMINISTRATOR_NAME})
    public void lift(EmailAddress address, String reason) {
        addresses.takeTurn(keys(List.of(address)));
        Suppression entry = Optional.ofNullable(
                        entries.open(keys(List.of(address))).get(address.comparable()))
                .filter(s -> s.isActive(clock.instant()))
                .orElseThrow(() -> new NotFound(SuppressionBook.SUBJECT, address));
        lift(entry, reason);
    }

    /** The same for an entry that is known by its id. @throws Refusal also when it is over already */
    @RolesAllowed({Role.CLERK_NAME, Role.ADMINISTRATOR_NAME})
    public void lift(long id, String reason) {
        addresses.takeTurn(Set.of(entry(id).getAddress()));
        Suppression entry = entries.refreshed(id).orElseThrow(() -> new NotFound(SuppressionBook.SUBJECT, id));
        if (!entry.isActive(clock.instant())) {
            throw new Refusal("refusal.suppression_over", entry.getAddress());
        }
        lift(entry, reason);
    }

    private void lift(Suppression entry, String reason) {
        if (reason == null || reason.isBlank()) {
            throw new Refusal("refusal.suppression_reason");
        }
        if (entry.getCause() == SuppressionCause.COMPLAINT && !user.isAdministrator()) {
            throw new Refusal("refusal.suppression_complaint", entry.getAddress());
        }
        book.lift(entry, LiftCause.PERSON, reason.strip());
        if (!entry.getCause().ofMessagesToMany()) {
            entries.startAnew(entry.getAddress(), clock.instant());
        }
    }

    private Suppression entry(long id) {
        return entries.find(id).orElseThrow(() -> new NotFound(SuppressionBook.SUBJECT, id));
    }

    private static Set<String> keys(Collection<EmailAddress> some) {
        return some.stream().map(EmailAddress::comparable).collect(Collectors.toCollection(TreeSet::new));
    }
}
