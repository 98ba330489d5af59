package org.tracepost.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class ChargeRepository {

    @PersistenceContext
    private EntityManager em;

    void add(FailedCharge charge) {
        em.persist(charge);
        em.flush();
    }

    Optional<FailedCharge> find(long id) {
        return Optional.ofNullable(em.find(FailedCharge.class, id));
    }

    Optional<FailedCharge> findByKey(String login, String key) {
        return em.createQuery(
                        "select c from FailedCharge c where c.reportedBy = :login and c.idempotencyKey = :key",
                        FailedCharge.class)
                .setParameter("login", login)
                .setParameter("key", key)
                .getResultStream()
                .findFirst();
    }

    /** Newest first. */
    List<FailedCharge> of(long documentId) {
        return em.createQuery(
                        "select c from FailedCharge c where c.documentId = :id order by c.reportedAt desc, c.id desc",
                        FailedCharge.class)
                .setParameter("id", documentId)
                .getResultList();
    }

    List<FailedCharge> open(long documentId) {
        return of(documentId).stream()
                .filter(charge -> charge.getSettledOn() == null)
                .toList();
    }
}
