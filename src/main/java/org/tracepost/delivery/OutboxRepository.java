package org.tracepost.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class OutboxRepository {

    @PersistenceContext
    private EntityManager em;

    void add(OutboxEntry entry) {
        em.persist(entry);
    }

    void remove(OutboxEntry entry) {
        em.remove(entry);
    }

    /** Locked until the transaction ends. */
    Optional<OutboxEntry> lock(long recipientId) {
        return Optional.ofNullable(em.find(OutboxEntry.class, recipientId, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Due entries that nobody holds, locked; what another node is just claiming is skipped. */
    List<OutboxEntry> lockDue(Instant now, int limit) {
        @SuppressWarnings("unchecked")
        List<Number> ids = em.createNativeQuery("select recipient_id from outbox_entry where due_at <= ?1 and (leased_until is null or leased_until < ?1) "
                + "order by due_at, recipient_id limit " + limit + " for update skip locked").setParameter(1, Timestamp.from(now)).getResultList();
        List<Long> keys = ids.stream().map(Number::longValue).toList();
        return keys.isEmpty() ? List.of()
                : em.createQuery("select e from OutboxEntry e where e.recipientId in :ids order by e.dueAt, e.recipientId", OutboxEntry.class)
                        .setParameter("ids", keys).getResultList();
    }

    long waiting() {
        return em.createQuery("select count(e) from OutboxEntry e", Long.class).getSingleResult();
    }
}
