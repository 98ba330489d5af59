package org.tracepost.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tracepost.bounce.RejudgingSteps;
import org.tracepost.mail.EmailAddress;
import org.tracepost.mail.FailureReason;
import org.tracepost.message.EventSource;
import org.tracepost.message.EventType;
import org.tracepost.message.Fact;
import org.tracepost.message.Messages;
import org.tracepost.message.Recipient;
import org.tracepost.message.RecipientEvent;
import org.tracepost.message.RecipientHistory;
import org.tracepost.message.Status;
import org.tracepost.suppression.LiftCause;
import org.tracepost.suppression.SuppressionCause;
import org.tracepost.suppression.SuppressionRow;
import org.tracepost.suppression.Suppressions;

/**
 * After an upgrade the failures that blocked addresses wrongly are judged anew, once. Past rules are played by events
 * that are spoilt past the services.
 */
@ArquillianTest
class RejudgingContainerIT {

    private static final String POLICY =
            "550-Requested action not taken: mailbox unavailable 550-Reject due to policy restrictions.";

    @Inject
    private RejudgingSteps steps;

    @Inject
    private Suppressions suppressions;

    @Inject
    private RecipientHistory history;

    @Inject
    private Messages messages;

    @Inject
    private Samples samples;

    @Inject
    private Database database;

    @Inject
    private AsClerk clerk;

    @BeforeEach
    void asBeforeTheUpgrade() throws Exception {
        Eventually.get("judged at the start", () -> Optional.of(steps.isDue()).filter(due -> !due));
        database.change("delete from rejudging");
    }

    /** Whatever became of the test: the timer of a node that has seen the end once does not judge again. */
    @AfterEach
    void asAfterTheUpgrade() {
        judgeAll();
    }

    @Test
    void addressShouldBeUnblockedOnceWhenReportsOfPolicyHadBlockedIt() throws Exception {
        EmailAddress address = Samples.address("policy");
        List<Long> ids = List.of(bounced(address, "5.0.0", POLICY), bounced(address, "5.0.0", POLICY));
        assertEquals(Optional.empty(), entry(address), "today's rules do not blame it");
        SuppressionRow block = blockedByPastRules(address, ids);
        long audits = audits();
        judgeAll();
        assertEquals(Optional.empty(), entry(address));
        SuppressionRow lifted = clerk.call(() -> suppressions.get(block.id()));
        assertEquals(LiftCause.REJUDGED, lifted.liftCause());
        assertTrue(clerk.call(suppressions::countRejudged) >= 1);
        assertEquals(audits + 1, audits(), "the trail says that it was done");
        assertEquals(
                1,
                database.number(
                        "select count(*) from audit_entry where action = 'suppression_lifted' and subject_id = ?",
                        String.valueOf(block.id())));
        for (long id : ids) {
            assertEquals(Status.BOUNCED, recipient(id).getStatus(), "it did not arrive all the same");
            assertEquals(FailureReason.SPAM_OR_POLICY, recipient(id).getReason());
            assertFalse(recipient(id).isHard());
            assertEquals(
                    1,
                    events(id).stream()
                            .filter(e -> e.getType() == EventType.READ_AGAIN)
                            .count());
        }
        judgeAll();
        assertEquals(audits + 1, audits(), "and it is done once");
        assertTrue(samples.send(null, address).droppedIds().isEmpty());
    }

    @Test
    void addressShouldBeUnblockedWhenOurRelaysRefusalsForPolicyHadBlockedIt() throws Exception {
        EmailAddress address = Samples.address("later");
        List<Long> ids = List.of(refused(address, POLICY), refused(address, POLICY));
        assertTrue(entry(address).isPresent());
        judgeAll();
        assertEquals(Optional.empty(), entry(address));
        for (long id : ids) {
            assertEquals(FailureReason.SPAM_OR_POLICY, recipient(id).getReason());
            List<RecipientEvent> events = events(id);
            assertEquals(
                    2,
                    events.stream()
                            .filter(e -> e.getType() == EventType.REFUSED)
                            .count(),
                    "nothing is changed, facts are added");
            assertEquals(
                    "REFUSED/MAILBOX_UNKNOWN/hard/5.0.0 > REFUSED/SPAM_OR_POLICY/soft/5.0.0",
                    events.stream()
                            .filter(e -> e.getType() == EventType.READ_AGAIN)
                            .findFirst()
                            .orElseThrow()
                            .getTarget());
        }
    }

