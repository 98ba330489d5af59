package org.tracepost.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The rule cell by cell: every type alone, every pair in both orders, against tables that are written here once more.
 */
class StatusRuleTest {

    /** What a fact means when it is the only one. */
    private static final Map<EventType, Status> ALONE = new EnumMap<>(EventType.class);

    /** Statuses from weak to strong. "DELAYED" stands twice: by our relay (weak) and by a report (strong). */
    private static final List<EventType> WEAK_TO_STRONG = List.of(
            EventType.QUEUED,
            EventType.DEFERRED,
            EventType.CANCELLED,
            EventType.GIVEN_UP,
            EventType.UNANSWERED,
            EventType.ACCEPTED,
            EventType.DELAYED,
            EventType.DROPPED,
            EventType.REFUSED,
            EventType.DELIVERED,
            EventType.FAILED,
            EventType.OPENED,
            EventType.CLICKED,
            EventType.COMPLAINT);

    /** Facts that are as strong as one of the above. */
    private static final Map<EventType, EventType> AS_STRONG_AS = Map.ofEntries(
            Map.entry(EventType.HANDED_ON, EventType.ACCEPTED),
            Map.entry(EventType.AUTOMATIC_OPEN, EventType.ACCEPTED),
            Map.entry(EventType.AUTOMATIC_CLICK, EventType.ACCEPTED),
            Map.entry(EventType.FOUND_AUTOMATIC, EventType.ACCEPTED),
            Map.entry(EventType.AUTO_REPLY, EventType.ACCEPTED),
            Map.entry(EventType.DELETED_UNREAD, EventType.ACCEPTED),
            Map.entry(EventType.RELAYED, EventType.DELIVERED),
            Map.entry(EventType.EXPANDED, EventType.DELIVERED),
            Map.entry(EventType.READ_RECEIPT, EventType.OPENED),
            Map.entry(EventType.VIEWED, EventType.OPENED),
            Map.entry(EventType.DOWNLOADED, EventType.CLICKED),
            Map.entry(EventType.ANSWERED, EventType.CLICKED),
            Map.entry(EventType.CONFIRMED, EventType.DELIVERED),
            Map.entry(EventType.UNSUBSCRIBED, EventType.DELIVERED),
            Map.entry(EventType.HANDLED, EventType.QUEUED),
            Map.entry(EventType.ADDRESS_CHANGE, EventType.ACCEPTED),
            Map.entry(EventType.CHALLENGED, EventType.ACCEPTED),
            Map.entry(EventType.READ_AGAIN, EventType.QUEUED));

    static {
        ALONE.put(EventType.QUEUED, Status.QUEUED);
        ALONE.put(EventType.DEFERRED, Status.DELAYED);
        ALONE.put(EventType.CANCELLED, Status.CANCELLED);
        ALONE.put(EventType.GIVEN_UP, Status.NOT_SENT);
        ALONE.put(EventType.UNANSWERED, Status.UNCLEAR);
        ALONE.put(EventType.ACCEPTED, Status.SENT);
        ALONE.put(EventType.HANDED_ON, Status.SENT);
        ALONE.put(EventType.AUTOMATIC_OPEN, Status.SENT);
        ALONE.put(EventType.AUTOMATIC_CLICK, Status.SENT);
        ALONE.put(EventType.FOUND_AUTOMATIC, Status.SENT);
        ALONE.put(EventType.AUTO_REPLY, Status.SENT);
        ALONE.put(EventType.DELETED_UNREAD, Status.SENT);
        ALONE.put(EventType.DELAYED, Status.DELAYED);
        ALONE.put(EventType.DROPPED, Status.DROPPED);
        ALONE.put(EventType.REFUSED, Status.REJECTED);
        ALONE.put(EventType.UNSUBSCRIBED, Status.DELIVERED);
        ALONE.put(EventType.DELIVERED, Status.DELIVERED);
        ALONE.put(EventType.RELAYED, Status.DELIVERED);
        ALONE.put(EventType.EXPANDED, Status.DELIVERED);
        ALONE.put(EventType.FAILED, Status.BOUNCED);
        ALONE.put(EventType.OPENED, Status.OPENED);
        ALONE.put(EventType.READ_RECEIPT, Status.OPENED);
        ALONE.put(EventType.VIEWED, Status.OPENED);
        ALONE.put(EventType.CLICKED, Status.CLICKED);
        ALONE.put(EventType.DOWNLOADED, Status.CLICKED);
        ALONE.put(EventType.ANSWERED, Status.CLICKED);
        ALONE.put(EventType.COMPLAINT, Status.COMPLAINT);
        ALONE.put(EventType.CONFIRMED, Status.DELIVERED);
        ALONE.put(EventType.HANDLED, Status.QUEUED);
        ALONE.put(EventType.ADDRESS_CHANGE, Status.SENT);
        ALONE.put(EventType.CHALLENGED, Status.SENT);
        ALONE.put(EventType.READ_AGAIN, Status.QUEUED);
    }

