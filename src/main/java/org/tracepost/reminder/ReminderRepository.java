package org.tracepost.reminder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tracepost.document.DocumentState;
import org.tracepost.platform.jpa.InstantConverter;

/** What is written down about reminders, and which documents have a step that is due. */
@ApplicationScoped
class ReminderRepository {

    @PersistenceContext
    private EntityManager em;

    void add(Reminder reminder) {
        em.persist(reminder);
        em.flush();
    }

    StoredPolicy policy() {
        return em.find(StoredPolicy.class, StoredPolicy.ID);
    }

    /**
     * Whose step is due and not done, and who was not looked at lately; locked until the transaction ends, without
     * those that another node has locked. One state at a time, in the order of the index: so that a look at 100,000
     * goes through each of them once.
     */
    List<Place> lockDue(
            ReminderKind kind, DocumentState state, StepPlan.Window window, Place after, Instant now, int limit) {
        Query query = em.createNativeQuery("select d.id, d.due_on from document d where d.kind = '" + kind.document()
                + "' and d.state = '" + state + "' "
                + "and d.due_on >= ?1 and d.due_on <= ?2 and (d.due_on > ?1 or d.id > ?5) and not exists (select 1 from reminder r where r.document_id = d.id "
                + "and r.kind = '" + kind
                + "' and r.deadline = d.due_on and r.step = ?3) and not exists (select 1 from reminder_look l "
                + "where l.document_id = d.id and l.next_at > ?4 and l.looked_at <= ?4) order by d.due_on, d.id limit "
                + limit + " for update skip locked");
        query.setParameter(1, Date.valueOf(after.deadline()))
                .setParameter(2, Date.valueOf(window.to()))
                .setParameter(3, window.step().number())
                .setParameter(4, Timestamp.from(now))
                .setParameter(5, after.id());
        List<Place> places = new ArrayList<>();
        for (Object row : query.getResultList()) {
            Object[] columns = (Object[]) row;
            places.add(new Place(day(columns[1]), ((Number) columns[0]).longValue()));
        }
        return places;
    }

    /** Those of them that a node has taken since. */
    Set<Long> taken(Collection<Long> ids, Instant now) {
        return new HashSet<>(
                ids(em.createNativeQuery("select l.document_id from reminder_look l where l.document_id in ("
                                + list(ids) + ") and l.next_at > ?1 " + "and l.looked_at <= ?1")
                        .setParameter(1, Timestamp.from(now))));
    }

    /** Takes documents until then: no other node looks at them before. */
    void take(Collection<Long> ids, Instant now, Instant until) {
        em.createNativeQuery("update reminder_look set looked_at = ?1, next_at = ?2 where document_id in (" + list(ids)
                        + ")")
                .setParameter(1, Timestamp.from(now))
                .setParameter(2, Timestamp.from(until))
                .executeUpdate();
        em.createNativeQuery(
                        "insert into reminder_look (document_id, since, looked_at, next_at) select d.id, cast(?1 as timestamp with time zone), "
                                + "cast(?1 as timestamp with time zone), cast(?2 as timestamp with time zone) from document d where d.id in ("
                                + list(ids) + ") "
                                + "and not exists (select 1 from reminder_look l where l.document_id = d.id)")
                .setParameter(1, Timestamp.from(now))
                .setParameter(2, Timestamp.from(until))
                .executeUpdate();
    }

    /** Writes down what came out of a look; since when it does, stays while the reason stays. */
    void looked(Collection<Long> ids, int step, Reason reason, Instant now, Instant next) {
        em.createNativeQuery(
                        "update reminder_look set since = case when reason = ?2 then since else ?4 end, step = ?1, reason = ?2, decision = ?3, looked_at = ?4, "
                                + "next_at = ?5 where document_id in (" + list(ids) + ")")
                .setParameter(1, step)
                .setParameter(2, reason.name())
                .setParameter(3, reason.decision().name())
                .setParameter(4, Timestamp.from(now))
                .setParameter(5, Timestamp.from(next))
                .executeUpdate();
    }

    void forgetLook(long documentId) {
        em.createNativeQuery("delete from reminder_look where document_id = ?1")
                .setParameter(1, documentId)
                .executeUpdate();
    }

