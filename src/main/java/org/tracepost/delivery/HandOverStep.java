package org.tracepost.delivery;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.tracepost.delivery.smtp.SendOutcome;

/**
 * What one connection needs to be durable before it goes on: the answer to the message it has just sent, and that it is
 * about to send the next.
 */
final class HandOverStep {

    private final String node;
    private final Optional<Answer> answered;
    private final Optional<Long> next;
    private final Thread lane = Thread.currentThread();
    private volatile Boolean mayBegin;

    /**
     * @param node under which the row was claimed
     * @param redirectedTo the test address that it went to instead of the recipient's
     */
    record Answer(String node, long recipientId, SendOutcome outcome, Optional<String> redirectedTo) {}

    /**
     * @param node under which both rows were claimed
     * @param answered what was sent, with its outcome
     * @param next the recipient whose message goes out when this is durable
     */
    HandOverStep(String node, Optional<Answer> answered, Optional<Long> next) {
        this.node = node;
        this.answered = answered;
        this.next = next;
    }

    String node() {
        return node;
    }

    Optional<Answer> answered() {
        return answered;
    }

    Optional<Long> next() {
        return next;
    }

    /**
     * @param permitted false when the next row is gone (cancelled) or no longer this node's: then it must not be sent
     */
    void durable(boolean permitted) {
        mayBegin = permitted;
        wake();
    }

    /** Sleeps until somebody wakes this step's lane, or for so long; may return without a reason. */
    void await(long millis) {
        LockSupport.parkNanos(this, TimeUnit.MILLISECONDS.toNanos(millis));
    }

    void wake() {
        LockSupport.unpark(lane);
    }

    boolean isDurable() {
        return mayBegin != null;
    }

    boolean mayBegin() {
        return mayBegin;
    }
}
