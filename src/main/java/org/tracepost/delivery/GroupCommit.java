package org.tracepost.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/**
 * Makes the steps of all connections durable together: whoever comes while a commit is under way is part of the next
 * one. So each connection waits for its own answer to be safe, and the disk is asked once for many.
 *
 * <p>While the database is away the connections wait here, answers in hand, and nothing is lost or forgotten.
 */
@ApplicationScoped
class GroupCommit {

    private static final Logger LOG = Logger.getLogger(GroupCommit.class.getName());
    private static final int MOST_AT_ONCE = 100;
    private static final long LONGEST_WAIT_MILLIS = 5_000;

    private final Queue<HandOverStep> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean writing = new AtomicBoolean();
    /** Guarded by being the one who writes. */
    private boolean failing;

    @Inject
    private HandOverLedger ledger;

    /**
     * Returns when the step is durable. One of those who wait writes for all; a lock would let them pass one by one,
     * and the next commit would begin before most of them could take part in it.
     *
     * @return false when the step's next message must not be sent
     * @throws InterruptedException when the server stops before the database has the step: what was begun stays begun
     */
    boolean write(HandOverStep step) throws InterruptedException {
        waiting.add(step);
        while (!step.isDurable()) {
            if (writing.compareAndSet(false, true)) {
                try {
                    writeUntilDurable(step);
                } finally {
                    writing.set(false);
                    Optional.ofNullable(waiting.peek()).ifPresent(HandOverStep::wake);
                }
            } else {
                step.await(LONGEST_WAIT_MILLIS);
            }
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
        }
        return step.mayBegin();
    }

    private void writeUntilDurable(HandOverStep step) throws InterruptedException {
        for (int failures = 0; !step.isDurable(); ) {
            failures = writeWaiting() ? 0 : failures + 1;
            if (failures > 0) {
                Thread.sleep(Math.min(LONGEST_WAIT_MILLIS, 100L << Math.min(failures, 6)));
            }
        }
    }

    private boolean writeWaiting() {
        List<HandOverStep> steps = new ArrayList<>();
        for (HandOverStep step = waiting.poll();
                step != null;
                step = steps.size() < MOST_AT_ONCE ? waiting.poll() : null) {
            steps.add(step);
        }
        boolean all = true;
        for (List<HandOverStep> ofNode : steps.stream()
                .collect(Collectors.groupingBy(HandOverStep::node))
                .values()) {
            all &= write(ofNode)
                    || ofNode.stream().map(List::of).map(this::write).reduce(true, Boolean::logicalAnd);
        }
        return all;
    }

    /**
     * @return false when it failed; what is not durable waits again, so that one step that cannot be written holds up
     *     no other
     */
    private boolean write(List<HandOverStep> steps) {
        List<HandOverStep> open =
                steps.stream().filter(step -> !step.isDurable()).toList();
        try {
            if (!open.isEmpty()) {
                Set<Long> begun = ledger.write(open.get(0).node(), open);
                open.forEach(
                        step -> step.durable(step.next().map(begun::contains).orElse(true)));
                failing = false;
            }
            return true;
        } catch (RuntimeException e) {
            LOG.log(
                    failing ? Level.FINE : Level.WARNING,
                    "Answers of the relay cannot be written now, and will be tried until they are",
                    e);
            failing = true;
            if (open.size() == 1) {
                waiting.add(open.get(0));
            }
            return false;
        }
    }
}
