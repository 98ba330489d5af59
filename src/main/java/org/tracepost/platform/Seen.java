package org.tracepost.platform;

import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What somebody saw of a thing before they began to change it: it travels with the form, and the service asks it before
 * anything is overwritten.
 *
 * @param mark tells one standing of the thing from every other: its version, or the very values that the form shows
 * @param at when it was looked at
 */
public record Seen(Serializable mark, Instant at) implements Serializable {

    public static Seen now(Serializable mark, Clock clock) {
        return new Seen(mark, clock.instant());
    }

    /**
     * @param now the mark of what is stored at this moment
     * @param last what was done with the thing last, as far as that was since {@link #at}; asked only when it has
     *     changed
     * @throws ChangedMeanwhile when it is not what was seen
     */
    public void requireStill(Serializable now, Supplier<Optional<Deed>> last) {
        if (!mark.equals(now)) {
            throw ChangedMeanwhile.by(last.get(), new Seen(now, at));
        }
    }
}
