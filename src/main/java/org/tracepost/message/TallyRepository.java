package org.tracepost.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.Query;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tracepost.platform.jpa.InstantConverter;

/**
 * Tallies of days, and the counts that they are made of, which come out of the index of recipients by their time alone.
 */
@ApplicationScoped
class TallyRepository {

    private static final String SPAN = "(cast(? as timestamp with time zone), cast(? as timestamp with time zone))";
    private static final String NUMBERED_SPAN = "(cast(? as integer), " + SPAN.substring(1);
    private static final String NO_DOCUMENT = "-";

    @PersistenceContext
    private EntityManager em;

    /** A span that counts for a place in the caller's list; several may count for one. */
    record Place(int place, Span span) {}

    /** The days within a span whose tally stands, in their order. */
    List<Span> standing(Span within) {
        return spans(em.createNativeQuery(
                        "select d.starts_at, d.ends_at from day_tally d where d.starts_at >= ?1 and d.ends_at <= ?2 "
                                + "and not exists (select 1 from day_tally_change c where c.created_at >= d.starts_at and c.created_at < d.ends_at) order by d.starts_at")
                .setParameter(1, Timestamp.from(within.since()))
                .setParameter(2, Timestamp.from(within.until())));
    }

    /** What the tallies of whole days say. */
    Map<Integer, List<StatusCount>> sums(List<Place> places, Topic topic) {
        if (places.isEmpty()) {
            return Map.of();
        }
        String which = topic.kind() != null
                ? " where t.kind = ?"
                : topic.documents() ? " where t.kind <> '" + NO_DOCUMENT + "'" : "";
        Query query = em.createNativeQuery("select s.n, t.status, sum(t.mails), 0 from (values "
                + String.join(", ", Collections.nCopies(places.size(), NUMBERED_SPAN))
                + ") as s (n, since, until) join day_tally_count t on t.starts_at >= s.since and t.starts_at < s.until"
                + which + " group by s.n, t.status");
        int next = 1;
        for (Place place : places) {
            next = bind(query.setParameter(next, place.place()), next + 1, place.span());
        }
        return read(
                topic.kind() == null
                        ? query
                        : query.setParameter(next, topic.kind().name()));
    }

    /**
     * Counts e-mails one by one. A select for each span: out of a list of spans a planner cannot tell how little they
     * hold. That a document was first mailed before a span's end and last after its beginning follows from the rest;
     * said so, few documents are looked at.
     */
    Map<Integer, List<StatusCount>> counts(List<Place> places, Topic topic, Instant freshSince) {
        if (places.isEmpty()) {
            return Map.of();
        }
        boolean ofKind = topic.kind() != null;
        String join = ofKind ? " join document d on d.id = r.document_id" : "";
        String which = ofKind
                ? " and d.kind = ? and d.last_mailed_at >= ? and d.first_mailed_at < ?"
                : topic.documents() ? " and r.document_id is not null" : "";
        String select =
                "select cast(? as integer) as n, r.status, count(*), sum(case when r.created_at > cast(? as timestamp with time zone) then 1 else 0 end) "
                        + "from recipient r" + join + " where r.created_at >= ? and r.created_at < ?" + which
                        + " group by r.status";
        Query query = em.createNativeQuery(String.join(" union all ", Collections.nCopies(places.size(), select)));
        int next = 1;
        for (Place place : places) {
            query.setParameter(next, place.place()).setParameter(next + 1, Timestamp.from(freshSince));
            next = bind(query, next + 2, place.span());
            if (ofKind) {
                next = bind(query.setParameter(next, topic.kind().name()), next + 1, place.span());
            }
        }
        return read(query);
    }

