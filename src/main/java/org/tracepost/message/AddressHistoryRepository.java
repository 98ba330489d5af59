package org.tracepost.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tracepost.mail.EmailAddress;

@ApplicationScoped
class AddressHistoryRepository {

    private static final Set<Status> NEVER_GIVEN = EnumSet.of(Status.QUEUED, Status.DROPPED, Status.CANCELLED);

    private static final Set<EventType> NOTICES =
            EnumSet.of(EventType.AUTO_REPLY, EventType.ADDRESS_CHANGE, EventType.CHALLENGED);
    private static final Set<EventType> SETTLING = EnumSet.of(EventType.HANDLED, EventType.READ_AGAIN);
    private static final int MOST_NOTICES = 200;
    /** As far back among a customer's e-mails answers are looked for: who is away for long answers the newest, too. */
    private static final int NEWEST = 500;

    private static final String NOTICE =
            "select e, r.contactId, r.address from RecipientEvent e, Recipient r where r.id = e.recipientId and e.type in :types "
                    + "and r.contactId is not null ";

    @PersistenceContext
    private EntityManager em;

    List<RecipientRow> sentTo(Collection<String> comparable, Instant from, Instant until, int limit) {
        return em.createQuery(
                        RecipientRow.SELECT
                                + " from Recipient r join r.message m where r.addressKey in :addresses and r.createdAt between :from and :until "
                                + "and r.status not in :never order by r.id desc",
                        RecipientRow.class)
                .setParameter("addresses", comparable)
                .setParameter("from", from)
                .setParameter("until", until)
                .setParameter("never", NEVER_GIVEN)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Answers that concern the contacts of a customer and that nobody has settled, newest first. */
    List<ContactNotice> notices(long customerId, Instant since) {
        List<Long> newest = em.createQuery(
                        "select r.id from Recipient r where r.customerId = :customer order by r.id desc", Long.class)
                .setParameter("customer", customerId)
                .setMaxResults(NEWEST)
                .getResultList();
        return newest.isEmpty()
                ? List.of()
                : em.createQuery(
                                NOTICE
                                        + "and r.id in :newest and e.at >= :since and not exists (select h.id from RecipientEvent h where h.recipientId = r.id "
                                        + "and h.refersTo = e.id and h.type in :settling) order by e.at desc, e.id desc",
                                Object[].class)
                        .setParameter("types", NOTICES)
                        .setParameter("newest", newest)
                        .setParameter("since", since)
                        .setParameter("settling", SETTLING)
                        .setMaxResults(MOST_NOTICES)
                        .getResultStream()
                        .map(AddressHistoryRepository::notice)
                        .toList();
    }

    Optional<ContactNotice> notice(long eventId) {
        return em.createQuery(NOTICE + "and e.id = :id", Object[].class)
                .setParameter("types", NOTICES)
                .setParameter("id", eventId)
                .getResultStream()
                .findFirst()
                .map(AddressHistoryRepository::notice);
    }

    boolean isSettled(long eventId, long recipientId) {
        return em.createQuery(
                                "select count(h) from RecipientEvent h where h.recipientId = :recipient and h.refersTo = :id and h.type in :settling",
                                Long.class)
                        .setParameter("recipient", recipientId)
                        .setParameter("id", eventId)
                        .setParameter("settling", SETTLING)
                        .getSingleResult()
                > 0;
    }

    private static ContactNotice notice(Object[] row) {
        RecipientEvent e = (RecipientEvent) row[0];
        LocalDate away = e.getType() == EventType.AUTO_REPLY && e.getNextTryAt() != null
                ? LocalDate.ofInstant(e.getNextTryAt(), ZoneOffset.UTC)
                : null;
        return new ContactNotice(
                e.getId(),
                e.getRecipientId(),
                (Long) row[1],
                e.getType(),
                (EmailAddress) row[2],
                e.getTarget(),
                away,
                e.getAt(),
                e.getReportId());
    }
}
