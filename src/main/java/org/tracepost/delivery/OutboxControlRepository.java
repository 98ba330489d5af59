package org.tracepost.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import org.tracepost.platform.jpa.InstantConverter;

/** The one row of the table {@code outbox_control}. */
@ApplicationScoped
class OutboxControlRepository {

    @PersistenceContext
    private EntityManager em;

    record Row(String heldWhy, String heldBy, Instant heldAt, String heldSign, boolean redirect, String redirectTo) {}

    Row read() {
        Object[] row = (Object[]) em.createNativeQuery(
                        "select held_why, held_by, held_at, held_sign, redirect, redirect_to from outbox_control where id = 1")
                .getSingleResult();
        return new Row(
                (String) row[0],
                (String) row[1],
                row[2] == null ? null : InstantConverter.instant(row[2]),
                (String) row[3],
                (Boolean) row[4],
                (String) row[5]);
    }

    /** @return false when everything is held already */
    boolean hold(String why, String login, Instant now) {
        return em.createNativeQuery(
                                "update outbox_control set held_why = ?1, held_by = ?2, held_at = ?3 where id = 1 and held_why is null")
                        .setParameter(1, why)
                        .setParameter(2, login)
                        .setParameter(3, Timestamp.from(now))
                        .executeUpdate()
                == 1;
    }

    /** @return false when it is not held for this reason */
    boolean release(String why) {
        return em.createNativeQuery(
                                "update outbox_control set held_why = null, held_by = null, held_at = null, held_sign = null where id = 1 and held_why = ?1")
                        .setParameter(1, why)
                        .executeUpdate()
                == 1;
    }

    /**
     * From now on this is a database of its own: no mark of the one that was lost, or of which it is a copy, speaks of
     * it any more.
     */
    void rename(String installation) {
        em.createNativeQuery("update outbox_control set installation = ?1 where id = 1")
                .setParameter(1, installation)
                .executeUpdate();
    }

    void redirect(boolean on, String to) {
        em.createNativeQuery("update outbox_control set redirect = ?1, redirect_to = ?2 where id = 1")
                .setParameter(1, on)
                .setParameter(2, to)
                .executeUpdate();
    }
}
