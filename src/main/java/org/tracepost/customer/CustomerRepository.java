package org.tracepost.customer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tracepost.company.TrackingMode;
import org.tracepost.platform.Slice;
import org.tracepost.platform.jpa.ListQuery;

@ApplicationScoped
class CustomerRepository {

    private static final String CONTACT_ROW = "select new org.tracepost.customer.ContactRow("
            + "k.id, c.id, c.name, k.name, k.email, k.language, c.language, k.receivesInvoices, k.receivesOffers, k.receivesContracts) from Contact k join k.customer c ";

    @PersistenceContext
    private EntityManager em;

    void add(Customer customer) {
        em.persist(customer);
    }

    void add(Contact contact) {
        em.persist(contact);
    }

    Map<Long, TrackingMode> trackingOf(Collection<Long> ids) {
        return em.createQuery(
                        "select c.id, c.tracking from Customer c where c.id in :ids and c.tracking is not null",
                        Object[].class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(row -> (Long) row[0], row -> (TrackingMode) row[1]));
    }

    Optional<Customer> find(long id) {
        return Optional.ofNullable(em.find(Customer.class, id));
    }

    /** A version of its own even when only its tags change. */
    void newVersion(Customer customer) {
        em.lock(customer, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
    }

    Optional<Contact> findContact(long id) {
        return Optional.ofNullable(em.find(Contact.class, id));
    }

    Optional<Customer> findByNumber(String number) {
        return first("select c from Customer c where c.number = :value", number);
    }

    Optional<Customer> findByTaxId(String taxId) {
        return first("select c from Customer c where c.taxId = :value order by c.id", taxId);
    }

    Optional<Customer> findByName(String name) {
        return first(
                "select c from Customer c where lower(c.name) = :value order by c.id", name.toLowerCase(Locale.ROOT));
    }

    private Optional<Customer> first(String jpql, String value) {
        TypedQuery<Customer> query = em.createQuery(jpql, Customer.class)
                .setParameter("value", value)
                .setMaxResults(1);
        return query.getResultStream().findFirst();
    }

    /** Every tag that a customer has, in alphabetical order. */
    List<String> tags(int limit) {
        // not JPQL: EclipseLink cannot sort by a collection's elements
        List<?> tags = em.createNativeQuery("select distinct tag from customer_tag order by tag")
                .setMaxResults(limit)
                .getResultList();
        return tags.stream()
                .map(String.class::cast)
                .sorted(String.CASE_INSENSITIVE_ORDER)
                .toList();
    }

    /** How these tags are spelled where customers have them already; keys are lower case. */
    List<String> spelled(Collection<String> keys) {
        if (keys.isEmpty()) {
            return List.of();
        }
        // JPQL takes no lower() of an element of a collection
        Query query = em.createNativeQuery("select distinct tag from customer_tag where lower(tag) in ("
                + String.join(", ", Collections.nCopies(keys.size(), "?")) + ")");
        int place = 1;
        for (String key : keys) {
            query.setParameter(place++, key);
        }
        List<?> tags = query.getResultList();
        return tags.stream().map(String.class::cast).toList();
    }

    List<Contact> contactsOf(long customerId) {
        return em.createQuery(
                        "select k from Contact k join fetch k.customer where k.customer.id = :id order by k.id",
                        Contact.class)
                .setParameter("id", customerId)
                .setMaxResults(Slice.MAX)
                .getResultList();
    }

    List<ContactRow> reachableContacts(Collection<Long> customerIds) {
        return customerIds.isEmpty()
                ? List.of()
                : em.createQuery(
                                CONTACT_ROW + "where c.id in :ids and k.email is not null order by c.name, k.id",
                                ContactRow.class)
                        .setParameter("ids", customerIds)
                        .getResultList();
    }

    List<ContactRow> contacts(Collection<Long> contactIds) {
        return contactIds.isEmpty()
                ? List.of()
                : em.createQuery(
                                CONTACT_ROW + "where k.id in :ids and k.email is not null order by c.name, k.id",
                                ContactRow.class)
                        .setParameter("ids", contactIds)
                        .getResultList();
    }

    List<ContactRow> search(String text, int limit) {
        return em.createQuery(
                        CONTACT_ROW
                                + "where k.email is not null and (lower(c.name) like :t escape '!' or lower(k.name) like :t escape '!' "
                                + "or lower(k.email) like :t escape '!') order by c.name, k.id",
                        ContactRow.class)
                .setParameter("t", ListQuery.contains(text))
                .setMaxResults(limit)
                .getResultList();
    }

    ListQuery<CustomerRow> list(CustomerFilter filter) {
        ListQuery<CustomerRow> query = new ListQuery<>(
                        em,
                        CustomerRow.class,
                        "select new org.tracepost.customer.CustomerRow(c.id, c.number, "
                                + "c.name, c.city, c.country, c.phone, c.leadSince, (select count(k) from Contact k where k.customer = c))",
                        "from Customer c",
                        "c.name, c.id")
                .whereContains(
                        "lower(c.name) like :text escape '!' or lower(c.number) like :text escape '!' or lower(c.city) like :text escape '!'"
                                + " or exists (select k from Contact k where k.customer = c and lower(k.email) like :text escape '!')",
                        "text",
                        filter.text())
                .whereGiven(":tag member of c.tags", "tag", filter.tag())
                .sort("name", "c.name")
                .sort("number", "c.number")
                .sort("city", "c.city");
        return filter.lead() == null
                ? query
                : query.where(filter.lead() ? "c.leadSince is not null" : "c.leadSince is null");
    }
}
