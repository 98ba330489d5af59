package org.tracepost.audience;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tracepost.document.DocumentKind;
import org.tracepost.document.DocumentState;
import org.tracepost.platform.jpa.Where;

@ApplicationScoped
class AudienceRepository {

    private static final int AT_ONCE = 1000;
    private static final int FEW = 500;
    private static final String MATCH =
            "select new org.tracepost.audience.Match(k.id, k.email, k.receivesInvoices, k.receivesOffers, k.receivesContracts) ";
    private static final String MEMBER =
            "select new org.tracepost.audience.Member(k.id, c.id, c.name, c.number, k.name, k.email, k.language, c.language) ";
    private static final String PEOPLE = "from Contact k join k.customer c where ";
    private static final String OVERDUE =
            "exists (select d.id from Document d where d.customer = c and d.kind = :invoice and d.state in :waiting and d.dueOn < :today "
                    + "and d.payable > 0)";

    @PersistenceContext
    private EntityManager em;

    /**
     * Who fits, by the customer's name. The flags of a contact are left to whoever asks: EclipseLink and H2 cannot
     * compare a boolean in a query.
     */
    List<Match> matches(AudienceFilter filter, LocalDate today) {
        return fitting(MATCH, Match.class, filter, today);
    }

    /** How many addresses they have between them. */
    long countAddresses(AudienceFilter filter, LocalDate today) {
        Where where = fitting(filter, today);
        return where.in(em.createQuery(
                        "select count(distinct lower(k.email)) from Contact k join k.customer c" + where, Long.class))
                .getSingleResult();
    }

    /** The same people with all that is known of them. */
    List<Member> members(AudienceFilter filter, LocalDate today) {
        return fitting(MEMBER, Member.class, filter, today);
    }

    private <T> List<T> fitting(String select, Class<T> row, AudienceFilter filter, LocalDate today) {
        Where where = fitting(filter, today);
        return where.in(em.createQuery(
                        select + "from Contact k join k.customer c" + where + " order by c.name, k.id", row))
                .getResultList();
    }

    private static Where fitting(AudienceFilter filter, LocalDate today) {
        Where where = new Where()
                .and("k.email is not null")
                .containing(
                        "lower(c.name) like :text escape '!' or lower(c.number) like :text escape '!' or lower(c.city) like :text escape '!' "
                                + "or lower(k.name) like :text escape '!' or lower(k.email) like :text escape '!'",
                        "text",
                        filter.text())
                .given(
                        "k.language = :language or k.language is null and c.language = :language",
                        "language",
                        filter.language())
                .given(":tag member of c.tags", "tag", filter.tag());
        if (filter.lead() != null) {
            where.and(filter.lead() ? "c.leadSince is not null" : "c.leadSince is null");
        }
        if (filter.overdue()) {
            where.and(OVERDUE, "invoice", DocumentKind.INVOICE)
                    .bind("waiting", List.of(DocumentState.OPEN, DocumentState.PARTLY_PAID))
                    .bind("today", today);
        }
        return where;
    }

    /** Contacts with an address, by id. */
    Map<Long, Member> members(Collection<Long> contactIds) {
        Map<Long, Member> found = new HashMap<>();
        some(MEMBER + PEOPLE + "k.id in :some and k.email is not null", contactIds)
                .forEach(member -> found.put(member.contactId(), member));
        return found;
    }

    /**
     * Contacts by their addresses, of several with the same address the oldest. Many are looked up by reading all: a
     * list of thousands costs H2 more. @param keys as {@code EmailAddress.comparable} gives them
     */
    Map<String, Member> byAddress(Set<String> keys) {
        Map<String, Member> found = new HashMap<>();
        (keys.size() > FEW
                        ? em.createQuery(MEMBER + PEOPLE + "k.email is not null order by k.id", Member.class)
                                .getResultStream()
                                .filter(m -> keys.contains(m.address().comparable()))
                        : some(MEMBER + PEOPLE + "lower(k.email) in :some order by k.id", keys).stream())
                .forEach(member -> found.putIfAbsent(member.address().comparable(), member));
        return found;
    }

    private List<Member> some(String jpql, Collection<?> values) {
        List<Object> all = List.copyOf(values);
        List<Member> found = new ArrayList<>();
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            found.addAll(em.createQuery(jpql, Member.class)
                    .setParameter("some", all.subList(from, Math.min(all.size(), from + AT_ONCE)))
                    .getResultList());
        }
        return found;
    }
}
