package org.tracepost.message;

/** What a fact changed about a recipient, as far as the list of troubles must follow. */
record Turn(long recipientId, Status before, Digest after) {

    /** True when there may be a trouble from before that is over or reads differently now. */
    boolean mayHaveBeenTroubled() {
        return Digest.WRONG.contains(before);
    }

    boolean troubled() {
        return after.troubled();
    }

    /** True when this fact is the first that says that it got through. */
    boolean arrived() {
        return after.status().arrived() && !before.arrived();
    }
}
