package org.tracepost.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tracepost.delivery.Course;
import org.tracepost.mail.Token;
import org.tracepost.message.Status;
import org.tracepost.platform.jpa.InstantConverter;

/**
 * Reads what the tables of other rooms tell about the whole. Every query goes along an index or over a bounded number
 * of the newest rows: it is asked every minute, whatever the size of the archive.
 */
@ApplicationScoped
class HealthRepository {

    /** Hand-overs that lie further back among the events are not looked for. */
    private static final int NEWEST_EVENTS = 5000;

    @PersistenceContext
    private EntityManager em;

    void add(HealthProbe probe) {
        em.persist(probe);
        em.flush();
    }

    void keep(HealthSign sign) {
        em.persist(sign);
    }

    Optional<HealthSign> find(String nodeId) {
        return Optional.ofNullable(em.find(HealthSign.class, nodeId));
    }

    List<HealthSign> signs(Collection<String> nodeIds) {
        return nodeIds.isEmpty()
                ? List.of()
                : em.createQuery("select s from HealthSign s where s.nodeId in :ids", HealthSign.class)
                        .setParameter("ids", nodeIds)
                        .getResultList();
    }

    void forgetSignsBefore(Instant moment) {
        em.createQuery("delete from HealthSign s where s.at < :moment")
                .setParameter("moment", moment)
                .executeUpdate();
    }

    Optional<HealthProbe> find(Token token) {
        return em.createQuery("select p from HealthProbe p where p.token = :token", HealthProbe.class)
                .setParameter("token", token)
                .getResultStream()
                .findFirst();
    }

    Optional<HealthProbe> newestProbe() {
        return em.createQuery("select p from HealthProbe p order by p.id desc", HealthProbe.class)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    HealthFacts.Queue queue(Instant now, Optional<Instant> accepted, Optional<Course.Hold> held) {
        Object[] due = (Object[])
                query("select count(*), min(due_at) from outbox_entry where paused = false and due_at <= ?1", now)
                        .getSingleResult();
        long waiting = number(query("select count(*) from outbox_entry"));
        Object[] newest = (Object[]) query(
                        "select max(case when e.type = 'ACCEPTED' then e.recorded_at end), max(e.recorded_at) from (select type, recorded_at "
                                + "from recipient_event order by id desc limit " + NEWEST_EVENTS
                                + ") e where e.type in ('ACCEPTED', 'REFUSED', 'DEFERRED', 'UNANSWERED')")
                .getSingleResult();
        return new HealthFacts.Queue(
                waiting,
                ((Number) due[0]).longValue(),
                instant(due[1]),
                later(accepted, instant(newest[0])),
                later(accepted, instant(newest[1])),
                held);
    }

    private static Optional<Instant> later(Optional<Instant> one, Optional<Instant> other) {
        return Stream.of(one, other).flatMap(Optional::stream).max(Comparator.naturalOrder());
    }

    /**
     * Reports that came since then and are read, or could not be: all of them, and those that no mail of ours was found
     * for.
     */
    long[] reportsSince(Instant since) {
        Object[] counts = (Object[]) query(
                        "select count(*), coalesce(sum(case when state in ('UNMATCHED', 'FAILED') then 1 else 0 end), 0) from bounce_report "
                                + "where state in ('MATCHED', 'UNMATCHED', 'OWN_TEST', 'FAILED') and received_at >= ?1",
                        since)
                .getSingleResult();
        return new long[] {((Number) counts[0]).longValue(), ((Number) counts[1]).longValue()};
    }

    /** When the last report came that fits a mail of ours, test mails included. */
    Optional<Instant> lastReport() {
        return instant(query("select max(received_at) from bounce_report where state in ('MATCHED', 'OWN_TEST')")
                .getSingleResult());
    }

    /**
     * Up to when sample data was written: what it tells of went through no relay, so nothing will be heard about it.
     */
    Optional<Instant> lastFiction() {
        return instant(query("select max(seen_at) from sample_run").getSingleResult());
    }

    /**
     * The first mail that a relay with reports took after that moment and about which nothing is known: while no report
     * comes, all are such.
     */
    Optional<Instant> firstSentAfter(Instant moment) {
        return instant(query(
                        "select min(status_at) from recipient where status = 'SENT' and status_at > ?1 and confirmable = true",
                        moment)
                .getSingleResult());
    }

    /** Delivered or bounced in that time: all of them, and those that bounced. */
    long[] settled(Instant from, Instant until) {
        long arrived = number(query(
                "select count(*) from recipient where status in ('DELIVERED', 'OPENED', 'CLICKED', 'COMPLAINT') and status_at >= ?1 "
                        + "and delivered_at >= ?1 and delivered_at < ?2",
                from,
                until));
        long bounced = number(query(
                "select count(*) from recipient where status = 'BOUNCED' and status_at >= ?1 and status_at < ?2",
                from,
                until));
        return new long[] {arrived + bounced, bounced};
    }

    /** Statuses that some e-mail has. */
    Set<Status> seen() {
        String each = Arrays.stream(Status.values())
                .map(status -> "select '" + status + "' where exists (select 1 from recipient where status = '" + status
                        + "')")
                .collect(Collectors.joining(" union all "));
        Set<Status> seen = EnumSet.noneOf(Status.class);
        for (Object status : query(each).getResultList()) {
            seen.add(Status.valueOf((String) status));
        }
        return seen;
    }

    HealthFacts.Database database() {
        try {
            DatabaseMetaData data = em.unwrap(Connection.class).getMetaData();
            return new HealthFacts.Database(data.getDatabaseProductName(), data.getDatabaseProductVersion());
        } catch (SQLException e) {
            throw new IllegalStateException("the database does not say what it is", e);
        }
    }

    private Query query(String sql, Object... parameters) {
        Query query = em.createNativeQuery(sql);
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i] instanceof Instant moment ? Timestamp.from(moment) : parameters[i]);
        }
        return query;
    }

    private static long number(Query query) {
        return ((Number) query.getSingleResult()).longValue();
    }

    private static Optional<Instant> instant(Object moment) {
        return Optional.ofNullable(moment).map(InstantConverter::instant);
    }
}
