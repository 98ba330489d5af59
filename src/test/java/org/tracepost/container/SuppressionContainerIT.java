package org.tracepost.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.tracepost.customer.Contact;
import org.tracepost.customer.ContactDetails;
import org.tracepost.customer.Customers;
import org.tracepost.customer.Interest;
import org.tracepost.delivery.Dispatch;
import org.tracepost.delivery.MessageControl;
import org.tracepost.mail.EmailAddress;
import org.tracepost.mail.FailureReason;
import org.tracepost.message.EventSource;
import org.tracepost.message.EventType;
import org.tracepost.message.Fact;
import org.tracepost.message.Messages;
import org.tracepost.message.RecipientEvent;
import org.tracepost.message.RecipientHistory;
import org.tracepost.message.Status;
import org.tracepost.message.WrittenMessage;
import org.tracepost.platform.Refusal;
import org.tracepost.platform.Slice;
import org.tracepost.suppression.AddressCheck;
import org.tracepost.suppression.AddressHealth;
import org.tracepost.suppression.LiftCause;
import org.tracepost.suppression.SuppressionCause;
import org.tracepost.suppression.SuppressionExport;
import org.tracepost.suppression.SuppressionFilter;
import org.tracepost.suppression.SuppressionImport;
import org.tracepost.suppression.SuppressionRow;
import org.tracepost.suppression.SuppressionState;
import org.tracepost.suppression.Suppressions;

@ArquillianTest
class SuppressionContainerIT {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    @Inject
    private Suppressions suppressions;

    @Inject
    private RecipientHistory history;

    @Inject
    private Messages messages;

    @Inject
    private Dispatch dispatch;

    @Inject
    private MessageControl control;

    @Inject
    private SuppressionImport list;

    @Inject
    private SuppressionExport export;

    @Inject
    private AddressCheck check;

    @Inject
    private Customers customers;

    @Resource
    private ManagedExecutorService threads;

    @Inject
    private Samples samples;

    @Inject
    private Database database;

    @Inject
    private AsClerk clerk;

    @Inject
    private AsAdministrator administrator;

    @Test
    void recordShouldBlockAddressAfterSecondHardBounceAndDropWhatComesThen() throws Exception {
        EmailAddress address = Samples.address("later");
        hard(sent(address), 1);
        assertEquals(Optional.empty(), entry(address));
        long second = sent(address);
        hard(second, 2);
        SuppressionRow entry = entry(address).orElseThrow();
        assertEquals(SuppressionCause.HARD_BOUNCES, entry.cause());
        assertEquals(FailureReason.MAILBOX_UNKNOWN, entry.reason());
        assertEquals(second, entry.recipientId());
        assertEquals("system", entry.login());
        WrittenMessage next = samples.send(null, address, Samples.address("ok"));
        assertEquals(List.of(next.recipientIds().get(0)), next.droppedIds());
        assertDropped(next.recipientIds().get(0), entry.id());
        assertEquals(
                0,
                database.number(
                        "select count(*) from outbox_entry where recipient_id = ?",
                        next.recipientIds().get(0)));
    }

    @Test
    void recordAllShouldJudgeManyAddressesAtOnce() throws Exception {
        EmailAddress bad = Samples.address("later");
        EmailAddress good = Samples.address("later");
        EmailAddress large = Samples.address("later");
        List<Long> first = samples.send(null, bad, good, large).recipientIds();
        List<Long> second = samples.send(null, bad, good, large).recipientIds();
        for (List<Long> ids : List.of(first, second)) {
            Map<Long, Fact> facts = new LinkedHashMap<>();
            facts.put(ids.get(0), failed(FailureReason.DOMAIN_NOT_FOUND, true, 1));
            facts.put(ids.get(1), Fact.of(EventType.DELIVERED, EventSource.REPORT, NOON));
            facts.put(ids.get(2), failed(FailureReason.MESSAGE_TOO_LARGE, false, 1));
            clerk.callInTransaction(() -> {
                history.recordAll(facts);
                return null;
            });
        }
        assertTrue(entry(bad).isPresent());
        assertTrue(entry(good).isEmpty());
        assertTrue(entry(large).isEmpty());
    }

