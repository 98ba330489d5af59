package org.tracepost.savedview;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class SavedViewRepository {

    @PersistenceContext
    private EntityManager em;

    List<SavedView> find(Long userId, String list) {
        return em.createQuery(
                        "select v from SavedView v where v.userId = :user and v.list = :list order by v.name, v.id",
                        SavedView.class)
                .setParameter("user", userId)
                .setParameter("list", list)
                .getResultList();
    }

    Optional<SavedView> find(Long userId, long id) {
        return em.createQuery("select v from SavedView v where v.userId = :user and v.id = :id", SavedView.class)
                .setParameter("user", userId)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    void add(SavedView view) {
        em.persist(view);
    }

    void remove(SavedView view) {
        em.remove(view);
    }
}
