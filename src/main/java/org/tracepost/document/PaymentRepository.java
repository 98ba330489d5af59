package org.tracepost.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class PaymentRepository {

    @PersistenceContext
    private EntityManager em;

    void add(Payment payment) {
        em.persist(payment);
        em.flush();
    }

    void add(CreditUse use) {
        em.persist(use);
        em.flush();
    }

    Optional<Payment> find(long id) {
        return Optional.ofNullable(em.find(Payment.class, id));
    }

    /** As the database has it now, whoever has changed it meanwhile. */
    Payment fresh(Payment payment) {
        em.refresh(payment);
        return payment;
    }

    Optional<Payment> findByKey(String login, String key) {
        return em.createQuery(
                        "select p from Payment p where p.recordedBy = :login and p.idempotencyKey = :key",
                        Payment.class)
                .setParameter("login", login)
                .setParameter("key", key)
                .getResultStream()
                .findFirst();
    }

    /** In the order in which they were recorded. */
    List<Payment> of(long documentId) {
        return em.createQuery(
                        "select p from Payment p where p.documentId = :id order by p.recordedAt, p.id", Payment.class)
                .setParameter("id", documentId)
                .getResultList();
    }

    /**
     * What of a credit note is set off, or what credit notes took off an invoice; in the order in which it was
     * recorded.
     */
    List<CreditUse> creditsOf(long documentId) {
        return em.createQuery(
                        "select u from CreditUse u where u.creditNoteId = :id or u.invoiceId = :id order by u.recordedAt, u.id",
                        CreditUse.class)
                .setParameter("id", documentId)
                .getResultList();
    }
}