    void addChanges(Collection<Instant> written) {
        try (PreparedStatement insert = em.unwrap(java.sql.Connection.class)
                .prepareStatement("insert into day_tally_change (created_at) values (?)")) {
            for (Instant at : written) {
                insert.setTimestamp(1, Timestamp.from(at));
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw new PersistenceException(
                    "It cannot be written that e-mails of " + written.size() + " times changed", e);
        }
    }

    /** When the first e-mail was written. */
    Optional<Instant> beginning() {
        return Optional.ofNullable(em.createNativeQuery("select min(created_at) from recipient")
                        .getSingleResult())
                .map(InstantConverter::instant);
    }

    /** The zone of the clocks by which the tallied days begin; empty: there is none. */
    Optional<ZoneId> zone() {
        return em.createNativeQuery("select zone from day_tally")
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(name -> ZoneId.of((String) name));
    }

    List<Span> tallied() {
        return spans(em.createNativeQuery("select starts_at, ends_at from day_tally order by starts_at"));
    }

    /** Days with a tally that no longer stands. */
    List<Span> changed(int most) {
        return spans(em.createNativeQuery(
                        "select d.starts_at, d.ends_at from day_tally d where exists (select 1 from day_tally_change c "
                                + "where c.created_at >= d.starts_at and c.created_at < d.ends_at) order by d.starts_at")
                .setMaxResults(most));
    }

    void forgetAll() {
        em.createNativeQuery("delete from day_tally_count").executeUpdate();
        em.createNativeQuery("delete from day_tally").executeUpdate();
    }

    /**
     * Tallies days, anew or for the first time. The changes go first: one that is written after that stays, whether it
     * is in the count or not.
     */
    void tally(List<Span> days, ZoneId zone) {
        for (Span day : days) {
            change("delete from day_tally_change where created_at >= ?1 and created_at < ?2", day);
            change("delete from day_tally_count where starts_at >= ?1 and starts_at < ?2", day);
            change("delete from day_tally where starts_at >= ?1 and starts_at < ?2", day);
            Query tallied =
                    em.createNativeQuery("insert into day_tally (starts_at, ends_at, zone) values (?1, ?2, ?3)");
            bind(tallied, 1, day);
            tallied.setParameter(3, zone.getId()).executeUpdate();
        }
        Query insert = em.createNativeQuery(
                "insert into day_tally_count (starts_at, kind, status, mails) select s.since, coalesce(d.kind, '"
                        + NO_DOCUMENT
                        + "'), r.status, count(*) from (values "
                        + String.join(", ", Collections.nCopies(days.size(), SPAN))
                        + ") as s (since, until) join recipient r on r.created_at >= s.since and r.created_at < s.until "
                        + "left join document d on d.id = r.document_id group by s.since, coalesce(d.kind, '"
                        + NO_DOCUMENT + "'), r.status");
        int next = 1;
        for (Span day : days) {
            next = bind(insert, next, day);
        }
        insert.executeUpdate();
    }

    private void change(String sql, Span day) {
        Query query = em.createNativeQuery(sql);
        bind(query, 1, day);
        query.executeUpdate();
    }

    private static Map<Integer, List<StatusCount>> read(Query query) {
        Map<Integer, List<StatusCount>> found = new HashMap<>();
        for (Object line : query.getResultList()) {
            Object[] row = (Object[]) line;
            found.computeIfAbsent(((Number) row[0]).intValue(), n -> new ArrayList<>())
                    .add(new StatusCount(
                            null,
                            Status.valueOf((String) row[1]),
                            ((Number) row[2]).longValue(),
                            ((Number) row[3]).longValue()));
        }
        return found;
    }

    /** @return the place of the next parameter */
    private static int bind(Query query, int first, Span span) {
        query.setParameter(first, Timestamp.from(span.since())).setParameter(first + 1, Timestamp.from(span.until()));
        return first + 2;
    }

    private static List<Span> spans(Query query) {
        List<Span> spans = new ArrayList<>();
        for (Object line : query.getResultList()) {
            Object[] row = (Object[]) line;
            spans.add(new Span(InstantConverter.instant(row[0]), InstantConverter.instant(row[1])));
        }
        return spans;
    }
}
