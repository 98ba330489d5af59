package org.tracepost.attention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tracepost.document.DocumentKind;
import org.tracepost.document.DocumentState;
import org.tracepost.message.EventType;
import org.tracepost.message.Status;

/** What a page of the list needs besides, in one query for each kind of it. */
@ApplicationScoped
class ProblemRepository {

    private static final Set<DocumentState> OVER = EnumSet.of(
            DocumentState.PAID,
            DocumentState.CANCELLED,
            DocumentState.DECLINED,
            DocumentState.INVOICED,
            DocumentState.ENDED);
    private static final Set<Status> UNDER_WAY = EnumSet.of(Status.QUEUED, Status.SENT, Status.DELAYED, Status.UNCLEAR);

    @PersistenceContext
    private EntityManager em;

    /** How often it failed, and when first. */
    record Tries(int count, Instant since) {

        Tries and(Tries other) {
            return new Tries(count + other.count, since.isBefore(other.since) ? since : other.since);
        }
    }

    /**
     * What is around an e-mail.
     *
     * @param tries null: it is in no trouble
     * @param due null: it is about no document
     * @param phone of the contact, or else of the customer; null: none is known
     * @param otherContact the customer has another reachable contact than this one
     * @param retry the newest later e-mail about the same that is under way; null: none
     */
    record Around(Tries tries, Due due, String phone, boolean otherContact, Long retry) {

        Around and(Around other) {
            return new Around(tries.and(other.tries), due, phone, otherContact, retry);
        }
    }

    /** By recipient id; one row for each trouble of the same problem. */
    Map<Long, Around> around(Collection<Long> recipientIds) {
        return rows(
                        "select r.id, n.since, d.id, d.kind, d.number, d.currency, d.payable, d.dueOn, d.state, k.phone, c.phone, (select count(o) from Contact o "
                                + "where o.customer.id = r.customerId and o.email is not null and o.email <> r.address and (r.contactId is null or o.id <> r.contactId)), "
                                + "(select max(x.id) from Recipient x where x.documentId = t.documentId and x.createdAt > t.mailedAt and x.status in :going), "
                                + "(select max(y.id) from Recipient y, Trouble g where t.documentId is null and g.problem = t.problem and y.repeatsId = g.recipientId and y.status in :going) "
                                + "from Recipient r left join Trouble t on t.recipientId = r.id left join Trouble n on n.problem = t.problem left join Document d on d.id = r.documentId "
                                + "left join Contact k on k.id = r.contactId left join Customer c on c.id = r.customerId where r.id in :ids",
                        recipientIds)
                .collect(Collectors.toMap(r -> (Long) r[0], ProblemRepository::around, Around::and));
    }

    private static Around around(Object[] r) {
        Due due = r[2] == null
                ? null
                : new Due(
                        (Long) r[2],
                        (DocumentKind) r[3],
                        (String) r[4],
                        (String) r[5],
                        (BigDecimal) r[6],
                        (LocalDate) r[7],
                        (DocumentState) r[8]);
        String phone = Stream.of(r[9], r[10])
                .filter(Objects::nonNull)
                .map(Object::toString)
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse(null);
        return new Around(
                r[1] == null ? null : new Tries(1, (Instant) r[1]),
                due,
                phone,
                ((Number) r[11]).longValue() > 0,
                r[12] == null ? (Long) r[13] : (Long) r[12]);
    }

    Map<Long, Due> dues(Collection<Long> documentIds) {
        return documentIds.isEmpty()
                ? Map.of()
                : em.createQuery(
                                "select new org.tracepost.attention.Due(d.id, d.kind, d.number, d.currency, d.payable, d.dueOn, d.state) from Document d "
                                        + "where d.id in :ids",
                                Due.class)
                        .setParameter("ids", documentIds)
                        .getResultStream()
                        .collect(Collectors.toMap(Due::documentId, Function.identity()));
    }

    /** Later e-mails, by their ids. */
    Map<Long, OpenProblem.Retry> retries(Collection<Long> recipientIds, Instant now) {
        return rows(
                        "select x.id, x.createdAt, e.nextTryAt from Recipient x, RecipientEvent e where x.id in :ids "
                                + "and e.recipientId = x.id and e.type = " + EventType.class.getName() + ".QUEUED",
                        recipientIds)
                .collect(Collectors.toMap(
                        r -> (Long) r[0],
                        r -> new OpenProblem.Retry((Long) r[0], (Instant) r[1], later((Instant) r[2], now))));
    }

    /** The open troubles that are one problem with this recipient, newest first. */
    List<Long> troublesLike(long recipientId) {
        return em.createQuery(
                        "select n.recipientId from Trouble t, Trouble n where t.recipientId = :id and n.problem = t.problem order by n.recipientId desc",
                        Long.class)
                .setParameter("id", recipientId)
                .getResultList();
    }

    /** The open troubles of one person, newest first: all that did not reach them, but not what they complained of. */
    List<Long> troublesOfParty(String party, int limit) {
        return em.createQuery(
                        "select t.recipientId from Trouble t where t.party = :party and t.status <> "
                                + Status.class.getName() + ".COMPLAINT "
                                + "and (t.documentId is null or exists (select d.id from Document d where d.id = t.documentId and d.state not in :over)) order by t.recipientId desc",
                        Long.class)
                .setParameter("party", party)
                .setParameter("over", OVER)
                .setMaxResults(limit)
                .getResultList();
    }

    private static Instant later(Instant time, Instant now) {
        return time != null && time.isAfter(now) ? time : null;
    }

    private Stream<Object[]> rows(String jpql, Collection<Long> ids) {
        if (ids.isEmpty()) {
            return Stream.empty();
        }
        TypedQuery<Object[]> query = em.createQuery(jpql, Object[].class).setParameter("ids", ids);
        if (jpql.contains(":going")) {
            query.setParameter("going", UNDER_WAY);
        }
        return query.getResultList().stream();
    }
}
