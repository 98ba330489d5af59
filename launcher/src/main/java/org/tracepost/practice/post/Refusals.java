package org.tracepost.practice.post;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The last addresses that were refused before there was a mail; without it such a try would leave no trace here. */
public final class Refusals {

    private static final int MOST = 20;

    private final Deque<Refusal> newestFirst = new ArrayDeque<>();

    synchronized void add(String address, String reply) {
        newestFirst.addFirst(new Refusal(Instant.now(), address, reply));
        if (newestFirst.size() > MOST) {
            newestFirst.removeLast();
        }
    }

    public synchronized List<Refusal> all() {
        return List.copyOf(newestFirst);
    }

    /** One RCPT TO that was answered by an error. */
    public record Refusal(Instant at, String address, String reply) {}
}