    @Test
    void lateDeliveryShouldLiftBlockWithoutTrouble() throws Exception {
        EmailAddress address = Samples.address("later");
        hard(sent(address), 1);
        hard(sent(address), 3);
        long id = entry(address).orElseThrow().id();
        history.record(sent(Samples.address("later")), Fact.of(EventType.DELIVERED, EventSource.REPORT, NOON));
        assertTrue(entry(address).isPresent(), "another address");
        history.record(
                sentBefore(address),
                Fact.of(EventType.DELIVERED, EventSource.REPORT, NOON.plus(2, ChronoUnit.MINUTES)));
        assertEquals(Optional.empty(), entry(address), "between the two, though known later");
        SuppressionRow lifted = clerk.call(() -> suppressions.get(id));
        assertEquals(LiftCause.ARRIVED, lifted.liftCause());
        assertTrue(samples.send(null, address).droppedIds().isEmpty());
    }

    /** As the inbox does it: hundreds of reports at a time, about anybody. */
    @Test
    void mixedPortionShouldLiftEachBlockForItsOwnReason() throws Exception {
        EmailAddress arriving = Samples.address("later");
        hard(sent(arriving), 1);
        hard(sent(arriving), 2);
        long after = sentBefore(arriving);
        EmailAddress misread = Samples.address("later");
        hard(sent(misread), 1);
        long wrong = sent(misread);
        hard(wrong, 2);
        long arrivingBlock = entry(arriving).orElseThrow().id();
        long misreadBlock = entry(misread).orElseThrow().id();
        EmailAddress misjudged = Samples.address("later");
        hard(sent(misjudged), 1);
        long soft = sent(misjudged);
        hard(soft, 2);
        long misjudgedBlock = entry(misjudged).orElseThrow().id();
        Map<Long, List<Fact>> portion = Map.of(
                after,
                List.of(Fact.of(EventType.DELIVERED, EventSource.REPORT, NOON.plus(3, ChronoUnit.MINUTES))),
                wrong,
                List.of(takenBack(wrong)),
                soft,
                List.of(takenBack(soft), failed(FailureReason.SPAM_OR_POLICY, false, 2)),
                sent(Samples.address("later")),
                List.of(failed(FailureReason.MAILBOX_UNKNOWN, true, 3)));
        clerk.callInTransaction(() -> {
            history.recordEach(portion);
            return null;
        });
        assertEquals(
                LiftCause.ARRIVED,
                clerk.call(() -> suppressions.get(arrivingBlock)).liftCause());
        assertEquals(
                LiftCause.RECOUNTED,
                clerk.call(() -> suppressions.get(misreadBlock)).liftCause());
        assertEquals(
                LiftCause.REJUDGED,
                clerk.call(() -> suppressions.get(misjudgedBlock)).liftCause());
    }

    private Fact takenBack(long recipientId) {
        long event = history.events(recipientId).stream()
                .filter(e -> e.getType() == EventType.FAILED)
                .findFirst()
                .orElseThrow()
                .getId();
        return Fact.of(EventType.READ_AGAIN, EventSource.REPORT, NOON.plus(3, ChronoUnit.MINUTES))
                .correcting(event);
    }

    @Test
    void recordOpenDayShouldLiftBlock() throws Exception {
        EmailAddress address = Samples.address("later");
        long first = sent(address);
        hard(first, 1);
        hard(sent(address), 3);
        assertTrue(entry(address).isPresent());
        history.recordOpenDay(first);
        assertEquals(Optional.empty(), entry(address));
    }