    @Test
    void blocksShouldStayWhenTheAddressIsAtFaultOrAPersonSaidSo() throws Exception {
        EmailAddress gone = Samples.address("gone");
        bounced(gone, "5.1.1", "550 5.1.1 No such user");
        bounced(gone, "5.1.1", "550 5.1.1 No such user");
        EmailAddress refused = Samples.address("later");
        refused(refused, "550 5.1.1 User unknown");
        refused(refused, "550 5.1.1 User unknown");
        EmailAddress complained = Samples.address("later");
        long complaint = refused(complained, POLICY);
        history.record(complaint, Fact.of(EventType.COMPLAINT, EventSource.REPORT, Instant.now()));
        EmailAddress unwanted = Samples.address("later");
        refused(unwanted, POLICY);
        clerk.call(() -> suppressions.add(unwanted, "asked by telephone", null));
        judgeAll();
        assertEquals(SuppressionCause.HARD_BOUNCES, entry(gone).orElseThrow().cause());
        assertEquals(SuppressionCause.HARD_BOUNCES, entry(refused).orElseThrow().cause());
        assertEquals(SuppressionCause.COMPLAINT, entry(complained).orElseThrow().cause());
        assertEquals(SuppressionCause.CLERK, entry(unwanted).orElseThrow().cause());
    }

    @Test
    void judgingShouldGoOnWhereItStoppedAndChangeNothingTwice() throws Exception {
        EmailAddress address = Samples.address("later");
        List<Long> ids = List.of(refused(address, POLICY), refused(address, POLICY));
        Optional<RejudgingSteps.Portion> portion = steps.next();
        while (portion.isPresent() && portion.get().suspects().stream().noneMatch(s -> concerns(s, ids))) {
            steps.seen(portion.get(), 0, 0);
            portion = steps.next();
        }
        portion.orElseThrow().suspects().stream().filter(s -> concerns(s, ids)).forEach(steps::judge);
        assertEquals(Optional.empty(), entry(address), "the node ends before it writes down how far it is");
        judgeAll();
        for (long id : ids) {
            assertEquals(
                    1,
                    events(id).stream()
                            .filter(e -> e.getType() == EventType.READ_AGAIN)
                            .count());
        }
        assertFalse(steps.isDue());
    }

    private boolean concerns(RejudgingSteps.Suspect suspect, List<Long> recipients) {
        return recipients.contains(
                database.number("select recipient_id from recipient_event where id = ?", suspect.eventId()));
    }

    private void judgeAll() {
        List<RejudgingSteps.Portion> portions = new ArrayList<>();
        for (Optional<RejudgingSteps.Portion> portion = steps.next(); portion.isPresent(); portion = steps.next()) {
            portions.add(portion.get());
            portion.get().suspects().forEach(steps::judge);
            steps.seen(portion.get(), 0, 0);
        }
        assertFalse(steps.isDue());
    }

    private long audits() {
        return database.number("select count(*) from audit_entry where action = 'verdicts_judged_anew'");
    }

    /** The verdict of past rules, and whatever makes the address be judged by it. */
    private SuppressionRow blockedByPastRules(EmailAddress address, List<Long> ids) throws Exception {
        for (long id : ids) {
            assertEquals(
                    1,
                    database.change(
                            "update recipient_event set reason = 'MAILBOX_UNKNOWN', hard = true where recipient_id = ? and type = 'FAILED'",
                            id));
        }
        history.record(
                samples.send(null, address).recipientIds().get(0),
                Fact.of(EventType.FAILED, EventSource.REPORT, Instant.now())
                        .withReason(FailureReason.NETWORK_FAILED, false, "test"));
        SuppressionRow block = entry(address).orElseThrow();
        assertEquals(SuppressionCause.HARD_BOUNCES, block.cause());
        return block;
    }

    private long bounced(EmailAddress address, String status, String reply) throws Exception {
        long id = samples.send(null, address).recipientIds().get(0);
        Recipient sent = recipient(id);
        Mails.arrives(
                UUID.randomUUID().toString(),
                ReportMails.failure(ReportMails.verp(sent.getEnvelopeToken()), address, status, reply));
        Eventually.get(
                "bounce of " + id, () -> Optional.of(recipient(id)).filter(r -> r.getStatus() == Status.BOUNCED));
        return id;
    }

    private long refused(EmailAddress address, String words) throws Exception {
        long id = samples.send(null, address).recipientIds().get(0);
        history.record(
                id,
                Fact.of(EventType.REFUSED, EventSource.RELAY, Instant.now())
                        .withReply(550, "5.0.0", words, null)
                        .withReason(FailureReason.MAILBOX_UNKNOWN, true, "UNKNOWN_WORDS"));
        return id;
    }

    private Optional<SuppressionRow> entry(EmailAddress address) throws Exception {
        return clerk.call(() -> suppressions.find(address));
    }

    private Recipient recipient(long id) throws Exception {
        return clerk.call(() -> messages.getRecipient(id));
    }

    private List<RecipientEvent> events(long id) throws Exception {
        return clerk.call(() -> messages.events(id));
    }
}
