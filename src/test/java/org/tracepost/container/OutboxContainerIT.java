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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tracepost.delivery.LedgerProbe;
import org.tracepost.delivery.RestoreGuard;
import org.tracepost.delivery.smtp.SendOutcome;
import org.tracepost.mail.EmailAddress;
import org.tracepost.mail.ServerReply;
import org.tracepost.message.Messages;
import org.tracepost.message.RecipientEvent;
import org.tracepost.message.Status;
import org.tracepost.platform.node.Nodes;

/** The steps of the outbox, as several nodes take them. The product's own node is one more that claims meanwhile. */
@ArquillianTest
class OutboxContainerIT {

    private static final SendOutcome ACCEPTED = new SendOutcome.Accepted(ServerReply.parse("250 2.0.0 ok"), true);

    @Resource
    private ManagedExecutorService threads;

    @Inject
    private LedgerProbe ledger;

    @Inject
    private Nodes nodes;

    @Inject
    private RestoreGuard restore;

    @Inject
    private Messages messages;

    @Inject
    private Samples samples;

    @Inject
    private AsClerk clerk;

    @Inject
    private Database database;

    private String one;
    private String two;

    @BeforeEach
    void twoNodes() {
        one = nodes.register("test 1");
        two = nodes.register("test 2");
    }

    @Test
    void claimShouldGiveDisjointRowsWhenNodesClaimAtOnce() throws Exception {
        samples.send(
                null,
                IntStream.range(0, 120).mapToObj(i -> Samples.address("claim")).toArray(EmailAddress[]::new));
        CyclicBarrier start = new CyclicBarrier(2);
        Future<List<Long>> first = threads.submit(() -> claimAfter(start, one));
        Future<List<Long>> second = threads.submit(() -> claimAfter(start, two));
        List<Long> ofOne = first.get(60, TimeUnit.SECONDS);
        List<Long> ofTwo = second.get(60, TimeUnit.SECONDS);
        Set<Long> different = new HashSet<>(ofOne);
        different.addAll(ofTwo);
        ledger.giveBack(one, ofOne);
        ledger.giveBack(two, ofTwo);
        assertFalse(different.isEmpty());
        assertEquals(ofOne.size() + ofTwo.size(), different.size(), "no row is claimed twice");
    }

    private List<Long> claimAfter(CyclicBarrier start, String node) throws Exception {
        start.await(30, TimeUnit.SECONDS);
        List<Long> claimed = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            claimed.addAll(ledger.claim(node, 5));
        }
        return claimed;
    }

    @Test
    void beginShouldRefuseNodeThatDoesNotHoldTheRow() throws Exception {
        long id = claimOne();
        assertFalse(ledger.begin(two, id));
        assertTrue(ledger.begin(one, id));
        ledger.answer(one, id, ACCEPTED);
        assertFalse(ledger.begin(one, id), "what was handed over is never begun again");
        assertEquals(Status.SENT, status(id));
    }

    @Test
    void answerShouldChangeNothingWhenItIsWrittenAgain() throws Exception {
        long id = claimOne();
        ledger.begin(one, id);
        ledger.answer(one, id, ACCEPTED);
        int facts = events(id).size();
        ledger.answer(one, id, ACCEPTED);
        assertEquals(facts, events(id).size(), "a commit that broke may be written twice");
    }

    @Test
    void endedNodeShouldWriteNothingAndItsRowsShouldBeSettled() throws Exception {
        long begun = claimOne();
        long claimed = claimOne();
        ledger.begin(one, begun);
        nodes.end(one);
        assertFalse(ledger.begin(one, claimed), "nothing is sent behind the fence");
        ledger.answer(one, begun, ACCEPTED);
        ledger.settleOrphans();
        assertEquals(Status.UNCLEAR, status(begun));
        assertFalse(
                events(begun).stream().anyMatch(e -> e.getType().name().equals("ACCEPTED")),
                "an answer that comes behind the fence is not written");
        Eventually.get(
                "sent by the product's own node",
                () -> status(claimed) == Status.SENT ? Optional.of(true) : Optional.empty());
    }

    @Test
    void silentNodeShouldBeEndedByAnother() {
        String hung = nodes.register("hung");
        database.change(
                "update node set alive_until = ?1 where id = ?2",
                java.sql.Timestamp.valueOf("2026-01-01 00:00:00"),
                hung);
        nodes.endSilent();
        assertFalse(nodes.keepAlive(hung));
        assertTrue(nodes.keepAlive(one));
    }

    /** Times go back when a clock is set right; the database is no older one for that. */
    @Test
    void clockSetBackShouldNotLookLikeARestoredDatabase() {
        restore.look();
        database.change(
                "update node set alive_until = ?1 where knows",
                java.sql.Timestamp.from(java.time.Instant.now().plusSeconds(5)));
        assertEquals(Optional.empty(), restore.look());
    }

    /** Otherwise two new servers on a restored dump would take each other for proof that it is the newest. */
    @Test
    void newNodeShouldVouchForNobodyBeforeItIsSettled() {
        assertFalse(nodes.livingThatKnow(two).containsKey(one));
        assertFalse(nodes.livingThatKnow(two).isEmpty(), "the product's own node was the first and knows");
        nodes.settle(one);
        assertTrue(nodes.livingThatKnow(two).containsKey(one));
        nodes.end(one);
        assertFalse(nodes.livingThatKnow(two).containsKey(one));
    }

    @Test
    void answerShouldSettleUnansweredAsUnclearAndNeverTryAgain() throws Exception {
        long id = claimOne();
        assertTrue(ledger.begin(one, id));
        ledger.answer(one, id, new SendOutcome.Unanswered("The connection broke."));
        assertEquals(Status.UNCLEAR, status(id));
        assertFalse(ledger.begin(one, id));
    }

    @Test
    void answerShouldKeepRowUntouchedWhenRelayWantsLess() throws Exception {
        long id = claimOne();
        assertTrue(ledger.begin(one, id));
        ledger.answer(one, id, new SendOutcome.Throttled("421 later"));
        assertEquals(1, events(id).size(), "only that it was queued is known");
        assertFalse(ledger.begin(one, id), "the row is released");
    }

    @Test
    void sweepShouldSettleWhatAFaultOfOursLostSightOf() throws Exception {
        long begun = claimOne();
        long claimed = claimOne();
        ledger.begin(one, begun);
        ledger.sweep(one);
        assertEquals(Status.UNCLEAR, status(begun));
        Eventually.get(
                "sent by the product's own node",
                () -> status(claimed) == Status.SENT ? Optional.of(true) : Optional.empty());
    }

    /**
     * Sends one message and claims it before the product's own node does; the odds are on our side, and so is a second
     * chance.
     */
    private long claimOne() throws Exception {
        return Eventually.get("row that this test could claim", () -> {
            long id =
                    samples.send(null, Samples.address("claim")).recipientIds().get(0);
            List<Long> claimed = ledger.claim(one, 50);
            ledger.giveBack(one, claimed.stream().filter(other -> other != id).toList());
            return claimed.contains(id) ? Optional.of(id) : Optional.empty();
        });
    }

    private Status status(long id) throws Exception {
        return clerk.call(() -> messages.getRecipient(id)).getStatus();
    }

    private List<RecipientEvent> events(long id) throws Exception {
        return clerk.call(() -> messages.events(id));
    }
}
