package org.tracepost.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tracepost.platform.jpa.InstantConverter;

/** What in the database tells how far it has come. */
@ApplicationScoped
class RestoreRepository {

    @PersistenceContext
    private EntityManager em;

    /** How far the facts go: grows with every fact, and never gets smaller but by an older database. */
    long facts() {
        return ((Number) em.createNativeQuery("select coalesce(max(id), 0) from recipient_event")
                        .getSingleResult())
                .longValue();
    }

    Optional<String> installation() {
        return Optional.ofNullable((String) em.createNativeQuery("select installation from outbox_control where id = 1")
                .getSingleResult());
    }

    void nameInstallation(String id) {
        em.createNativeQuery("update outbox_control set installation = ?1 where id = 1 and installation is null")
                .setParameter(1, id)
                .executeUpdate();
    }

    /** When the last of the other nodes lived that did not sign off; empty when all did, or there was none. */
    Optional<Instant> lastLifeOfOthers(String nodeId) {
        List<?> rows = em.createNativeQuery(
                        "select n.alive_until from node n where n.id <> ?1 and (n.ended_at is null or n.ended_at > n.alive_until) "
                                + "and not exists (select 1 from node m where m.id <> ?1 and m.alive_until > n.alive_until) order by n.alive_until desc limit 1")
                .setParameter(1, nodeId)
                .getResultList();
        return rows.stream().findFirst().map(InstantConverter::instant);
    }

    /** Something waits that was due by then. */
    boolean waitsSince(Instant moment) {
        return !em.createNativeQuery("select 1 from outbox_entry where due_at <= ?1 limit 1")
                .setParameter(1, Timestamp.from(moment))
                .getResultList()
                .isEmpty();
    }

    /** A hold for this reason begins anew: what was written since an earlier one may have been sent as well. */
    void hold(Instant now, String sign) {
        em.createNativeQuery(
                        "update outbox_control set held_why = 'RESTORED', held_by = 'system', held_at = ?1, held_sign = ?2 where id = 1")
                .setParameter(1, Timestamp.from(now))
                .setParameter(2, sign)
                .executeUpdate();
    }
}