    @Test
    void complaintShouldBeLiftedByAdministratorOnly() throws Exception {
        EmailAddress address = Samples.address("later");
        history.record(sent(address), Fact.of(EventType.COMPLAINT, EventSource.REPORT, NOON));
        assertEquals(SuppressionCause.COMPLAINT, entry(address).orElseThrow().cause());
        assertEquals("refusal.suppression_complaint", refusal(() -> lift(address, "they asked for it")));
        administrator.call(() -> {
            suppressions.lift(address, "they asked for it");
            return null;
        });
        assertEquals(Optional.empty(), entry(address));
        history.record(
                sent(address), Fact.of(EventType.DELIVERED, EventSource.REPORT, NOON.plus(1, ChronoUnit.MINUTES)));
        assertEquals(Optional.empty(), entry(address), "the old complaint says nothing any more");
    }

    @Test
    void liftShouldWantReasonAndStartAnew() throws Exception {
        EmailAddress address = Samples.address("later");
        hard(sent(address), 1);
        hard(sent(address), 2);
        assertEquals("refusal.suppression_reason", refusal(() -> lift(address, " ")));
        lift(address, "mailbox was made anew");
        assertEquals(Optional.empty(), entry(address));
        hard(sent(address), 60 * 24 * 365);
        assertEquals(Optional.empty(), entry(address), "one bounce since then");
        hard(sent(address), 60 * 24 * 365 + 1);
        assertTrue(entry(address).isPresent());
        assertEquals(
                2, clerk.call(() -> suppressions.history(address.comparable())).size());
        assertEquals(
                3,
                database.number(
                        "select count(*) from audit_entry where subject_kind = 'suppression' and detail like ?",
                        address.comparable() + "%"));
    }

    @Test
    void addShouldRefuseWhatIsThereAndStrongerCauseShouldReplace() throws Exception {
        EmailAddress address = Samples.address("later");
        long complaining = sent(address);
        long id = clerk.call(() -> suppressions.add(address, "left the company", null));
        assertEquals(
                "refusal.suppression_there",
                refusal(() -> suppressions.add(
                        EmailAddress.parse(address.toString().toUpperCase()).orElseThrow(), null, null)));
        hard(complaining, 1);
        hard(sentBefore(address), 2);
        assertEquals(id, entry(address).orElseThrow().id(), "a person's word stays");
        history.record(complaining, Fact.of(EventType.COMPLAINT, EventSource.REPORT, NOON.plus(5, ChronoUnit.MINUTES)));
        assertEquals(SuppressionCause.COMPLAINT, entry(address).orElseThrow().cause());
        assertEquals(LiftCause.REPLACED, clerk.call(() -> suppressions.get(id)).liftCause());
    }

    @Test
    void addShouldTakeThePlaceOfBlockForBounces() throws Exception {
        EmailAddress address = Samples.address("later");
        long one = sent(address);
        hard(one, 1);
        hard(sent(address), 2);
        long id = clerk.call(() -> suppressions.add(address, "they write letters", null));
        assertEquals(id, entry(address).orElseThrow().id());
        history.record(one, Fact.of(EventType.OPENED, EventSource.WEB, NOON.plus(3, ChronoUnit.MINUTES)));
        assertEquals(id, entry(address).orElseThrow().id(), "an open lifts blocks for bounces only");
    }

    @Test
    void redirectedTestMailShouldNotCount() throws Exception {
        EmailAddress address = Samples.address("later");
        for (int i = 0; i < 3; i++) {
            long id = sentBefore(address);
            history.record(
                    id, Fact.of(EventType.ACCEPTED, EventSource.RELAY, NOON).redirectedTo("test@example.test"));
            hard(id, i);
        }
        assertEquals(Optional.empty(), entry(address));
    }

    @Test
    void expiredEntryShouldNotDropAndGiveWay() throws Exception {
        EmailAddress address = Samples.address("later");
        long id = clerk.call(() -> suppressions.add(address, null, Instant.now().plus(1, ChronoUnit.DAYS)));
        WrittenMessage later = clerk.call(() -> dispatch.send(
                Samples.message(null, null, address).at(Instant.now().plus(2, ChronoUnit.DAYS))));
        assertTrue(later.droppedIds().isEmpty(), "planned for a time when the block is over");
        assertFalse(samples.send(null, address).droppedIds().isEmpty());
        database.change("update suppression set until_at = since where id = ?", id);
        assertEquals(Optional.empty(), entry(address));
        assertTrue(samples.send(null, address).droppedIds().isEmpty());
        assertTrue(clerk.call(() -> suppressions.add(address, null, null)) > id);
    }

