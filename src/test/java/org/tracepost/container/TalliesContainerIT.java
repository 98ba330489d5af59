package org.tracepost.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tracepost.company.CompanyProfile;
import org.tracepost.document.Document;
import org.tracepost.document.DocumentKind;
import org.tracepost.message.EventSource;
import org.tracepost.message.EventType;
import org.tracepost.message.Fact;
import org.tracepost.message.RecipientHistory;
import org.tracepost.message.Statistics;
import org.tracepost.message.Status;
import org.tracepost.message.StatusCount;
import org.tracepost.message.TallyKeeper;
import org.tracepost.message.Topic;
import org.tracepost.platform.node.Duty;
import org.tracepost.platform.node.Nodes;
import org.tracepost.platform.node.ThisNode;

/** Counts of days long ago come from tallies, and are those that the e-mails themselves give, at any moment. */
@ArquillianTest
class TalliesContainerIT {

    private static final Instant THEN = Instant.now().minus(Duration.ofDays(300));

    @Inject
    private Statistics statistics;

    @Inject
    private TallyKeeper keeper;

    @Inject
    private RecipientHistory history;

    @Inject
    private CompanyProfile company;

    @Inject
    private Nodes nodes;

    @Inject
    private ThisNode node;

    @Inject
    private Samples samples;

    @Inject
    private AsClerk clerk;

    @Inject
    private Database database;

    @AfterEach
    void present() {
        ThreadClock.reset();
    }

    @Test
    void countsShouldBeExactBeforeAndAfterADayIsTalliedAnew() throws Exception {
        List<Long> ids = send(null);
        tally();
        assertTrue(standing(), "the day is tallied");
        assertEquals(counted(), told());

        history.record(ids.get(0), Fact.of(EventType.CLICKED, EventSource.WEB, Instant.now()));
        assertEquals(1, told().get(Status.CLICKED));
        assertEquals(counted(), told());
        tally();
        assertTrue(standing());
        assertEquals(counted(), told());

        history.recordAll(Map.of(
                ids.get(0),
                Fact.of(EventType.COMPLAINT, EventSource.REPORT, Instant.now()),
                ids.get(1),
                Fact.of(EventType.DELIVERED, EventSource.REPORT, Instant.now())));
        history.recordOpenDay(ids.get(1));
        assertEquals(Map.of(Status.COMPLAINT, 1L, Status.OPENED, 1L), among(told(), Status.COMPLAINT, Status.OPENED));
        send(null);
        assertEquals(counted(), told(), "new e-mails of a tallied day count, too");
        tally();
        assertEquals(counted(), told());
    }

    @Test
    void countsShouldTellKindsOfDocumentsApart() throws Exception {
        Document invoice = samples.issued(DocumentKind.INVOICE, samples.customer("Tally Ltd."));
        send(null);
        send(invoice.getId());
        for (String moment : List.of("before", "after")) {
            assertEquals(2, sum(new Topic(true, null)), moment);
            assertEquals(2, sum(new Topic(false, DocumentKind.INVOICE)), moment);
            assertEquals(0, sum(new Topic(true, DocumentKind.ESTIMATE)), moment);
            assertEquals(counted(), told(), moment);
            tally();
        }
    }

    private long sum(Topic topic) throws Exception {
        return sums(topic).values().stream().mapToLong(Long::longValue).sum();
    }

    /** Two e-mails of that day, whose addresses are refused; waits until the relay has done so. */
    private List<Long> send(Long document) throws Exception {
        ThreadClock.set(THEN);
        List<Long> ids = samples.send(document, Samples.address("refuse"), Samples.address("refuse"))
                .recipientIds();
        ThreadClock.reset();
        Eventually.get(
                "answers of the relay",
                () -> database.number(
                                        "select count(*) from recipient where id in (?, ?) and status = 'QUEUED'",
                                        ids.toArray())
                                == 0
                        ? Optional.of(ids)
                        : Optional.empty());
        return ids;
    }

    private void tally() {
        assertTrue(nodes.take(Duty.TALLIES, node.id()));
        boolean more = true;
        while (more) {
            more = keeper.keep(node.id());
        }
    }

    private boolean standing() {
        return database.number(
                        "select count(*) from day_tally d where d.starts_at = ? and not exists "
                                + "(select 1 from day_tally_change c where c.created_at >= d.starts_at and c.created_at < d.ends_at)",
                        Timestamp.from(start(0)))
                == 1;
    }

    private Map<Status, Long> told() throws Exception {
        return sums(Topic.ANY);
    }

    private Map<Status, Long> sums(Topic topic) throws Exception {
        List<StatusCount> rows =
                clerk.call(() -> statistics.counts(start(0).minusSeconds(1000), start(1).plusSeconds(1000), topic));
        return new TreeMap<>(rows.stream()
                .collect(Collectors.groupingBy(StatusCount::status, Collectors.summingLong(StatusCount::count))));
    }

    private Map<Status, Long> counted() {
        Map<Status, Long> counts = new TreeMap<>();
        for (Status status : Status.values()) {
            long count = database.number(
                    "select count(*) from recipient where status = '" + status
                            + "' and created_at >= ? and created_at < ?",
                    Timestamp.from(start(0).minusSeconds(1000)),
                    Timestamp.from(start(1).plusSeconds(1000)));
            if (count > 0) {
                counts.put(status, count);
            }
        }
        return counts;
    }

    private static Map<Status, Long> among(Map<Status, Long> counts, Status... which) {
        return Arrays.stream(which).filter(counts::containsKey).collect(Collectors.toMap(s -> s, counts::get));
    }

    private Instant start(int days) {
        ZoneId zone = company.get().getTimeZone();
        return LocalDate.ofInstant(THEN, zone).plusDays(days).atStartOfDay(zone).toInstant();
    }
}
