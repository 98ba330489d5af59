package org.tracepost.suppression;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tracepost.platform.Slice;
import org.tracepost.platform.jpa.ListQuery;

@ApplicationScoped
class SuppressionRepository {

    private static final int AT_ONCE = 1000;
    private static final String ACTIVE =
            "(s.activeAddress is not null or s.bulkAddress is not null) and (s.until is null or s.until > :now)";

    @PersistenceContext
    private EntityManager em;

    void add(Suppression entry) {
        em.persist(entry);
    }

    /** Many new entries, a batch at a time, and none of them kept in memory. */
    void addAll(List<Suppression> some) {
        em.flush();
        for (int from = 0; from < some.size(); from += AT_ONCE) {
            some.subList(from, Math.min(from + AT_ONCE, some.size())).forEach(em::persist);
            em.flush();
            em.clear();
        }
    }

    void flush() {
        em.flush();
    }

    Optional<Suppression> find(long id) {
        return Optional.ofNullable(em.find(Suppression.class, id));
    }

    /** As it is now, whatever this transaction has read before. */
    Optional<Suppression> refreshed(long id) {
        Optional<Suppression> entry = find(id);
        entry.ifPresent(em::refresh);
        return entry;
    }

    /** Entries that are not closed, by address; their time may be over. */
    Map<String, Suppression> open(Collection<String> addresses) {
        return entries("active_address", addresses);
    }

    /** Entries of messages to many that are not closed, by address. */
    Map<String, Suppression> unsubscribed(Collection<String> addresses) {
        return entries("bulk_address", addresses);
    }

    /**
     * Ids first, past JPA: it would make a statement of its own for each thousand of addresses, of which nearly none
     * has an entry.
     */
    private Map<String, Suppression> entries(String column, Collection<String> addresses) {
        List<Long> ids = addresses.isEmpty() ? List.of() : ids(column, addresses);
        Map<String, Suppression> found = new HashMap<>();
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            em.createQuery("select s from Suppression s where s.id in :ids", Suppression.class)
                    .setParameter("ids", ids.subList(from, Math.min(from + AT_ONCE, ids.size())))
                    .getResultList()
                    .forEach(s -> found.put(s.getAddress(), s));
        }
        return found;
    }

    private List<Long> ids(String column, Collection<String> addresses) {
        em.flush();
        Connection connection = em.unwrap(Connection.class);
        try (PreparedStatement select =
                connection.prepareStatement("select id from suppression where " + column + " = any(?)")) {
            select.setArray(1, connection.createArrayOf("varchar", addresses.toArray()));
            List<Long> ids = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    ids.add(row.getLong(1));
                }
            }
            return ids;
        } catch (SQLException e) {
            throw new PersistenceException("The entries of " + addresses.size() + " addresses cannot be read", e);
        }
    }

    /** Why recipients were dropped, by recipient. */
    Map<Long, SuppressionCause> causes(Collection<Long> recipientIds) {
        return recipientIds.isEmpty()
                ? Map.of()
                : em.createQuery(
                                "select e.recipientId, s.cause from RecipientEvent e, Suppression s where e.recipientId in :ids "
                                        + "and e.type = org.tracepost.message.EventType.DROPPED and s.id = e.refersTo",
                                Object[].class)
                        .setParameter("ids", recipientIds)
                        .getResultStream()
                        .collect(Collectors.toMap(
                                r -> (Long) r[0], r -> (SuppressionCause) r[1], (first, second) -> second));
    }

    List<Suppression> findAll(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : em.createQuery("select s from Suppression s where s.id in :ids", Suppression.class)
                        .setParameter("ids", ids)
                        .getResultList();
    }

    long countLifted(LiftCause cause, Instant since) {
        return em.createQuery(
                        "select count(s) from Suppression s where s.liftCause = :cause and s.liftedAt >= :since",
                        Long.class)
                .setParameter("cause", cause)
                .setParameter("since", since)
                .getSingleResult();
    }

    /** All entries that there ever were for an address, newest first. */
    List<Suppression> history(String address, int limit) {
        return em.createQuery(
                        "select s from Suppression s where s.address = :address order by s.id desc", Suppression.class)
                .setParameter("address", address)
                .setMaxResults(limit)
                .getResultList();
    }

    List<DroppedMail> dropped(Collection<Long> recipientIds) {
        return em.createQuery(
                        DroppedMail.SELECT
                                + " from Recipient r, RecipientEvent e, Suppression s where r.id in :ids and e.recipientId = r.id "
                                + "and e.type = org.tracepost.message.EventType.DROPPED and s.id = e.refersTo order by r.id",
                        DroppedMail.class)
                .setParameter("ids", recipientIds)
                .getResultList();
    }

    /** Facts up to now say nothing about the address any more. */
    void startAnew(String address, Instant now) {
        if (em.createNativeQuery("update address_start set at = ? where address = ?")
                        .setParameter(1, Timestamp.from(now))
                        .setParameter(2, address)
                        .executeUpdate()
                == 0) {
            em.createNativeQuery("insert into address_start (address, at) values (?, ?)")
                    .setParameter(1, address)
                    .setParameter(2, Timestamp.from(now))
                    .executeUpdate();
        }
    }

    ListQuery<SuppressionRow> list(SuppressionFilter filter, Instant now) {
        return filtered(filter, now, "s.since desc, s.id desc")
                .sort("address", "s.address")
                .sort("cause", "s.cause")
                .sort("since", "s.since")
                .sort("until", "s.until");
    }

    /**
     * The next rows behind one, by id: as fast at the end of a long list as at its beginning. @param id 0: from the
     * beginning
     */
    List<SuppressionRow> after(long id, SuppressionFilter filter, Instant now) {
        return filtered(filter, now, "s.id").where("s.id > :after", "after", id).list(Slice.first(Slice.MAX));
    }

    private ListQuery<SuppressionRow> filtered(SuppressionFilter filter, Instant now, String order) {
        ListQuery<SuppressionRow> query = new ListQuery<>(
                        em, SuppressionRow.class, SuppressionRow.SELECT, "from Suppression s", order)
                .whereContains("s.address like :text escape '!'", "text", filter.text())
                .whereGiven("s.cause in :causes", "causes", filter.causes());
        if (filter.state() == null) {
            return query;
        }
        return switch (filter.state()) {
            case ACTIVE -> query.where(ACTIVE, "now", now);
            case EXPIRED -> query.where("s.liftedAt is null and s.until <= :now", "now", now);
            case LIFTED -> query.where("s.liftedAt is not null");
        };
    }
}
