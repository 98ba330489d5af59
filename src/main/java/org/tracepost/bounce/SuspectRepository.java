package org.tracepost.bounce;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Mails that could not be fetched, and how often that was tried: kept over restarts, so that none of them stands in the
 * way for ever.
 */
@ApplicationScoped
class SuspectRepository {

    @PersistenceContext
    private EntityManager em;

    @SuppressWarnings("unchecked")
    Map<String, Integer> tries(List<String> keys) {
        Map<String, Integer> tries = new HashMap<>();
        List<Object[]> rows = em.createNativeQuery("select source_key, tries from mailbox_suspect")
                .getResultList();
        rows.forEach(row -> tries.put((String) row[0], ((Number) row[1]).intValue()));
        tries.keySet().retainAll(keys);
        return tries;
    }

    void tried(Collection<String> keys, Instant now) {
        for (String key : keys) {
            int known = em.createNativeQuery(
                            "update mailbox_suspect set tries = tries + 1, tried_at = ?2 where source_key = ?1")
                    .setParameter(1, key)
                    .setParameter(2, Timestamp.from(now))
                    .executeUpdate();
            if (known == 0) {
                em.createNativeQuery("insert into mailbox_suspect (source_key, tries, tried_at) values (?1, 1, ?2)")
                        .setParameter(1, key)
                        .setParameter(2, Timestamp.from(now))
                        .executeUpdate();
            }
        }
    }

    void forget(Collection<String> keys) {
        keys.forEach(key -> em.createNativeQuery("delete from mailbox_suspect where source_key = ?1")
                .setParameter(1, key)
                .executeUpdate());
    }
}
