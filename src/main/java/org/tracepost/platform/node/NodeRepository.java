package org.tracepost.platform.node;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.tracepost.platform.jpa.InstantConverter;

/** Time is the database's own here, so that clocks of servers may differ. */
@ApplicationScoped
class NodeRepository {

    @PersistenceContext
    private EntityManager em;

    /** @param knows see {@link Nodes#settle} */
    void add(String id, String name, Instant now, Instant aliveUntil, boolean knows) {
        em.createNativeQuery("insert into node (id, name, started_at, alive_until, knows) values (?1, ?2, ?3, ?4, ?5)")
                .setParameter(1, id)
                .setParameter(2, name)
                .setParameter(3, Timestamp.from(now))
                .setParameter(4, Timestamp.from(aliveUntil))
                .setParameter(5, knows)
                .executeUpdate();
    }

    boolean keepAlive(String id, Instant until) {
        return em.createNativeQuery(
                                "update node set alive_until = ?2, beats = beats + 1 where id = ?1 and ended_at is null")
                        .setParameter(1, id)
                        .setParameter(2, Timestamp.from(until))
                        .executeUpdate()
                == 1;
    }

    void end(String id, Instant now) {
        em.createNativeQuery("update node set ended_at = ?2 where id = ?1 and ended_at is null")
                .setParameter(1, id)
                .setParameter(2, Timestamp.from(now))
                .executeUpdate();
    }

    /** Locked until the transaction ends; false when it has ended. */
    boolean lockLiving(String id) {
        return !em.createNativeQuery("select id from node where id = ?1 and ended_at is null for update")
                .setParameter(1, id)
                .getResultList()
                .isEmpty();
    }

    /** Nodes past their time whose row nobody holds: one that is just writing lives. */
    @SuppressWarnings("unchecked")
    List<String> lockSilent(Instant now) {
        return em.createNativeQuery(
                        "select id from node where ended_at is null and alive_until < ?1 for update skip locked")
                .setParameter(1, Timestamp.from(now))
                .getResultList();
    }

    @SuppressWarnings("unchecked")
    List<Object[]> living() {
        return em.createNativeQuery(
                        "select id, name, started_at, alive_until from node where ended_at is null order by started_at")
                .getResultList();
    }

    void settle(String id) {
        em.createNativeQuery("update node set knows = true where id = ?1")
                .setParameter(1, id)
                .executeUpdate();
    }

    boolean nobodyKnows() {
        return em.createNativeQuery("select 1 from node where knows limit 1")
                .getResultList()
                .isEmpty();
    }

    boolean knows(String id) {
        return !em.createNativeQuery("select 1 from node where id = ?1 and knows")
                .setParameter(1, id)
                .getResultList()
                .isEmpty();
    }

    @SuppressWarnings("unchecked")
    List<Object[]> othersThatKnow(String id) {
        return em.createNativeQuery("select id, beats from node where id <> ?1 and knows and ended_at is null")
                .setParameter(1, id)
                .getResultList();
    }

    OptionalLong beats(String id) {
        List<?> rows = em.createNativeQuery("select beats from node where id = ?1")
                .setParameter(1, id)
                .getResultList();
        return rows.stream().mapToLong(beats -> ((Number) beats).longValue()).findFirst();
    }

    void forgetEndedBefore(Instant moment) {
        em.createNativeQuery(
                        "delete from node where ended_at < ?1 and not exists (select 1 from outbox_entry e where e.node_id = node.id)")
                .setParameter(1, Timestamp.from(moment))
                .executeUpdate();
    }

    /** Takes the duty unless a living node has it. */
    boolean takeDuty(String name, String nodeId) {
        return em.createNativeQuery("update duty set node_id = ?2 where name = ?1 and (node_id is null or node_id = ?2 "
                                + "or node_id not in (select n.id from node n where n.ended_at is null))")
                        .setParameter(1, name)
                        .setParameter(2, nodeId)
                        .executeUpdate()
                == 1;
    }

    /** Locked until the transaction ends; false when another node has it. */
    boolean lockDuty(String name, String nodeId) {
        return !em.createNativeQuery("select name from duty where name = ?1 and node_id = ?2 for update")
                .setParameter(1, name)
                .setParameter(2, nodeId)
                .getResultList()
                .isEmpty();
    }

    void dutyDone(String name, Instant at) {
        em.createNativeQuery(
                        "update duty set run_at = ?2, trouble = null, trouble_kind = null, trouble_since = null where name = ?1")
                .setParameter(1, name)
                .setParameter(2, Timestamp.from(at))
                .executeUpdate();
    }

    void dutyFailed(String name, Nodes.Trouble trouble) {
        em.createNativeQuery(
                        "update duty set trouble = ?2, trouble_kind = ?3, trouble_since = coalesce(trouble_since, ?4) where name = ?1")
                .setParameter(1, name)
                .setParameter(2, trouble.what())
                .setParameter(3, trouble.kind())
                .setParameter(4, Timestamp.from(trouble.since()))
                .executeUpdate();
    }

    Nodes.Run lastRun(String name) {
        Object[] row = (Object[])
                em.createNativeQuery("select run_at, trouble, trouble_kind, trouble_since from duty where name = ?1")
                        .setParameter(1, name)
                        .getSingleResult();
        return new Nodes.Run(
                Optional.ofNullable(row[0]).map(InstantConverter::instant),
                row[1] == null
                        ? Optional.empty()
                        : Optional.of(
                                new Nodes.Trouble(InstantConverter.instant(row[3]), (String) row[2], (String) row[1])));
    }

    Instant now() {
        return InstantConverter.instant(
                em.createNativeQuery("select current_timestamp").getSingleResult());
    }
}
