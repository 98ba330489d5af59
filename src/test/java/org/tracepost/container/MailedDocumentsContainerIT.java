package org.tracepost.container;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Future;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.tracepost.delivery.Dispatch;
import org.tracepost.document.Document;
import org.tracepost.document.DocumentKind;
import org.tracepost.mail.EmailAddress;
import org.tracepost.message.Addressee;
import org.tracepost.message.EventSource;
import org.tracepost.message.EventType;
import org.tracepost.message.Fact;
import org.tracepost.message.MessageDraft;
import org.tracepost.message.RecipientHistory;
import org.tracepost.message.Status;
import org.tracepost.report.CurrencySum;
import org.tracepost.report.MailFilter;
import org.tracepost.report.MailReport;
import org.tracepost.template.TemplatePurpose;

/** What a document's row says of its e-mails is what the e-mails say, after each fact. */
@ArquillianTest
class MailedDocumentsContainerIT {

    private static final String BRINGING =
            "from recipient r join message m on m.id = r.message_id where r.document_id = d.id and m.purpose not in "
                    + "('COMMENT', 'PAYMENT_RECEIPT', 'SUBSCRIPTION_FAILED')";
    private static final String OPENED =
            "(exists (select 1 " + BRINGING + " and (r.opened_at is not null or r.last_open_on is not null)))";
    private static final String WRONG = "select count(*) from document d where d.id = ?1 and not ("
            + "d.first_mailed_at is not distinct from (select min(r.created_at) from recipient r where r.document_id = d.id) "
            + "and d.last_mailed_at is not distinct from (select max(r.created_at) from recipient r where r.document_id = d.id) "
            + "and (d.mail_opened is not null) = (exists (select 1 " + BRINGING
            + ")) and coalesce(d.mail_opened, false) = " + OPENED + ")";

    @Inject
    private RecipientHistory history;

    @Inject
    private MailReport report;

    @Inject
    private Dispatch dispatch;

    @Inject
    private Samples samples;

    @Inject
    private AsClerk clerk;

    @Inject
    private Database database;

    @Resource
    private ManagedExecutorService threads;

    @Test
    void documentShouldKnowItsEMailsWhenTheyAreWrittenOpenedAndTakenBack() throws Exception {
        long document = invoice().getId();
        assertSays(document, null);
        long comment = write(document, TemplatePurpose.COMMENT);
        opened(comment);
        assertSays(document, null);
        long first = write(document, TemplatePurpose.INVOICE);
        history.record(first, Fact.of(EventType.DELIVERED, EventSource.REPORT, Instant.now()));
        assertSays(document, false);
        long open = opened(first);
        assertSays(document, true);
        history.record(first, taking(open));
        assertSays(document, false);
        history.recordOpenDay(write(document, TemplatePurpose.INVOICE_AGAIN));
        assertSays(document, true);
        assertEquals(
                1,
                database.number(
                        "select count(*) from document where id = ?1 and first_mailed_at < last_mailed_at", document));
    }

    @Test
    void documentShouldFollowWhenAReportIsReadAgainOrAComplaintHidesTheOpen() throws Exception {
        long document = invoice().getId();
        long recipient = write(document, TemplatePurpose.INVOICE);
        history.recordEach(Map.of(recipient, List.of(Fact.of(EventType.COMPLAINT, EventSource.REPORT, Instant.now()))));
        assertSays(document, false);
        long report = report();
        history.recordAll(Map.of(
                recipient,
                Fact.of(EventType.READ_RECEIPT, EventSource.REPORT, Instant.now())
                        .withReport(report)));
        assertSays(document, true);
        history.readAgain(report, 1, Map.of(recipient, List.of()));
        assertSays(document, false);
    }

    @Test
    void documentShouldSayTheLastWordWhenItsEMailsAreOpenedAtOnce() throws Exception {
        long one = invoice().getId();
        long other = invoice().getId();
        List<Future<?>> running = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            long first = write(one, TemplatePurpose.INVOICE);
            long second = write(other, TemplatePurpose.INVOICE);
            running.add(threads.submit(() -> {
                for (int round = 0; round < 8; round++) {
                    long open = opened(first);
                    history.recordAll(Map.of(
                            second, Fact.of(EventType.OPENED, EventSource.WEB, Instant.now()), first, taking(open)));
                }
            }));
        }
        for (Future<?> thread : running) {
            thread.get();
        }
        assertSays(one, false);
        assertSays(other, true);
    }

    @Test
    void amountsOfATimeShouldBeTheSameWhetherDocumentsOrEMailsAreAsked() throws Exception {
        long document = invoice().getId();
        Instant before = Instant.now().minusMillis(1);
        write(document, TemplatePurpose.INVOICE);
        Instant between = Instant.now().plusMillis(1);
        Thread.sleep(3);
        Instant later = Instant.now();
        write(document, TemplatePurpose.INVOICE_AGAIN);
        Instant after = Instant.now().plusMillis(1);
        assertEquals(1, sameAmounts(before, between));
        assertEquals(0, sameAmounts(between, later), "written to before and since, not then");
        assertEquals(1, sameAmounts(later, after));
        assertEquals(1, sameAmounts(before, after));
        sameAmounts(null, later);
        sameAmounts(null, null);
    }

    /** @return how many documents */
    private long sameAmounts(Instant from, Instant until) throws Exception {
        List<CurrencySum> sums =
                clerk.call(() -> report.sums(ofTime(from, until, List.of())).amounts());
        assertEquals(
                clerk.call(() -> report.sums(ofTime(from, until, EnumSet.allOf(Status.class)))
                        .amounts()),
                sums);
        return sums.stream().mapToLong(CurrencySum::documents).sum();
    }

    private static MailFilter ofTime(Instant from, Instant until, Collection<Status> statuses) {
        return new MailFilter(from, until, true, DocumentKind.INVOICE, null, statuses, null, null, null, null, null);
    }

    private Document invoice() throws Exception {
        return samples.issued(DocumentKind.INVOICE, samples.customer("Mailed"));
    }

    private long write(long document, TemplatePurpose purpose) throws Exception {
        EmailAddress to = Samples.address("mailed");
        return clerk.call(() -> dispatch.send(new MessageDraft(
                        purpose,
                        Locale.ENGLISH,
                        "About it",
                        "Dear customer",
                        Map.of(),
                        document,
                        List.of(Addressee.stranger(to, "Jan")),
                        List.of(),
                        null)))
                .recipientIds()
                .get(0);
    }

    private long opened(long recipient) {
        return history.record(recipient, Fact.of(EventType.OPENED, EventSource.WEB, Instant.now()));
    }

    private static Fact taking(long open) {
        return Fact.of(EventType.FOUND_AUTOMATIC, EventSource.WEB, Instant.now())
                .correcting(open);
    }

    private long report() {
        long id = database.number("select nextval('bounce_report_seq')");
        database.change(
                "insert into bounce_report (id, source_key, sha256, received_at, kind, state, size, raw, version, rules) "
                        + "values (?1, ?2, ?2, current_timestamp, 'READ_RECEIPT', 'MATCHED', 0, ?3, 1, 0)",
                id,
                "mailed-" + id,
                new byte[0]);
        return id;
    }

    /** @param opened null: none has brought it */
    private void assertSays(long document, Boolean opened) {
        assertEquals(0, database.number(WRONG, document), "what the e-mails themselves say");
        assertEquals(
                1,
                database.number(
                        "select count(*) from document where id = ?1 and mail_opened is not distinct from " + opened,
                        document),
                "opened: " + opened);
    }
}
