package org.tracepost.message;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * News for other rooms, in the transaction that records it: facts that say whether an address can be reached, all of
 * one call in one event. Facts of other types, above all that our relay took an e-mail, are no news: the hand-over must
 * not pay for them.
 */
public record RecordedFacts(List<About> facts) {

    private static final Set<EventType> NEWS = EnumSet.of(
            EventType.FAILED,
            EventType.REFUSED,
            EventType.COMPLAINT,
            EventType.DELIVERED,
            EventType.RELAYED,
            EventType.EXPANDED,
            EventType.CONFIRMED,
            EventType.OPENED,
            EventType.READ_RECEIPT,
            EventType.VIEWED,
            EventType.CLICKED,
            EventType.DOWNLOADED,
            EventType.ANSWERED);

    /** That a fact of this type was recorded about a recipient. */
    public record About(long recipientId, EventType type) {}

    /** What of these facts is news; what takes an earlier event back always is. */
    static List<About> about(long recipientId, Stream<Fact> facts) {
        return facts.filter(f -> NEWS.contains(f.type()) || f.refersTo() != null && f.type() != EventType.DROPPED)
                .map(f -> new About(recipientId, f.type()))
                .toList();
    }
}
