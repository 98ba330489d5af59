package org.tracepost.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.tracepost.delivery.Outbox;
import org.tracepost.delivery.smtp.SendOutcome;
import org.tracepost.mail.EmailAddress;
import org.tracepost.mail.ServerReply;
import org.tracepost.message.Messages;
import org.tracepost.message.Status;

/** The steps of the outbox, as several nodes take them. The product's own timer is one more node that claims meanwhile. */
@ArquillianTest
class OutboxContainerIT {

    private static final String ONE = "test-node-1";
    private static final String TWO = "test-node-2";

    @Resource
    private ManagedExecutorService threads;
    @Inject
    private Outbox outbox;
    @Inject
    private Messages messages;
    @Inject
    private Samples samples;
    @Inject
    private AsClerk clerk;

    @Test
    void claimShouldGiveDisjointRowsWhenNodesClaimAtOnce() throws Exception {
        samples.send(null, IntStream.range(0, 120).mapToObj(i -> Samples.address("claim")).toArray(EmailAddress[]::new));
        CyclicBarrier start = new CyclicBarrier(2);
        Future<List<Long>> one = threads.submit(() -> claimAfter(start, ONE));
        Future<List<Long>> two = threads.submit(() -> claimAfter(start, TWO));
        List<Long> all = new ArrayList<>(one.get(60, TimeUnit.SECONDS));
        all.addAll(two.get(60, TimeUnit.SECONDS));
        Set<Long> different = new HashSet<>(all);
        all.forEach(id -> outbox.record(id, new SendOutcome.Accepted(ServerReply.parse("250 2.0.0 ok"), true)));
        assertFalse(all.isEmpty());
        assertEquals(all.size(), different.size(), "no row is claimed twice");
    }

    private List<Long> claimAfter(CyclicBarrier start, String node) throws Exception {
        start.await(30, TimeUnit.SECONDS);
        List<Long> claimed = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            claimed.addAll(outbox.claim(node, 5));
        }
        return claimed;
    }

    @Test
    void beginShouldRefuseNodeThatDoesNotHoldTheLease() throws Exception {
        long id = claimOne();
        assertFalse(outbox.begin(id, TWO));
        assertTrue(outbox.begin(id, ONE));
        outbox.record(id, new SendOutcome.Accepted(ServerReply.parse("250 2.0.0 ok"), true));
        assertFalse(outbox.begin(id, ONE), "what was handed over is never begun again");
        assertEquals(Status.SENT, status(id));
    }

    @Test
    void recordShouldSettleUnansweredAsUnclearAndNeverTryAgain() throws Exception {
        long id = claimOne();
        assertTrue(outbox.begin(id, ONE));
        outbox.record(id, new SendOutcome.Unanswered("The connection broke."));
        assertEquals(Status.UNCLEAR, status(id));
        assertFalse(outbox.begin(id, ONE));
    }

    @Test
    void recordShouldKeepRowUntouchedWhenRelayIsUnavailable() throws Exception {
        long id = claimOne();
        assertTrue(outbox.begin(id, ONE));
        outbox.record(id, new SendOutcome.RelayUnavailable("down"));
        assertEquals(Status.QUEUED, status(id));
        assertFalse(outbox.begin(id, ONE), "the lease is given back");
    }

    /** Sends one message and claims it before the product's own node does; the odds are on our side, and so is a second chance. */
    private long claimOne() throws Exception {
        return Eventually.get("row that this test could claim", () -> {
            long id = samples.send(null, Samples.address("claim")).recipientIds().get(0);
            List<Long> claimed = outbox.claim(ONE, 50);
            outbox.giveBack(claimed.stream().filter(other -> other != id).toList());
            return claimed.contains(id) ? Optional.of(id) : Optional.empty();
        });
    }

    private Status status(long id) throws Exception {
        return clerk.call(() -> messages.getRecipient(id)).getStatus();
    }
}