    void forgetLooksOfCustomer(long customerId) {
        em.createNativeQuery(
                        "delete from reminder_look where document_id in (select d.id from document d where d.customer_id = ?1)")
                .setParameter(1, customerId)
                .executeUpdate();
    }

    void forgetAllLooks() {
        em.createNativeQuery("delete from reminder_look").executeUpdate();
    }

    /** What nobody looked at again since then is of no document with a due step any more. */
    void forgetLooksBefore(Instant moment) {
        em.createNativeQuery("delete from reminder_look where next_at < ?1")
                .setParameter(1, Timestamp.from(moment))
                .executeUpdate();
    }

    /** Waits for whoever has it. */
    void lockDocument(long id) {
        em.createNativeQuery("select id from document where id = ?1 for update")
                .setParameter(1, id)
                .getResultList();
    }

    void pause(long documentId, LocalDate until, String by, Instant now) {
        resume(documentId);
        em.createNativeQuery(
                        "insert into reminder_pause (document_id, until_on, paused_by, paused_at) values (?1, ?2, ?3, ?4)")
                .setParameter(1, documentId)
                .setParameter(2, until == null ? null : Date.valueOf(until))
                .setParameter(3, by)
                .setParameter(4, Timestamp.from(now))
                .executeUpdate();
    }

    boolean resume(long documentId) {
        return em.createNativeQuery("delete from reminder_pause where document_id = ?1")
                        .setParameter(1, documentId)
                        .executeUpdate()
                > 0;
    }

    boolean isMuted(long customerId) {
        return !em.createNativeQuery("select 1 from reminder_muted where customer_id = ?1")
                .setParameter(1, customerId)
                .getResultList()
                .isEmpty();
    }

    void mute(long customerId, String by, Instant now) {
        em.createNativeQuery("insert into reminder_muted (customer_id, muted_by, muted_at) values (?1, ?2, ?3)")
                .setParameter(1, customerId)
                .setParameter(2, by)
                .setParameter(3, Timestamp.from(now))
                .executeUpdate();
    }

    void unmute(long customerId) {
        em.createNativeQuery("delete from reminder_muted where customer_id = ?1")
                .setParameter(1, customerId)
                .executeUpdate();
    }

    /** The last run and what holds the reminders; locked until the transaction ends. */
    RunState lockRun() {
        return run(" for update");
    }

    RunState run() {
        return run("");
    }

    private RunState run(String lock) {
        Object[] row = (Object[]) em.createNativeQuery(
                        "select last_day, run_at, held_at, held_from, held_to from reminder_run where id = 1" + lock)
                .getSingleResult();
        Optional<RunState.Hold> hold = row[2] == null
                ? Optional.empty()
                : Optional.of(new RunState.Hold(InstantConverter.instant(row[2]), day(row[3]), day(row[4])));
        return new RunState(
                Optional.ofNullable(day(row[0])), Optional.ofNullable(row[1]).map(InstantConverter::instant), hold);
    }

    void ran(LocalDate today, Instant now) {
        em.createNativeQuery("update reminder_run set last_day = ?1, run_at = ?2 where id = 1")
                .setParameter(1, Date.valueOf(today))
                .setParameter(2, Timestamp.from(now))
                .executeUpdate();
    }

    void hold(Instant now, LocalDate from, LocalDate to) {
        em.createNativeQuery("update reminder_run set held_at = ?1, held_from = ?2, held_to = ?3 where id = 1")
                .setParameter(1, Timestamp.from(now))
                .setParameter(2, Date.valueOf(from))
                .setParameter(3, Date.valueOf(to))
                .executeUpdate();
    }

    void release(LocalDate today) {
        em.createNativeQuery(
                        "update reminder_run set held_at = null, held_from = null, held_to = null, last_day = ?1 where id = 1")
                .setParameter(1, Date.valueOf(today))
                .executeUpdate();
    }

    static String list(Collection<Long> ids) {
        return ids.isEmpty() ? "-1" : ids.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    static List<Long> ids(Query query) {
        List<Long> ids = new ArrayList<>();
        for (Object id : query.getResultList()) {
            ids.add(((Number) id).longValue());
        }
        return ids;
    }

    static LocalDate day(Object value) {
        return value == null ? null : value instanceof LocalDate day ? day : ((Date) value).toLocalDate();
    }
}
