package org.tracepost.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class UserRepository {

    @PersistenceContext
    private EntityManager em;

    Optional<AppUser> find(String login) {
        return em.createQuery("select u from AppUser u where u.login = :login", AppUser.class)
                .setParameter("login", login)
                .getResultStream()
                .findFirst();
    }

    List<AppUser> all() {
        return em.createQuery("select u from AppUser u order by u.login", AppUser.class)
                .setMaxResults(1000)
                .getResultList();
    }

    boolean isEmpty() {
        return em.createQuery("select count(u) from AppUser u", Long.class).getSingleResult() == 0;
    }

    void add(AppUser user) {
        em.persist(user);
    }
}
