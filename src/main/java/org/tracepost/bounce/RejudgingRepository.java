package org.tracepost.bounce;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.tracepost.message.EventType;
import org.tracepost.message.RecipientEvent;

@ApplicationScoped
class RejudgingRepository {

    @PersistenceContext
    private EntityManager em;

    void add(Rejudging run) {
        em.persist(run);
    }

    Optional<Rejudging> find(int rules) {
        return Optional.ofNullable(em.find(Rejudging.class, rules));
    }

    Optional<Rejudging> lock(int rules) {
        return Optional.ofNullable(em.find(Rejudging.class, rules, LockModeType.PESSIMISTIC_WRITE));
    }

    long newestEvent() {
        return Optional.ofNullable(em.createQuery("select max(e.id) from RecipientEvent e", Long.class)
                        .getSingleResult())
                .orElse(0L);
    }

    /** The hard failures among the events behind one id and up to another. */
    List<RecipientEvent> hard(long after, long upTo) {
        return em.createQuery(
                        "select e from RecipientEvent e where e.id > :after and e.id <= :upTo and e.hard = true and e.type in :types order by e.id",
                        RecipientEvent.class)
                .setParameter("after", after)
                .setParameter("upTo", upTo)
                .setParameter("types", List.of(EventType.FAILED, EventType.REFUSED))
                .getResultList();
    }

    Optional<RecipientEvent> event(long id) {
        return Optional.ofNullable(em.find(RecipientEvent.class, id));
    }

    boolean isTakenBack(long eventId) {
        return em.createQuery(
                                "select count(e) from RecipientEvent e where e.recipientId = (select x.recipientId from RecipientEvent x where x.id = :id) "
                                        + "and e.refersTo = :id and e.type = :type",
                                Long.class)
                        .setParameter("id", eventId)
                        .setParameter("type", EventType.READ_AGAIN)
                        .getSingleResult()
                > 0;
    }
}
