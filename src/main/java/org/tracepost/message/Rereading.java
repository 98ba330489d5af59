package org.tracepost.message;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What changes about one recipient when a stored report is read again.
 *
 * @param before events of the report that still stand and that it no longer tells
 * @param after facts that it tells now and that are not known from it
 */
public record Rereading(List<RecipientEvent> before, List<Fact> after) {

    /**
     * @param events everything that is known about the recipient. @param now what the report says now, empty when it is
     *     not about them
     */
    public static Rereading of(Collection<RecipientEvent> events, long reportId, List<Fact> now) {
        List<RecipientEvent> before = new ArrayList<>(StatusRule.standing(events).stream()
                .filter(e -> Objects.equals(e.getReportId(), reportId) && e.getType() != EventType.READ_AGAIN)
                .toList());
        List<Fact> after = new ArrayList<>();
        for (Fact fact : now) {
            if (!removeSame(before, fact)) {
                after.add(fact);
            }
        }
        return new Rereading(List.copyOf(before), List.copyOf(after));
    }

    private static boolean removeSame(List<RecipientEvent> events, Fact fact) {
        for (Iterator<RecipientEvent> i = events.iterator(); i.hasNext(); ) {
            if (i.next().tells(fact)) {
                i.remove();
                return true;
            }
        }
        return false;
    }

    public boolean nothing() {
        return before.isEmpty() && after.isEmpty();
    }

    /** What was and what is, one after the other; each may be shorter than the other. */
    public List<Verdict> verdictsBefore() {
        return before.stream()
                .map(e -> new Verdict(e.getType(), e.getReason(), e.isHard(), e.getStatusCode()))
                .toList();
    }

    public List<Verdict> verdictsAfter() {
        return after.stream()
                .map(f -> new Verdict(f.type(), f.reason(), f.hard(), f.statusCode()))
                .toList();
    }

    Stream<Fact> withdrawals(long reportId, int rules, Instant at) {
        List<Verdict> now = verdictsAfter();
        return IntStream.range(0, before.size()).mapToObj(i -> Fact.of(EventType.READ_AGAIN, EventSource.REPORT, at)
                .withRule(String.valueOf(rules))
                .withVisitor(
                        null,
                        null,
                        verdictsBefore().get(i).code() + " > "
                                + (i < now.size() ? now.get(i).code() : Verdict.NONE))
                .withReport(reportId)
                .correcting(before.get(i).getId()));
    }
}
