package org.tracepost.message;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The one rule by which the status follows from the events: the strongest fact decides, in whatever order facts come
 * in.
 *
 * <p>Strength, weakest first, is the order of {@link Strength}'s constants. Two points are not obvious. A 4xx of our
 * own relay is weaker than its later 250, because "we shall try again" is over then; a {@code delayed} report of a
 * later server is stronger than "Sent". And what machines or auto-responders do proves that the e-mail left, no more:
 * it settles "Unclear", but is no delivery and no open. That a clerk knows it arrived weighs as much as a server's
 * word, and so does that somebody unsubscribed by it, which a mail program can do without showing it; that a clerk let
 * it be changes nothing.
 */
public final class StatusRule {

    /** How strong a fact is and which status it means. */
    private enum Strength {
        QUEUED(Status.QUEUED),
        DEFERRED(Status.DELAYED),
        CANCELLED(Status.CANCELLED),
        GIVEN_UP(Status.NOT_SENT),
        UNANSWERED(Status.UNCLEAR),
        LEFT(Status.SENT),
        DELAYED(Status.DELAYED),
        DROPPED(Status.DROPPED),
        REFUSED(Status.REJECTED),
        ARRIVED(Status.DELIVERED),
        FAILED(Status.BOUNCED),
        SEEN(Status.OPENED),
        FOLLOWED(Status.CLICKED),
        COMPLAINED(Status.COMPLAINT);

        private final Status status;

        Strength(Status status) {
            this.status = status;
        }
    }

    private static final Map<EventType, Strength> STRENGTHS = strengths();

    private StatusRule() {}

    private static Map<EventType, Strength> strengths() {
        Map<EventType, Strength> table = new EnumMap<>(EventType.class);
        table.put(EventType.QUEUED, Strength.QUEUED);
        table.put(EventType.HANDLED, Strength.QUEUED);
        table.put(EventType.DEFERRED, Strength.DEFERRED);
        table.put(EventType.CANCELLED, Strength.CANCELLED);
        table.put(EventType.GIVEN_UP, Strength.GIVEN_UP);
        table.put(EventType.UNANSWERED, Strength.UNANSWERED);
        table.put(EventType.ACCEPTED, Strength.LEFT);
        table.put(EventType.HANDED_ON, Strength.LEFT);
        table.put(EventType.AUTOMATIC_OPEN, Strength.LEFT);
        table.put(EventType.AUTOMATIC_CLICK, Strength.LEFT);
        table.put(EventType.AUTO_REPLY, Strength.LEFT);
        table.put(EventType.DELETED_UNREAD, Strength.LEFT);
        table.put(EventType.FOUND_AUTOMATIC, Strength.LEFT);
        table.put(EventType.ADDRESS_CHANGE, Strength.LEFT);
        table.put(EventType.CHALLENGED, Strength.LEFT);
        table.put(EventType.READ_AGAIN, Strength.QUEUED);
        table.put(EventType.DELAYED, Strength.DELAYED);
        table.put(EventType.DROPPED, Strength.DROPPED);
        table.put(EventType.REFUSED, Strength.REFUSED);
        table.put(EventType.DELIVERED, Strength.ARRIVED);
        table.put(EventType.RELAYED, Strength.ARRIVED);
        table.put(EventType.EXPANDED, Strength.ARRIVED);
        table.put(EventType.CONFIRMED, Strength.ARRIVED);
        table.put(EventType.UNSUBSCRIBED, Strength.ARRIVED);
        table.put(EventType.FAILED, Strength.FAILED);
        table.put(EventType.OPENED, Strength.SEEN);
        table.put(EventType.READ_RECEIPT, Strength.SEEN);
        table.put(EventType.VIEWED, Strength.SEEN);
        table.put(EventType.CLICKED, Strength.FOLLOWED);
        table.put(EventType.DOWNLOADED, Strength.FOLLOWED);
        table.put(EventType.ANSWERED, Strength.FOLLOWED);
        table.put(EventType.COMPLAINT, Strength.COMPLAINED);
        return table;
    }

    /** The status that events of these types mean; {@link Status#QUEUED} when there is none. */
    public static Status statusOf(Collection<EventType> types) {
        return types.stream().map(STRENGTHS::get).max(Strength::compareTo).orElse(Strength.QUEUED).status;
    }

    /** The status of what is known, without what no longer stands. */
    static Status statusOf(Iterable<RecipientEvent> events) {
        return statusOf(standing(events).stream().map(RecipientEvent::getType).toList());
    }

    /**
     * The events that still stand: left out are those that a later one found automatic, or took back because their
     * report was read again.
     */
    public static Collection<RecipientEvent> standing(Iterable<RecipientEvent> events) {
        Collection<RecipientEvent> all = new ArrayList<>();
        events.forEach(all::add);
        Set<Long> withdrawn = all.stream()
                .filter(e -> takesBack(e.getType()))
                .map(RecipientEvent::getRefersTo)
                .collect(Collectors.toSet());
        return all.stream()
                .filter(e -> e.getId() == null || !withdrawn.contains(e.getId()))
                .toList();
    }

    /** True for a type whose {@code refersTo} names an event that no longer stands. */
    static boolean takesBack(EventType type) {
        return type == EventType.FOUND_AUTOMATIC || type == EventType.READ_AGAIN;
    }

    /**
     * True when a person has seen what a server later, or earlier, reported as failed: the clerk is warned beside the
     * status.
     */
    static boolean warning(Status status, Collection<EventType> types) {
        return status.read() && types.contains(EventType.FAILED);
    }

    /** True when this type is decided by a person's doing and counts as an open. */
    static boolean isOpen(EventType type) {
        return STRENGTHS.get(type) == Strength.SEEN;
    }

    static boolean isClick(EventType type) {
        return STRENGTHS.get(type) == Strength.FOLLOWED;
    }

    static boolean isArrival(EventType type) {
        return STRENGTHS.get(type) == Strength.ARRIVED;
    }

    /** True for the fact that the given status follows from. */
    static boolean decides(EventType type, Status status) {
        return STRENGTHS.get(type).status == status;
    }
}
