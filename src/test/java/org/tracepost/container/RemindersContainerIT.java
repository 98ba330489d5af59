package org.tracepost.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.ejb.EJBAccessException;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.sql.Date;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tracepost.company.CompanyDetails;
import org.tracepost.company.CompanyProfile;
import org.tracepost.customer.Contact;
import org.tracepost.customer.Customer;
import org.tracepost.delivery.Dispatch;
import org.tracepost.document.Document;
import org.tracepost.document.DocumentDraft;
import org.tracepost.document.DocumentKind;
import org.tracepost.document.DocumentTerms;
import org.tracepost.document.Documents;
import org.tracepost.document.PaymentDraft;
import org.tracepost.document.Payments;
import org.tracepost.document.Period;
import org.tracepost.message.DocumentSending;
import org.tracepost.message.EventSource;
import org.tracepost.message.EventType;
import org.tracepost.message.Fact;
import org.tracepost.message.RecipientHistory;
import org.tracepost.platform.Refusal;
import org.tracepost.platform.Slice;
import org.tracepost.reminder.Decision;
import org.tracepost.reminder.HistoryFilter;
import org.tracepost.reminder.NeverMailed;
import org.tracepost.reminder.PlanFilter;
import org.tracepost.reminder.PlannedReminder;
import org.tracepost.reminder.PolicyDraft;
import org.tracepost.reminder.Reason;
import org.tracepost.reminder.ReminderDesk;
import org.tracepost.reminder.ReminderHistory;
import org.tracepost.reminder.ReminderOptions;
import org.tracepost.reminder.ReminderPlan;
import org.tracepost.reminder.ReminderRound;

/**
 * Reminders against the real database, in a time of their own far ahead. The rule itself is tried in
 * {@code QuarterTest}; here it is that each step is done once, whoever does it, and however often somebody dies over
 * it.
 */
@ArquillianTest
class RemindersContainerIT {

    /** A Monday. */
    private static final LocalDate START = LocalDate.of(2099, 1, 5);

    @Inject
    private ReminderRound round;

    @Inject
    private ReminderDesk desk;

    @Inject
    private ReminderPlan plan;

    @Inject
    private ReminderHistory history;

    @Inject
    private ReminderOptions options;

    @Inject
    private Documents documents;

    @Inject
    private Payments payments;

    @Inject
    private Dispatch dispatch;

    @Inject
    private RecipientHistory facts;

    @Inject
    private CompanyProfile company;

    @Inject
    private Samples samples;

    @Inject
    private AsClerk clerk;

    @Inject
    private AsAdministrator administrator;

    @Inject
    private Database database;

    @Inject
    private Clock clock;

    @Resource
    private ManagedExecutorService nodes;

    private Customer customer;
    private Contact contact;

    @BeforeEach
    void beginInTheFuture() throws Exception {
        at(START, 9);
        database.change("update reminder_policy set counts_from = ?1", Date.valueOf(START));
        database.change("update reminder_run set last_day = ?1, held_at = null", Date.valueOf(START));
        administrator.call(() -> {
            options.change(policy(true));
            return null;
        });
        customer = samples.customer("Reminders " + UUID.randomUUID());
        contact = samples.contact(customer, Samples.address("anna"));
    }

    @AfterEach
    void backToThePresent() {
        database.change(
                "delete from outbox_entry where due_at >= ?1", java.sql.Timestamp.valueOf("2098-01-01 00:00:00"));
        // what this test leaves open is no other test's matter
        database.change("update document set state = 'CANCELLED' where customer_id = ?1", customer.getId());
        database.change("update reminder_run set last_day = null, held_at = null");
        database.change("update reminder_policy set counts_from = null");
        ThreadClock.reset();
    }

    private static PolicyDraft policy(boolean on) {
        return new PolicyDraft(
                on,
                List.of(new PolicyDraft.Step(3, true), new PolicyDraft.Step(10, true), new PolicyDraft.Step(20, true)),
                3,
                3,
                NeverMailed.ASK,
                EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                LocalTime.of(8, 0),
                LocalTime.of(18, 0),
                List.of());
    }

