package org.tracepost.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tracepost.platform.Slice;

@ApplicationScoped
class WebhookRepository {

    @PersistenceContext
    private EntityManager em;

    void add(Webhook webhook) {
        em.persist(webhook);
        em.flush();
    }

    void add(Delivery delivery) {
        em.persist(delivery);
        em.flush();
    }

    void remove(Webhook webhook) {
        em.createQuery("delete from Delivery d where d.webhookId = :id")
                .setParameter("id", webhook.getId())
                .executeUpdate();
        em.remove(webhook);
    }

    Optional<Webhook> find(long id) {
        return Optional.ofNullable(em.find(Webhook.class, id));
    }

    /** Until the transaction ends, so that a page's change and a delivery's outcome come one after the other. */
    Optional<Webhook> lock(long id) {
        return Optional.ofNullable(em.find(Webhook.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    boolean nameIsUsed(String name, Long byOther) {
        return em.createQuery("select count(w) from Webhook w where w.name = :name and w.id <> :other", Long.class)
                        .setParameter("name", name)
                        .setParameter("other", byOther == null ? -1L : byOther)
                        .getSingleResult()
                > 0;
    }

    List<Webhook> all() {
        return em.createQuery("select w from Webhook w order by w.name", Webhook.class)
                .setMaxResults(Slice.MAX)
                .getResultList();
    }

    List<Webhook> active() {
        return em.createQuery("select w from Webhook w where w.active = true order by w.id", Webhook.class)
                .setMaxResults(Slice.MAX)
                .getResultList();
    }

    /** Those that are turned on and may be tried now. */
    List<Long> due(Instant now) {
        return em.createQuery(
                        "select w.id from Webhook w where w.active = true and (w.nextTryAt is null or w.nextTryAt <= :now) order by w.id",
                        Long.class)
                .setParameter("now", now)
                .setMaxResults(Slice.MAX)
                .getResultList();
    }

    Optional<Delivery> findDelivery(long id) {
        return Optional.ofNullable(em.find(Delivery.class, id));
    }

    Optional<Delivery> unfinished(long webhook) {
        return em.createQuery(
                        "select d from Delivery d where d.webhookId = :id and d.doneAt is null order by d.id",
                        Delivery.class)
                .setParameter("id", webhook)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    List<Delivery> newest(long webhook, Slice slice) {
        return em.createQuery("select d from Delivery d where d.webhookId = :id order by d.id desc", Delivery.class)
                .setParameter("id", webhook)
                .setFirstResult(slice.offset())
                .setMaxResults(slice.limit())
                .getResultList();
    }

    long countDeliveries(long webhook) {
        return em.createQuery("select count(d) from Delivery d where d.webhookId = :id", Long.class)
                .setParameter("id", webhook)
                .getSingleResult();
    }

    List<Long> doneBefore(Instant time, int most) {
        return em.createQuery("select d.id from Delivery d where d.doneAt < :time order by d.doneAt", Long.class)
                .setParameter("time", time)
                .setMaxResults(most)
                .getResultList();
    }

    int forget(List<Long> deliveries) {
        return em.createQuery("delete from Delivery d where d.id in :ids")
                .setParameter("ids", deliveries)
                .executeUpdate();
    }
}
