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
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tallies of days, and the counts that they are made of, which come out of the index of recipients by their time alone. */
@ApplicationScoped
class TallyRepository {

    private static final String SPAN = "(cast(? as timestamp with time zone), cast(? as timestamp with time zone))";
    private static final String NO_DOCUMENT = "-";

    @PersistenceContext
    private EntityManager em;

    /** A span that counts for a place in the caller's list; several may count for one. */
    record Place(int place, Span span) {
    }

    /** The days within a span whose tally stands, in their order. */
    List<Span> standing(Span within) {
        return spans(em.createNativeQuery("select d.starts_at, d.ends_at from day_tally d where d.starts_at >= ?1 and d.ends_at <= ?2 "
                + "and not exists (select 1 from day_tally_change c where c.created_at >= d.starts_at and c.created_at < d.ends_at) order by d.starts_at")
                .setParameter(1, Timestamp.from(within.since())).setParameter(2, Timestamp.from(within.until())));
    }

    /** What the tallies of whole days say. */
    Map<Integer, List<StatusCount>> sums(List<Place> places, Topic topic) {
        String which = topic.kind() != null ? " and t.kind = ?" : topic.documents() ? " and t.kind <> '" + NO_DOCUMENT + "'" : "";
        return read(places, topic, null, "select cast(? as integer) as n, t.status, sum(t.mails), 0 from day_tally_count t where t.starts_at >= ? and t.starts_at < ?" + which
                + " group by t.status");
    }

    /** Counts e-mails one by one. */
    Map<Integer, List<StatusCount>> counts(List<Place> places, Topic topic, Instant freshSince) {
        String join = topic.kind() != null ? " join document d on d.id = r.document_id" : "";
        String which = topic.kind() != null ? " and d.kind = ?" : topic.documents() ? " and r.document_id is not null" : "";
        return read(places, topic, freshSince, "select cast(? as integer) as n, r.status, count(*), "
                + "sum(case when r.created_at > cast(? as timestamp with time zone) then 1 else 0 end) from recipient r" + join
                + " where r.created_at >= ? and r.created_at < ?" + which + " group by r.status");
    }

    void addChanges(Collection<Instant> written) {
        try (PreparedStatement insert = em.unwrap(java.sql.Connection.class).prepareStatement("insert into day_tally_change (created_at) values (?)")) {
            for (Instant at : written) {
                insert.setTimestamp(1, Timestamp.from(at));
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw new PersistenceException("It cannot be written that e-mails of " + written.size() + " times changed", e);
        }
    }

    /** When the first e-mail was written. */
    Optional<Instant> beginning() {
        return Optional.ofNullable(em.createNativeQuery("select min(created_at) from recipient").getSingleResult()).map(TallyRepository::instant);
    }

    /** The zone of the clocks by which the tallied days begin; empty: there is none. */
    Optional<ZoneId> zone() {
        return em.createNativeQuery("select zone from day_tally").setMaxResults(1).getResultStream().findFirst().map(name -> ZoneId.of((String) name));
    }

    List<Span> tallied() {
        return spans(em.createNativeQuery("select starts_at, ends_at from day_tally order by starts_at"));
    }

    /** Days with a tally that no longer stands. */
    List<Span> changed(int most) {
        return spans(em.createNativeQuery("select d.starts_at, d.ends_at from day_tally d where exists (select 1 from day_tally_change c "
                + "where c.created_at >= d.starts_at and c.created_at < d.ends_at) order by d.starts_at").setMaxResults(most));
    }

    void forgetAll() {
        em.createNativeQuery("delete from day_tally_count").executeUpdate();
        em.createNativeQuery("delete from day_tally").executeUpdate();
    }

    /**
     * Tallies days, anew or for the first time. The changes go first: one that is written after that stays, whether it is in the count or not.
     */
    void tally(List<Span> days, ZoneId zone) {
        for (Span day : days) {
            bind(em.createNativeQuery("delete from day_tally_change where created_at >= ?1 and created_at < ?2"), day).executeUpdate();
            bind(em.createNativeQuery("delete from day_tally_count where starts_at >= ?1 and starts_at < ?2"), day).executeUpdate();
            bind(em.createNativeQuery("delete from day_tally where starts_at >= ?1 and starts_at < ?2"), day).executeUpdate();
            bind(em.createNativeQuery("insert into day_tally (starts_at, ends_at, zone) values (?1, ?2, ?3)"), day).setParameter(3, zone.getId()).executeUpdate();
        }
        Query insert = em.createNativeQuery("insert into day_tally_count (starts_at, kind, status, mails) select s.since, coalesce(d.kind, '" + NO_DOCUMENT
                + "'), r.status, count(*) from (values " + String.join(", ", Collections.nCopies(days.size(), SPAN))
                + ") as s (since, until) join recipient r on r.created_at >= s.since and r.created_at < s.until "
                + "left join document d on d.id = r.document_id group by s.since, coalesce(d.kind, '" + NO_DOCUMENT + "'), r.status");
        int next = 1;
        for (Span day : days) {
            insert.setParameter(next++, Timestamp.from(day.since())).setParameter(next++, Timestamp.from(day.until()));
        }
        insert.executeUpdate();
    }

    /** A select for each span: out of a list of spans a planner cannot tell how little they hold. */
    private Map<Integer, List<StatusCount>> read(List<Place> places, Topic topic, Instant freshSince, String select) {
        Map<Integer, List<StatusCount>> found = new HashMap<>();
        if (places.isEmpty()) {
            return found;
        }
        Query query = em.createNativeQuery(String.join(" union all ", Collections.nCopies(places.size(), select)));
        int next = 1;
        for (Place place : places) {
            query.setParameter(next++, place.place());
            if (freshSince != null) {
                query.setParameter(next++, Timestamp.from(freshSince));
            }
            query.setParameter(next++, Timestamp.from(place.span().since())).setParameter(next++, Timestamp.from(place.span().until()));
            if (topic.kind() != null) {
                query.setParameter(next++, topic.kind().name());
            }
        }
        for (Object line : query.getResultList()) {
            Object[] row = (Object[]) line;
            found.computeIfAbsent(((Number) row[0]).intValue(), n -> new ArrayList<>())
                    .add(new StatusCount(null, Status.valueOf((String) row[1]), ((Number) row[2]).longValue(), ((Number) row[3]).longValue()));
        }
        return found;
    }

    private static Query bind(Query query, Span span) {
        return query.setParameter(1, Timestamp.from(span.since())).setParameter(2, Timestamp.from(span.until()));
    }

    private static List<Span> spans(Query query) {
        List<Span> spans = new ArrayList<>();
        for (Object line : query.getResultList()) {
            Object[] row = (Object[]) line;
            spans.add(new Span(instant(row[0]), instant(row[1])));
        }
        return spans;
    }

    private static Instant instant(Object moment) {
        return moment instanceof OffsetDateTime offset ? offset.toInstant() : ((Timestamp) moment).toInstant();
    }
}