    @Test
    void twoNodesAndARestartShouldDoEachStepOnce() throws Exception {
        LocalDate due = START.plusDays(4);
        Map<Long, String> expected = new LinkedHashMap<>();
        for (int i = 0; i < 8; i++) {
            Document invoice = arrived(invoice(contact, due));
            expected.put(invoice.getId(), "1 SENT +3, 2 SENT +10, 3 SENT +20");
        }
        Document paid = arrived(invoice(contact, due));
        expected.put(paid.getId(), "1 SENT +3");
        Document never = invoice(contact, due);
        issue(never);
        expected.put(never.getId(), "");
        Contact bad = samples.contact(samples.customer("Bounces " + UUID.randomUUID()), Samples.address("bad"));
        Document bounced = failed(invoice(bad, due));
        Contact colleague = samples.contact(bad.getCustomer(), Samples.address("colleague"));
        expected.put(bounced.getId(), "-1 DOCUMENT +3, 1 SENT +7, 2 SENT +10, 3 SENT +20");
        Document estimate = arrived(add(DocumentKind.ESTIMATE, START.plusDays(9), DocumentTerms.NONE));
        // three days before its last day is a Sunday
        expected.put(estimate.getId(), "1 SENT -2");
        Document subscription = add(
                DocumentKind.SUBSCRIPTION,
                LocalDate.of(2099, 1, 31),
                new DocumentTerms("Support", null, Period.MONTHLY, null));
        issue(subscription);

        List<LocalDate> days = Stream.of(
                        START.datesUntil(START.plusDays(30)),
                        START.plusDays(54).datesUntil(START.plusDays(58)),
                        START.plusDays(84).datesUntil(START.plusDays(87)))
                .flatMap(some -> some)
                .toList();
        for (LocalDate day : days) {
            at(day, 9);
            if (day.equals(due.plusDays(4))) {
                clerk.call(() -> {
                    payments.record(PaymentDraft.of(paid.getId(), paid.getPayable()));
                    return null;
                });
                confirm(bounced.getId());
            }
            if (day.equals(START.plusDays(29))) {
                assertEquals(
                        "NEVER_MAILED",
                        database.text("select reason from reminder_look where document_id = ?1", never.getId()));
            }
            boolean crash = day.equals(due.plusDays(3))
                    || day.equals(due.plusDays(10))
                    || day.equals(due.plusDays(21))
                    || day.equals(LocalDate.of(2099, 3, 2));
            bothNodes(day, 9, crash ? 25 + day.getDayOfMonth() : Integer.MAX_VALUE);
            if (crash) {
                // the one that died has come back, and what it had taken is free again
                bothNodes(day, 10, Integer.MAX_VALUE);
            }
        }

        expected.forEach((id, steps) -> assertEquals(steps, steps(id), "document " + id));
        assertEquals(
                "2099-01-31 SENT, 2099-02-28 SENT, 2099-03-31 SENT",
                periods(subscription.getId()),
                "each period once, by the calendar");
        assertEquals(
                3,
                database.number(
                        "select count(*) from document where origin_id = ?1 and kind = 'INVOICE' and state = 'OPEN'",
                        subscription.getId()));
        for (long id : expected.keySet()) {
            long sent = database.number(
                    "select count(*) from reminder where document_id = ?1 and message_id is not null", id);
            assertEquals(
                    sent,
                    database.number(
                            "select count(*) from message where document_id = ?1 and idempotency_key like 'reminder/%'",
                            id),
                    "an e-mail for each row");
            assertEquals(
                    sent,
                    database.number(
                            "select count(distinct m.id) from message m join recipient r on r.message_id = m.id "
                                    + "join outbox_entry o on o.recipient_id = r.id where m.document_id = ?1 and m.idempotency_key like 'reminder/%' and m.created_by = 'system'",
                            id),
                    "and it is in the outbox");
        }
        assertEquals(
                4,
                database.number(
                        "select count(*) from recipient where document_id = ?1 and contact_id = ?2",
                        bounced.getId(),
                        colleague.getId()));
        assertEquals(
                0,
                database.number(
                        "select count(*) from message m where m.document_id = ?1 and m.idempotency_key like 'reminder/%' and m.purpose <> 'INVOICE_OVERDUE'",
                        paid.getId()));
    }

    @Test
    void nobodyShouldBeRemindedBeforeSomebodyHasSaidWhoWeAre() throws Exception {
        Document invoice = arrived(invoice(contact, START));
        CompanyDetails ours = company.get().details();
        at(START.plusDays(3), 9);
        enter(new CompanyDetails(
                "Example Ltd",
                ours.address(),
                ours.taxId(),
                ours.email(),
                ours.phone(),
                ours.bankName(),
                ours.iban(),
                ours.bic(),
                ours.senderName(),
                ours.senderAddress(),
                ours.language(),
                ours.currency(),
                ours.timeZone(),
                ours.tracking()));
        try {
            round.run();
            assertEquals("", steps(invoice.getId()), "the step would go to the test address and be done for good");
        } finally {
            enter(ours);
        }
        round.run();
        assertEquals("1 SENT +3", steps(invoice.getId()));
    }

