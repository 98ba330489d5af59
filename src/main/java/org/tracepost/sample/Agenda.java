package org.tracepost.sample;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;

/** What is to happen when; what happens may add more. */
final class Agenda {

    /** @param alone not in a transaction: it makes its own */
    record Entry(Instant at, long order, boolean alone, Runnable what) {}

    private final PriorityQueue<Entry> entries =
            new PriorityQueue<>(Comparator.comparing(Entry::at).thenComparing(Entry::order));
    private long added;

    void at(Instant when, Runnable what) {
        entries.add(new Entry(when, added++, false, what));
    }

    void alone(Instant when, Runnable what) {
        entries.add(new Entry(when, added++, true, what));
    }

    /** The next that is over by then. */
    Optional<Entry> next(Instant until) {
        return Optional.ofNullable(entries.peek())
                .filter(entry -> !entry.at().isAfter(until))
                .map(entry -> entries.poll());
    }
}