    @Test
    void claimShouldDropWhatGotBlockedAfterItWasQueued() throws Exception {
        EmailAddress address = Samples.address("planned");
        WrittenMessage written = clerk.call(() -> dispatch.send(
                Samples.message(null, null, address).at(Instant.now().plus(1, ChronoUnit.DAYS))));
        assertTrue(written.droppedIds().isEmpty());
        long entry = clerk.call(() -> suppressions.add(address, null, null));
        clerk.call(() -> {
            control.sendNow(written.messageId());
            return null;
        });
        long id = written.recipientIds().get(0);
        Eventually.get("dropped e-mail", () -> Optional.of(true).filter(yes -> !history.events(id).stream()
                .filter(e -> e.getType() == EventType.DROPPED)
                .toList()
                .isEmpty()));
        assertDropped(id, entry);
        assertEquals(0, database.number("select count(*) from outbox_entry where recipient_id = ?", id));
        assertEquals(Optional.empty(), Mails.heardOf(address));
    }

    @Test
    void twoBouncesAtTheSameTimeShouldBothCount() throws Exception {
        EmailAddress address = Samples.address("later");
        long one = sent(address);
        long other = sent(address);
        CountDownLatch recorded = new CountDownLatch(1);
        Future<?> first = threads.submit(() -> clerk.callInTransaction(() -> {
            hard(one, 1);
            recorded.countDown();
            Thread.sleep(1000);
            return null;
        }));
        assertTrue(recorded.await(20, TimeUnit.SECONDS));
        hard(other, 2);
        first.get(20, TimeUnit.SECONDS);
        assertTrue(entry(address).isPresent());
    }

    @Test
    void importShouldTakeGoodLinesOnceAndExportShouldGiveThemBack() throws Exception {
        EmailAddress one = Samples.address("imported");
        EmailAddress two = Samples.address("imported");
        byte[] csv = (one + ",mailbox_unknown\nbad\n" + two + ",\"=moved, away\",2099-12-31\n")
                .getBytes(StandardCharsets.UTF_8);
        SuppressionImport.Result result = clerk.call(() -> list.read(csv, ZoneOffset.UTC));
        assertEquals(List.of(2, 0, 1), List.of(result.added(), result.there(), result.bad()));
        assertEquals(2, clerk.call(() -> list.read(csv, ZoneOffset.UTC)).there());
        assertEquals(SuppressionCause.IMPORT, entry(one).orElseThrow().cause());
        StringWriter exported = new StringWriter();
        clerk.call(() -> {
            export.write(
                    new SuppressionFilter(two.localPart(), List.of(SuppressionCause.IMPORT), SuppressionState.ACTIVE),
                    exported);
            return null;
        });
        String[] lines = exported.toString().split("\\R");
        assertEquals(2, lines.length);
        assertTrue(
                lines[1].startsWith(two.comparable() + ",\"'=moved, away\",2100-01-01T00:00:00Z,active,import,"),
                lines[1]);
    }