    private void enter(CompanyDetails details) throws Exception {
        administrator.call(() -> {
            company.change(details);
            return null;
        });
    }

    @Test
    void dayThatJumpsShouldHoldEverythingUntilAnAdministratorLetsGo() throws Exception {
        Document invoice = arrived(invoice(contact, START));
        at(START.plusYears(1), 9);
        assertEquals(0, round.run().sent());
        at(START.plusDays(3), 10);
        assertEquals(0, round.run().sent(), "and it stays so when the clock is set right");
        assertTrue(clerk.call(() -> options.run()).hold().isPresent());
        administrator.call(() -> {
            options.release(false);
            return null;
        });
        round.run();
        assertEquals("1 SENT +3", steps(invoice.getId()));
        at(START.plusDays(2), 9);
        round.run();
        at(START.plusDays(3), 11);
        round.run();
        assertEquals("1 SENT +3", steps(invoice.getId()), "a clock set back sends nothing again");
    }

    @Test
    void clerkShouldPauseSkipMuteAndRemindAtOnce() throws Exception {
        Document invoice = arrived(invoice(contact, START));
        long id = invoice.getId();
        at(START.plusDays(2), 9);
        PlannedReminder next = next(id);
        assertEquals(START.plusDays(3), next.day());
        assertEquals(Reason.ARRIVED, next.verdict().reason());
        assertEquals(
                1,
                clerk.call(() -> plan.page(
                                new PlanFilter(PlanFilter.Span.TOMORROW, null, invoice.getNumber()), Slice.first(10)))
                        .all());
        assertEquals(
                Decision.SEND,
                clerk.call(() -> plan.page(
                                new PlanFilter(PlanFilter.Span.TOMORROW, null, invoice.getNumber()), Slice.first(10)))
                        .reminders()
                        .get(0)
                        .verdict()
                        .decision());
        clerk.call(() -> {
            desk.pause(id, START.plusDays(4));
            return null;
        });
        assertEquals(Reason.PAUSED_UNTIL, next(id).verdict().reason());
        clerk.call(() -> {
            desk.resume(id);
            desk.mute(customer.getId(), true);
            return null;
        });
        assertEquals(Reason.CUSTOMER_MUTED, next(id).verdict().reason());
        clerk.call(() -> {
            desk.mute(customer.getId(), false);
            desk.skip(id, 1);
            return null;
        });
        assertEquals(2, next(id).step().number());
        assertEquals(Reason.BY_HAND, clerk.call(() -> desk.remindNow(id)).reason());
        assertEquals(
                "refusal.reminder_today",
                assertThrows(Refusal.class, () -> clerk.call(() -> desk.remindNow(id)))
                        .key(),
                "two clicks are one e-mail");
        at(START.plusDays(10), 9);
        round.run();
        assertEquals("1 SKIPPED +2, 2 SENT +2", steps(id), "the clerk's was the second");
        assertEquals(
                2,
                clerk.call(() -> history.list(new HistoryFilter(id, null, null), Slice.first(10)))
                        .size());
        assertEquals(2, clerk.call(() -> history.count(new HistoryFilter(id, null, invoice.getNumber()))));
        assertEquals(
                1,
                database.number(
                        "select count(*) from message where document_id = ?1 and purpose = 'INVOICE_OVERDUE'", id));
    }

    @Test
    void oneBadDocumentShouldNotStopTheRest() throws Exception {
        Document bad = arrived(invoice(contact, START));
        Document good = arrived(invoice(contact, START));
        database.change("update document set currency = '???' where id = ?1", bad.getId());
        at(START.plusDays(3), 9);
        assertEquals(1, round.run().failed());
        assertEquals("1 SENT +3", steps(good.getId()));
        assertEquals("FAULT", database.text("select reason from reminder_look where document_id = ?1", bad.getId()));
        assertEquals(
                1,
                clerk.call(() -> plan.page(new PlanFilter(PlanFilter.Span.ASK, null, bad.getNumber()), Slice.first(10)))
                        .all(),
                "a clerk is told");
    }

    @Test
    void settingsShouldBeRefusedToOthersThanAdministratorsAndWhenTheyMakeNoSense() {
        assertThrows(
                EJBAccessException.class,
                () -> clerk.call(() -> {
                    options.change(policy(true));
                    return null;
                }));
        assertThrows(
                EJBAccessException.class,
                () -> plan.page(new PlanFilter(PlanFilter.Span.TODAY, null, null), Slice.first(10)));
        PolicyDraft bad = new PolicyDraft(
                true,
                List.of(new PolicyDraft.Step(10, true), new PolicyDraft.Step(3, true)),
                3,
                3,
                NeverMailed.ASK,
                EnumSet.allOf(DayOfWeek.class),
                LocalTime.of(8, 0),
                LocalTime.of(18, 0),
                List.of());
        assertEquals(
                "refusal.reminder_step_order",
                assertThrows(
                                Refusal.class,
                                () -> administrator.call(() -> {
                                    options.change(bad);
                                    return null;
                                }))
                        .key());
    }

