package org.tracepost.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Optional;

@ApplicationScoped
class AuditRepository {

    @PersistenceContext
    private EntityManager em;

    void add(AuditEntry entry) {
        em.persist(entry);
    }

    Optional<AuditEntry> lastSince(Instant since, String subjectKind, String subjectId) {
        return em.createQuery(
                        "select e from AuditEntry e where e.subjectKind = :kind and e.subjectId = :id and e.at >= :since order by e.at desc",
                        AuditEntry.class)
                .setParameter("kind", subjectKind)
                .setParameter("id", subjectId)
                .setParameter("since", since)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }
}
