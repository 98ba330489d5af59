package org.tracepost.message;

import java.time.Instant;

/**
 * What a fact changed about a recipient, as far as documents, the list of troubles and the tallies must follow.
 *
 * @param written when the e-mail was written
 */
record Turn(long recipientId, Instant written, Status before, Digest after) {

    boolean changed() {
        return before != after.status();
    }

    /** True when there may be a trouble from before that is over or reads differently now. */
    boolean mayHaveBeenTroubled() {
        return Digest.WRONG.contains(before);
    }

    boolean troubled() {
        return after.troubled();
    }

    /**
     * True when it may count as opened now and did not before, or no longer does; behind a complaint that cannot be
     * told.
     */
    boolean mayBeSeenOtherwise() {
        return before == Status.COMPLAINT
                || after.status() == Status.COMPLAINT
                || before.read() != after.status().read();
    }

    /** True when this fact is the first that says that it got through. */
    boolean arrived() {
        return after.status().arrived() && !before.arrived();
    }
}