    @Test
    void listShouldFilterSortAndPage() throws Exception {
        String mark = "listed" + System.nanoTime();
        for (String name : List.of("b", "a", "c")) {
            clerk.call(() -> suppressions.add(
                    EmailAddress.parse(name + "-" + mark + "@example.test").orElseThrow(), null, null));
        }
        SuppressionFilter active =
                new SuppressionFilter(mark.toUpperCase(), List.of(SuppressionCause.CLERK), SuppressionState.ACTIVE);
        assertEquals(3, clerk.call(() -> suppressions.count(active)));
        List<SuppressionRow> second = clerk.call(() -> suppressions.list(active, new Slice(1, 1, "address", true)));
        assertEquals(
                List.of("b-" + mark + "@example.test"),
                second.stream().map(SuppressionRow::address).toList());
        lift(EmailAddress.parse("a-" + mark + "@example.test").orElseThrow(), "test");
        assertEquals(2, clerk.call(() -> suppressions.count(active)));
        assertEquals(
                1,
                clerk.call(() -> suppressions.count(new SuppressionFilter(mark, List.of(), SuppressionState.LIFTED))));
        assertEquals(
                0,
                clerk.call(() -> suppressions.count(new SuppressionFilter(mark, List.of(), SuppressionState.EXPIRED))));
        assertEquals(
                0,
                clerk.call(() ->
                        suppressions.count(new SuppressionFilter(mark, List.of(SuppressionCause.COMPLAINT), null))));
    }

    @Test
    void addressCheckShouldTellGoodDoubtfulAndBlocked() throws Exception {
        EmailAddress good = Samples.address("later");
        EmailAddress doubtful = Samples.address("later");
        EmailAddress blocked = Samples.address("later");
        history.record(sent(good), Fact.of(EventType.DELIVERED, EventSource.REPORT, NOON));
        hard(sent(doubtful), 1);
        hard(sent(blocked), 1);
        hard(sent(blocked), 2);
        Map<EmailAddress, AddressHealth> health = clerk.call(() -> check.of(List.of(good, doubtful, blocked)));
        assertEquals(AddressHealth.Grade.GOOD, health.get(good).grade());
        assertEquals(AddressHealth.Grade.DOUBTFUL, health.get(doubtful).grade());
        assertEquals(1, health.get(doubtful).failures());
        assertEquals(AddressHealth.Grade.BLOCKED, health.get(blocked).grade());
    }

    @Test
    void changeContactShouldLetTheNewAddressStartClean() throws Exception {
        EmailAddress right = Samples.address("later");
        hard(sent(right), 1);
        hard(sent(right), 2);
        assertTrue(entry(right).isPresent());
        Contact contact = samples.contact(samples.customer("Correction"), Samples.address("later"));
        clerk.call(() -> {
            customers.changeContact(
                    contact.getId(), new ContactDetails("Jan Kowalski", right.toString(), null, null, Interest.all()));
            return null;
        });
        assertEquals(Optional.empty(), entry(right));
    }

    private void lift(EmailAddress address, String reason) throws Exception {
        clerk.call(() -> {
            suppressions.lift(address, reason);
            return null;
        });
    }

    private String refusal(ThrowingDeed deed) {
        return assertThrows(
                        Refusal.class,
                        () -> clerk.call(() -> {
                            deed.run();
                            return null;
                        }))
                .key();
    }

    private interface ThrowingDeed {
        void run() throws Exception;
    }

    private Optional<SuppressionRow> entry(EmailAddress address) throws Exception {
        return clerk.call(() -> suppressions.find(address));
    }

    private void assertDropped(long recipientId, long entryId) throws Exception {
        assertEquals(
                Status.DROPPED,
                clerk.call(() -> messages.getRecipient(recipientId)).getStatus());
        RecipientEvent event = history.events(recipientId).stream()
                .filter(e -> e.getType() == EventType.DROPPED)
                .findFirst()
                .orElseThrow();
        assertEquals(entryId, event.getRefersTo());
    }

    private void hard(long recipientId, int minute) {
        history.record(recipientId, failed(FailureReason.MAILBOX_UNKNOWN, true, minute));
    }

    private static Fact failed(FailureReason reason, boolean hard, int minute) {
        return Fact.of(EventType.FAILED, EventSource.REPORT, NOON.plus(minute, ChronoUnit.MINUTES))
                .withReason(reason, hard, "test");
    }

    /** The relay puts it off, which says nothing about the address. */
    private long sent(EmailAddress address) throws Exception {
        return samples.send(null, address).recipientIds().get(0);
    }

    /** A recipient of before the block: it is dropped now, and what is recorded about it counts. */
    private long sentBefore(EmailAddress address) throws Exception {
        return sent(address);
    }
}
