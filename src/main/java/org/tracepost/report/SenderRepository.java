package org.tracepost.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/**
 * Reads who has sent: one step along the index of messages' writers for each of them, never a look at every message.
 */
@ApplicationScoped
class SenderRepository {

    private static final String SENDERS =
            "with recursive sender (name) as (select min(created_by) from message union all "
                    + "select (select min(m.created_by) from message m where m.created_by > s.name) from sender s where s.name is not null) "
                    + "select name from sender where name is not null order by name";

    @PersistenceContext
    private EntityManager em;

    @SuppressWarnings("unchecked")
    List<String> all() {
        return em.createNativeQuery(SENDERS).getResultList();
    }
}
