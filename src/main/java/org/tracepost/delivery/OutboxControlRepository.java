package org.tracepost.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** The one row of the table {@code outbox_control}. */
@ApplicationScoped
class OutboxControlRepository {

    @PersistenceContext
    private EntityManager em;

    record Row(String heldWhy, boolean redirect, String redirectTo) {
    }

    Row read() {
        Object[] row = (Object[]) em.createNativeQuery("select held_why, redirect, redirect_to from outbox_control where id = 1").getSingleResult();
        return new Row((String) row[0], (Boolean) row[1], (String) row[2]);
    }
}
