package org.tracepost.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

@ApplicationScoped
class AuditRepository {

    @PersistenceContext
    private EntityManager em;

    void add(AuditEntry entry) {
        em.persist(entry);
    }
}
