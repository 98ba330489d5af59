package org.tracepost.message;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Counts of recipients by status and the rates made of them, by the formulas of the product: every rate is per
 * recipient, and there is none where there is nothing to divide by.
 */
public final class Figures {

    private final Map<Status, Long> counts = new EnumMap<>(Status.class);
    private long unsettled;

    public Figures(Collection<StatusCount> rows) {
        for (StatusCount row : rows) {
            counts.merge(row.status(), row.count(), Long::sum);
            if (row.status() == Status.SENT || row.status() == Status.DELAYED) {
                unsettled += row.fresh();
            }
        }
    }

    public long of(Status status) {
        return counts.getOrDefault(status, 0L);
    }

    /** The counts that are not zero, in the order of the statuses. */
    public Map<Status, Long> byStatus() {
        return Collections.unmodifiableMap(counts);
    }

    public long recipients() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** How many have a status of this group. */
    public long inGroup(Status.Group group) {
        return sum(status -> status.group() == group);
    }

    /** Delivered, or with any later proof. */
    public long arrived() {
        return sum(Status::arrived);
    }

    /** Opened or clicked. */
    public long read() {
        return sum(Status::read);
    }

    /** Those a clerk may have to do something about; what a clerk cancelled is none. */
    public long problems() {
        return sum(Status::isProblem);
    }

    public long handedOver() {
        return sum(Status::handedOver);
    }

    /** Handed over less than 72 hours ago, and nothing is known yet. */
    public long unsettled() {
        return unsettled;
    }

    /** Arrived ÷ (handed over − unsettled). */
    public Optional<Double> deliveryRate() {
        return rate(arrived(), handedOver() - unsettled);
    }

    /** Read ÷ arrived. */
    public Optional<Double> openRate() {
        return rate(read(), arrived());
    }

    /** Clicked ÷ arrived. */
    public Optional<Double> clickRate() {
        return rate(of(Status.CLICKED), arrived());
    }

    /** Bounced ÷ (handed over − unsettled). */
    public Optional<Double> bounceRate() {
        return rate(of(Status.BOUNCED), handedOver() - unsettled);
    }

    private long sum(Predicate<Status> which) {
        return counts.entrySet().stream()
                .filter(e -> which.test(e.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    private static Optional<Double> rate(long part, long whole) {
        return whole <= 0 ? Optional.empty() : Optional.of((double) part / whole);
    }
}
