package org.tracepost.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class ApiKeyRepository {

    @PersistenceContext
    private EntityManager em;

    void add(ApiKey key) {
        em.persist(key);
    }

    Optional<ApiKey> find(long id) {
        return Optional.ofNullable(em.find(ApiKey.class, id));
    }

    Optional<ApiKey> findValid(String hash) {
        return em.createQuery("select k from ApiKey k where k.keyHash = :hash and k.revokedAt is null", ApiKey.class)
                .setParameter("hash", hash)
                .getResultStream()
                .findFirst();
    }

    boolean nameIsUsed(String name) {
        return em.createQuery("select count(k) from ApiKey k where k.name = :name", Long.class)
                        .setParameter("name", name)
                        .getSingleResult()
                > 0;
    }

    List<ApiKey> all() {
        return em.createQuery("select k from ApiKey k order by k.id desc", ApiKey.class)
                .setMaxResults(1000)
                .getResultList();
    }
}
