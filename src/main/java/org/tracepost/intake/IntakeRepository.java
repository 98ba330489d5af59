package org.tracepost.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

@ApplicationScoped
class IntakeRepository {

    @PersistenceContext
    private EntityManager em;

    /** What the database would refuse at the end is refused here, where it is known of which item it is. */
    void flush() {
        em.flush();
    }
}