    @Test
    void statusOfShouldBeQueuedWhenNothingIsKnown() {
        assertEquals(Status.QUEUED, StatusRule.statusOf(List.<EventType>of()));
    }

    @Test
    void everyTypeShouldHaveACell() {
        assertEquals(EnumSet.allOf(EventType.class), ALONE.keySet());
    }

    static Stream<Arguments> pairs() {
        return Stream.of(EventType.values())
                .flatMap(a -> Stream.of(EventType.values()).map(b -> Arguments.of(a, b)));
    }

    @ParameterizedTest(name = "{0} and {1}")
    @MethodSource("pairs")
    void strongerFactShouldDecideWhateverTheOrder(EventType a, EventType b) {
        EventType stronger = strength(a) >= strength(b) ? a : b;
        assertEquals(ALONE.get(stronger), StatusRule.statusOf(List.of(a, b)));
        assertEquals(ALONE.get(stronger), StatusRule.statusOf(List.of(b, a)));
    }

    @Test
    void statusOfShouldNotDependOnTheOrderOfManyFacts() {
        Random random = new Random(7);
        for (int i = 0; i < 500; i++) {
            List<EventType> types = new ArrayList<>(random.ints(6, 0, EventType.values().length)
                    .mapToObj(n -> EventType.values()[n])
                    .toList());
            Status before = StatusRule.statusOf(types);
            Collections.shuffle(types, random);
            assertEquals(before, StatusRule.statusOf(types));
        }
    }

    @Test
    void statusOfShouldStayDeliveredWhenADelayComesLate() {
        assertEquals(
                Status.DELIVERED,
                StatusRule.statusOf(
                        List.of(EventType.QUEUED, EventType.ACCEPTED, EventType.DELIVERED, EventType.DELAYED)));
    }

    @Test
    void statusOfShouldBeBouncedWhenABounceFollowsADelivery() {
        assertEquals(
                Status.BOUNCED,
                StatusRule.statusOf(List.of(EventType.ACCEPTED, EventType.DELIVERED, EventType.FAILED)));
    }

    @Test
    void warningShouldStandBesideAnOpenWhenABounceFollows() {
        List<EventType> types = List.of(EventType.ACCEPTED, EventType.OPENED, EventType.FAILED);
        assertEquals(Status.OPENED, StatusRule.statusOf(types));
        assertTrue(StatusRule.warning(Status.OPENED, types));
        assertFalse(StatusRule.warning(Status.BOUNCED, List.of(EventType.FAILED)));
        assertFalse(StatusRule.warning(Status.OPENED, List.of(EventType.OPENED, EventType.DELIVERED)));
    }

    @Test
    void standingShouldLeaveOutWhatWasFoundAutomatic() {
        RecipientEvent click = event(11L, EventType.CLICKED, null);
        RecipientEvent delivered = event(10L, EventType.DELIVERED, null);
        RecipientEvent correction = event(12L, EventType.FOUND_AUTOMATIC, 11L);
        assertEquals(Status.CLICKED, StatusRule.statusOf((Iterable<RecipientEvent>) List.of(delivered, click)));
        assertEquals(Status.DELIVERED, StatusRule.statusOf((Iterable<RecipientEvent>)
                List.of(delivered, click, correction)));
    }

    @Test
    void standingShouldLeaveOutWhatAnotherReadingTookBack() {
        RecipientEvent accepted = event(10L, EventType.ACCEPTED, null);
        RecipientEvent failed = event(11L, EventType.FAILED, null);
        RecipientEvent again = event(12L, EventType.READ_AGAIN, 11L);
        assertEquals(Status.BOUNCED, StatusRule.statusOf((Iterable<RecipientEvent>) List.of(accepted, failed)));
        assertEquals(Status.SENT, StatusRule.statusOf((Iterable<RecipientEvent>) List.of(accepted, failed, again)));
        assertEquals(Status.DELAYED, StatusRule.statusOf((Iterable<RecipientEvent>)
                List.of(accepted, failed, again, event(13L, EventType.DELAYED, null))));
    }

    private static RecipientEvent event(long id, EventType type, Long refersTo) {
        Fact fact = Fact.of(type, EventSource.WEB, Instant.EPOCH);
        return new RecipientEvent(1L, refersTo == null ? fact : fact.correcting(refersTo), "system", Instant.EPOCH) {
            @Override
            public Long getId() {
                return id;
            }
        };
    }

    private static int strength(EventType type) {
        return WEAK_TO_STRONG.indexOf(AS_STRONG_AS.getOrDefault(type, type));
    }
}
