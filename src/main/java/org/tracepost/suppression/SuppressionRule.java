package org.tracepost.suppression;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tracepost.message.EventType;

/**
 * The one rule by which an address gets blocked, from all that is known about the e-mails to it. The order in which
 * facts came in does not matter.
 *
 * <ol>
 *   <li>A complaint blocks at once, whatever else is known.
 *   <li>What counts otherwise are failures that are the address's own fault ({@link BounceWeight}), refusals by our own
 *       relay included. One e-mail counts once, with its worst failure, however many reports come.
 *   <li>An e-mail that was expanded to a list failed at a member of it: that is not the address's fault.
 *   <li>A delivery, a person's open or click wipes out what failed before. A delivery that a failure of the same e-mail
 *       followed is none: some servers accept everything first. What a machine opened is none either.
 *   <li>As many hard failures as the limit says block it; or as many soft ones within so many days.
 * </ol>
 */
final class SuppressionRule {

    private static final Set<EventType> SERVER_SAYS =
            EnumSet.of(EventType.DELIVERED, EventType.RELAYED, EventType.CONFIRMED);
    private static final Set<EventType> PERSON_DOES = EnumSet.of(
            EventType.OPENED,
            EventType.READ_RECEIPT,
            EventType.VIEWED,
            EventType.CLICKED,
            EventType.DOWNLOADED,
            EventType.ANSWERED);
    /** Facts that can lift a block; all others can only bring one. */
    static final Set<EventType> ARRIVALS = arrivals();

    private final SuppressionLimits limits;

    SuppressionRule(SuppressionLimits limits) {
        this.limits = limits;
    }

    private static Set<EventType> arrivals() {
        Set<EventType> all = EnumSet.copyOf(SERVER_SAYS);
        all.addAll(PERSON_DOES);
        all.add(EventType.EXPANDED);
        return all;
    }

    /**
     * @param facts all that is known about e-mails to one address, in any order; not those that went to a test address
     *     instead
     * @param start what is not later than this says nothing any more
     */
    Optional<Verdict> judge(Collection<AddressFact> facts, Optional<Instant> start) {
        return complaint(standing(facts), start).or(() -> {
            List<AddressFact> failures = failures(facts, start);
            return hard(failures).or(() -> soft(failures));
        });
    }

    /** The failures that count since the last delivery, one for each e-mail, oldest first. */
    List<AddressFact> failures(Collection<AddressFact> facts, Optional<Instant> start) {
        Collection<AddressFact> standing = standing(facts);
        Set<Long> lists = recipients(standing, EnumSet.of(EventType.EXPANDED));
        Instant clean = lastArrival(standing)
                .filter(arrival -> start.isEmpty() || arrival.isAfter(start.get()))
                .or(() -> start)
                .orElse(Instant.MIN);
        Map<Long, AddressFact> worst = new HashMap<>();
        standing.stream()
                .filter(f -> f.weight() != BounceWeight.NONE && !lists.contains(f.recipientId()))
                .forEach(f -> worst.merge(f.recipientId(), f, SuppressionRule::worse));
        return worst.values().stream()
                .filter(f -> f.at().isAfter(clean))
                .sorted(oldestFirst())
                .toList();
    }

    private static Optional<Verdict> complaint(Collection<AddressFact> facts, Optional<Instant> start) {
        Map<Long, AddressFact> first = new HashMap<>();
        facts.stream()
                .filter(f -> f.type() == EventType.COMPLAINT)
                .forEach(f ->
                        first.merge(f.recipientId(), f, (a, b) -> oldestFirst().compare(a, b) <= 0 ? a : b));
        return first.values().stream()
                .filter(f -> start.isEmpty() || f.at().isAfter(start.get()))
                .min(oldestFirst())
                .map(f -> new Verdict(SuppressionCause.COMPLAINT, f, f.at()));
    }

    private Optional<Verdict> hard(List<AddressFact> failures) {
        List<AddressFact> hard =
                failures.stream().filter(f -> f.weight() == BounceWeight.HARD).toList();
        return limits.hardBounces() == 0 || hard.size() < limits.hardBounces()
                ? Optional.empty()
                : Optional.of(new Verdict(
                        SuppressionCause.HARD_BOUNCES,
                        hard.get(limits.hardBounces() - 1),
                        hard.get(hard.size() - 1).at()));
    }

    /** Looks at the latest first: of two runs within the time the newer one makes the longer block. */
    private Optional<Verdict> soft(List<AddressFact> failures) {
        List<AddressFact> soft =
                failures.stream().filter(f -> f.weight() == BounceWeight.SOFT).toList();
        int run = limits.softBounces();
        for (int last = soft.size() - 1; run > 0 && last >= run - 1; last--) {
            if (!soft.get(last - run + 1)
                    .at()
                    .plus(limits.softWithin())
                    .isBefore(soft.get(last).at())) {
                return Optional.of(new Verdict(
                        SuppressionCause.SOFT_BOUNCES,
                        soft.get(last),
                        soft.get(last).at()));
            }
        }
        return Optional.empty();
    }

    /** Without what a later fact took back, e.g. an open that was found to be a machine's. */
    private static Collection<AddressFact> standing(Collection<AddressFact> facts) {
        Set<Long> withdrawn = facts.stream()
                .map(AddressFact::refersTo)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return facts.stream()
                .filter(f -> f.eventId() == null || !withdrawn.contains(f.eventId()))
                .toList();
    }

    private static Optional<Instant> lastArrival(Collection<AddressFact> facts) {
        Set<Long> failed = recipients(facts, EnumSet.of(EventType.FAILED, EventType.REFUSED));
        return facts.stream()
                .filter(f -> PERSON_DOES.contains(f.type())
                        || f.type() == EventType.EXPANDED
                        || SERVER_SAYS.contains(f.type()) && !failed.contains(f.recipientId()))
                .map(AddressFact::at)
                .max(Comparator.naturalOrder());
    }

    private static Set<Long> recipients(Collection<AddressFact> facts, Set<EventType> types) {
        return facts.stream()
                .filter(f -> types.contains(f.type()))
                .map(AddressFact::recipientId)
                .collect(Collectors.toSet());
    }

    private static AddressFact worse(AddressFact a, AddressFact b) {
        if (a.weight() != b.weight()) {
            return a.weight().compareTo(b.weight()) > 0 ? a : b;
        }
        return oldestFirst().compare(a, b) <= 0 ? a : b;
    }

    private static Comparator<AddressFact> oldestFirst() {
        return Comparator.comparing(AddressFact::at).thenComparing(AddressFact::recipientId);
    }
}