    /** Two servers do the same at the same moment; one of them may die in the middle of it. */
    private void bothNodes(LocalDate day, int hour, int life) throws Exception {
        CyclicBarrier together = new CyclicBarrier(2);
        List<Future<Object>> all = new ArrayList<>();
        for (int node = 0; node < 2; node++) {
            boolean dies = node == 0 && life < Integer.MAX_VALUE;
            all.add(nodes.submit((Callable<Object>) () -> {
                ThreadClock.set(moment(day, hour));
                together.await();
                if (dies) {
                    ThreadClock.dieAfter(life);
                }
                try {
                    return round.run();
                } catch (RuntimeException e) {
                    if (!dies) {
                        throw e;
                    }
                    return null;
                } finally {
                    ThreadClock.reset();
                }
            }));
        }
        for (Future<Object> one : all) {
            one.get();
        }
    }

    private void at(LocalDate day, int hour) {
        ThreadClock.set(moment(day, hour));
    }

    private Instant moment(LocalDate day, int hour) {
        return day.atTime(hour, 0).atZone(company.get().getTimeZone()).toInstant();
    }

    private Document invoice(Contact to, LocalDate due) throws Exception {
        return clerk.call(() -> documents.add(new DocumentDraft(
                DocumentKind.INVOICE,
                null,
                to.getCustomer().getId(),
                to.getId(),
                START,
                due,
                "EUR",
                Locale.ENGLISH,
                null,
                null,
                List.of(Samples.line("1", "100", "20")))));
    }

    private Document add(DocumentKind kind, LocalDate deadline, DocumentTerms terms) throws Exception {
        LocalDate issued = kind == DocumentKind.SUBSCRIPTION ? deadline : START;
        return clerk.call(() -> documents.add(new DocumentDraft(
                kind,
                null,
                customer.getId(),
                contact.getId(),
                issued,
                deadline,
                "EUR",
                Locale.ENGLISH,
                null,
                null,
                List.of(Samples.line("1", "100", "20")),
                terms)));
    }

    private void issue(Document document) throws Exception {
        clerk.call(() -> {
            documents.issue(document.getId());
            return null;
        });
    }

    private Document arrived(Document document) throws Exception {
        send(document);
        confirm(document.getId());
        return document;
    }

    private Document failed(Document document) throws Exception {
        record(send(document), EventType.FAILED);
        return document;
    }

    private long send(Document document) throws Exception {
        long contactId = document.contact().orElseThrow().getId();
        return clerk.call(() -> dispatch.sendDocument(new DocumentSending(
                        document.getId(),
                        List.of(contactId),
                        List.of(),
                        null,
                        Locale.ENGLISH,
                        null,
                        null,
                        false,
                        null)))
                .recipientIds()
                .get(0);
    }

    /** The newest e-mail of the document arrives. */
    private void confirm(long documentId) {
        record(
                database.number("select max(id) from recipient where document_id = ?1", documentId),
                EventType.DELIVERED);
    }

    private void record(long recipientId, EventType type) {
        facts.record(recipientId, Fact.of(type, EventSource.REPORT, clock.instant()));
    }

    private PlannedReminder next(long id) throws Exception {
        return clerk.call(() -> desk.next(id)).orElseThrow();
    }

    /** What was done, with the day counted from the deadline. */
    private String steps(long documentId) {
        return rows("select r from Reminder r where r.documentId = " + documentId + " order by r.id", "%d %s %+d");
    }

    private String rows(String jpql, String format) {
        return database
                .read(jpql.replace("select r from", "select r.step, r.outcome, r.deadline, r.doneOn from"))
                .stream()
                .map(row -> (Object[]) row)
                .map(r -> String.format(
                        format, r[0], r[1], java.time.temporal.ChronoUnit.DAYS.between((LocalDate) r[2], (LocalDate)
                                r[3])))
                .collect(Collectors.joining(", "));
    }

    private String periods(long documentId) {
        return database
                .read("select r.deadline, r.outcome from Reminder r where r.documentId = " + documentId
                        + " order by r.id")
                .stream()
                .map(row -> (Object[]) row)
                .map(r -> r[0] + " " + r[1])
                .collect(Collectors.joining(", "));
    }
}
