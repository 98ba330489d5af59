package org.tracepost.message;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.tracepost.mail.FailureReason;

/**
 * What lists show of a recipient, derived from all of its events and from nothing else.
 *
 * @param confirmable false when no report can ever confirm the delivery
 * @param redirectedTo the test address that it went to instead; null: it went where it should
 * @param handledAt when a clerk last said that it is settled; null: never
 * @param asWished it was not sent because the recipient wants no such messages
 */
record Digest(
        Status status,
        Instant statusAt,
        FailureReason reason,
        boolean hard,
        boolean warning,
        boolean confirmable,
        int opens,
        int clicks,
        int automatic,
        Instant sentAt,
        Instant deliveredAt,
        Instant openedAt,
        String redirectedTo,
        Instant handledAt,
        boolean asWished) {

    static final Set<Status> WRONG = EnumSet.of(
            Status.COMPLAINT,
            Status.BOUNCED,
            Status.REJECTED,
            Status.DROPPED,
            Status.NOT_SENT,
            Status.UNCLEAR,
            Status.DELAYED);

    /**
     * @param lastOpenOn in tracking mode "date only" the day of the last open, of which there is no event; or null
     * @param before since when the status was what it is; kept where no event decides it
     */
    static Digest of(Collection<RecipientEvent> events, LocalDate lastOpenOn, Instant before) {
        Collection<RecipientEvent> standing = StatusRule.standing(events);
        List<EventType> types = standing.stream().map(RecipientEvent::getType).toList();
        Status status = lastOpenOn == null ? StatusRule.statusOf(types) : strongerOf(StatusRule.statusOf(types));
        Optional<RecipientEvent> deciding = standing.stream()
                .filter(e -> StatusRule.decides(e.getType(), status))
                .max(Comparator.comparing(RecipientEvent::getAt));
        return new Digest(
                status,
                deciding.map(RecipientEvent::getAt).orElse(before),
                deciding.map(RecipientEvent::getReason).orElse(null),
                deciding.map(RecipientEvent::isHard).orElse(false),
                StatusRule.warning(status, types),
                standing.stream()
                        .noneMatch(
                                e -> e.getType() == EventType.HANDED_ON || Recipient.WITHOUT_DSN.equals(e.getRule())),
                count(standing, StatusRule::isOpen),
                count(standing, StatusRule::isClick),
                count(
                        standing,
                        t -> t == EventType.AUTOMATIC_OPEN
                                || t == EventType.AUTOMATIC_CLICK
                                || t == EventType.FOUND_AUTOMATIC),
                first(standing, t -> t == EventType.ACCEPTED),
                first(standing, StatusRule::isArrival),
                first(standing, t -> StatusRule.isOpen(t) || StatusRule.isClick(t)),
                redirectedTo(standing),
                handledAt(standing),
                deciding.filter(e -> e.getType() == EventType.DROPPED && Fact.UNSUBSCRIBED.equals(e.getRule()))
                        .isPresent());
    }

    /**
     * True when it did not get through, or is late, and no clerk has settled it since that is known. What was not sent
     * because the recipient wants it so is no trouble.
     */
    boolean troubled() {
        return WRONG.contains(status) && !asWished && (handledAt == null || handledAt.isBefore(statusAt));
    }

    private static Instant handledAt(Collection<RecipientEvent> events) {
        return events.stream()
                .filter(e -> e.getType() == EventType.HANDLED && e.getRefersTo() == null)
                .map(RecipientEvent::getAt)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private static Status strongerOf(Status other) {
        return other == Status.CLICKED || other == Status.COMPLAINT ? other : Status.OPENED;
    }

    private static String redirectedTo(Collection<RecipientEvent> events) {
        return events.stream()
                .filter(e -> e.getType() == EventType.ACCEPTED && e.getTarget() != null)
                .map(RecipientEvent::getTarget)
                .findFirst()
                .orElse(null);
    }

    private static int count(Collection<RecipientEvent> events, Predicate<EventType> which) {
        return (int) events.stream().filter(e -> which.test(e.getType())).count();
    }

    private static Instant first(Collection<RecipientEvent> events, Predicate<EventType> which) {
        return events.stream()
                .filter(e -> which.test(e.getType()))
                .map(RecipientEvent::getAt)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }
}
