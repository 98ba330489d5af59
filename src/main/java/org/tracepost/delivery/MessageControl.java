package org.tracepost.delivery;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntSupplier;
import org.tracepost.delivery.WaitingRepository.Waiting;
import org.tracepost.message.MessagePlans;
import org.tracepost.message.Messages;
import org.tracepost.message.Status;
import org.tracepost.security.Role;

/**
 * What a clerk does to a message that is not handed over yet: hold it back, let it go, move it to another time, cancel
 * it.
 *
 * <p>First the wish is written down, then the rows follow, a portion at a time. A wish that was cut short (a node died)
 * is seen on the message's page and can simply be said again.
 */
@Stateless
@RolesAllowed(Role.CLERK_NAME)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MessageControl {

    /** How often we look again for rows that a connection was just writing. */
    private static final int LOOKS = 20;

    private static final long BETWEEN_LOOKS_MS = 100;
    private static final long PATIENCE_SECONDS = 4;

    @Resource
    private ManagedExecutorService threads;

    @Inject
    private MessagePlans plans;

    @Inject
    private Messages messages;

    @Inject
    private OutboxRounds rounds;

    @Inject
    private WaitingRepository rows;

    @Inject
    private OutboxControl control;

    @Inject
    private RelayState relay;

    @Inject
    private Clock clock;

    /**
     * What a cancellation came to.
     *
     * @param cancelled taken out of the outbox
     * @param stillWaiting the relay is hearing of them just now; when it does not take them, they stay held back
     * @param goingOn there are so many that they are still being cancelled; nobody needs to wait for it
     */
    public record Cancellation(int cancelled, long stillWaiting, boolean goingOn) {}

    public void pause(long messageId) {
        plans.pause(messageId);
        untilDone(() -> rounds.pause(messageId));
    }

    /** Lets it go; nobody has less time for it, however long it was held back. */
    public void resume(long messageId) {
        plans.resume(messageId);
        untilDone(() -> rounds.resume(messageId));
    }

    /** Sends a planned message now. @throws org.tracepost.platform.Refusal when it is not planned for a time to come */
    public void sendNow(long messageId) {
        Instant now = plans.moveToNow(messageId).truncatedTo(ChronoUnit.MILLIS);
        untilDone(() -> rounds.move(messageId, now));
    }

    /**
     * Plans a planned message for another time. @throws org.tracepost.platform.Refusal when the time is past, too far
     * away, or too late
     */
    public void moveTo(long messageId, Instant time) {
        plans.moveTo(messageId, time);
        Instant due = time.truncatedTo(ChronoUnit.MILLIS);
        untilDone(() -> rounds.move(messageId, due));
    }

    /**
     * Cancels everything that the relay is not hearing of just now. What takes longer than a page should goes on by
     * itself; nothing of it leaves meanwhile.
     */
    public Cancellation cancel(long messageId) {
        plans.cancel(messageId);
        Future<Cancellation> cancellation = threads.submit(() -> cancelAll(messageId));
        try {
            return cancellation.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException many) {
            return new Cancellation(0, rows.waiting(messageId).rows(), true);
        } catch (ExecutionException fault) {
            throw new IllegalStateException("Message " + messageId + " could not be cancelled", fault.getCause());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return new Cancellation(0, rows.waiting(messageId).rows(), true);
        }
    }

    private Cancellation cancelAll(long messageId) {
        untilDone(() -> rounds.pause(messageId));
        int cancelled = untilDone(() -> rounds.cancel(messageId));
        long left = rows.waiting(messageId).rows();
        for (int look = 0; look < LOOKS && left > 0; look++) {
            rest();
            cancelled += untilDone(() -> rounds.cancel(messageId));
            left = rows.waiting(messageId).rows();
        }
        if (left == 0) {
            plans.cancelled(messageId);
        }
        return new Cancellation(cancelled, left, false);
    }

    /** How far a message is. Two counts that the indexes answer, fit to be asked for every other second. */
    public Progress progress(long messageId) {
        return progress(messageId, messages.countsByStatus(messageId));
    }

    /** The same for whoever has counted the recipients by status just now. */
    public Progress progress(long messageId, Map<Status, Long> counts) {
        boolean paused = messages.isPaused(messageId);
        Waiting waiting = rows.waiting(messageId);
        return new Progress(
                counts,
                waiting.rows(),
                waiting.rows() == 0 ? Progress.WaitsFor.NOTHING : waitsFor(paused, waiting),
                waiting.nextDue());
    }

    private Progress.WaitsFor waitsFor(boolean paused, Waiting waiting) {
        Course course = control.current();
        return Progress.WaitsFor.of(
                paused,
                waiting.rows(),
                waiting.rows() == waiting.tried(),
                waiting.nextDue() != null && waiting.nextDue().isAfter(clock.instant()),
                course,
                relay.trouble().isPresent());
    }

    private static int untilDone(IntSupplier round) {
        int all = 0;
        for (int done = round.getAsInt(); done > 0; done = round.getAsInt()) {
            all += done;
        }
        return all;
    }

    private static void rest() {
        try {
            Thread.sleep(BETWEEN_LOOKS_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
