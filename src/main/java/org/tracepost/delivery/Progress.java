package org.tracepost.delivery;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.tracepost.message.Status;

/**
 * How far the handing over of a message is.
 *
 * @param counts recipients by status
 * @param waiting still in the outbox
 * @param waitsFor why they are
 * @param nextDue when the first of them is due; null when none waits
 */
public record Progress(Map<Status, Long> counts, long waiting, WaitsFor waitsFor, Instant nextDue) {

    private static final Set<Status> NEVER_LEFT =
            Set.of(Status.CANCELLED, Status.NOT_SENT, Status.DROPPED, Status.REJECTED, Status.UNCLEAR);

    /** What keeps the rest from being handed over. */
    public enum WaitsFor {
        /** Nothing is left. */
        NOTHING,
        /** Nothing stands in the way. */
        ITS_TURN,
        /** A clerk holds the message back. */
        RESUME,
        /** Everything is held back. */
        RESUME_OF_ALL,
        /** The database was restored, and an administrator has not yet decided. */
        RELEASE,
        /** Everything is redirected to a test address, and there is none. */
        TEST_ADDRESS,
        /** It is planned for later. */
        ITS_TIME,
        /** The relay wanted them later. */
        NEXT_TRY,
        /** The relay cannot be used. */
        RELAY;

        static WaitsFor of(
                boolean paused, long waiting, boolean allTried, boolean later, Course course, boolean trouble) {
            if (waiting == 0) {
                return NOTHING;
            }
            if (paused) {
                return RESUME;
            }
            if (course.held()) {
                return course.heldWhy().get() == Course.Hold.RESTORED ? RELEASE : RESUME_OF_ALL;
            }
            if (later) {
                return allTried ? NEXT_TRY : ITS_TIME;
            }
            if (course.redirect() && course.redirectTo().isEmpty()) {
                return TEST_ADDRESS;
            }
            return trouble ? RELAY : ITS_TURN;
        }
    }

    public long recipients() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Those that the relay took. */
    public long handedOver() {
        return Math.max(0, recipients() - waiting - left());
    }

    /** Those that are done with although the relay did not take them, or may not have. */
    private long left() {
        return counts.entrySet().stream()
                .filter(e -> NEVER_LEFT.contains(e.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /** Done with, of hundred; 100 only when nothing is left. */
    public int percent() {
        return recipients() == 0 ? 100 : (int) ((recipients() - waiting) * 100 / recipients());
    }

    public boolean over() {
        return waiting == 0;
    }
}
