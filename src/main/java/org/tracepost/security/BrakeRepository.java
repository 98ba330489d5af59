package org.tracepost.security;

import jakarta.ejb.ApplicationException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tracepost.platform.jpa.InstantConverter;

/** The tables {@code sign_in_brake} and {@code sign_in_refused}. */
@ApplicationScoped
class BrakeRepository {

    @PersistenceContext
    private EntityManager em;

    record Row(int failures, Instant lastAt, Instant nextTry) {}

    boolean exists(BrakeKey key) {
        return !of("select name from sign_in_brake where kind = ?1 and name = ?2", key)
                .getResultList()
                .isEmpty();
    }

    /** Locked until the transaction ends. */
    Optional<Row> lock(BrakeKey key) {
        List<?> rows = of(
                        "select failures, last_at, next_try from sign_in_brake where kind = ?1 and name = ?2 for update",
                        key)
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .findFirst()
                .map(r -> new Row(
                        ((Number) r[0]).intValue(), InstantConverter.instant(r[1]), InstantConverter.instant(r[2])));
    }

    /**
     * Writes what follows from what was read.
     *
     * @param before as it was read; empty: there was no row
     * @throws Collided when somebody else has written it meanwhile
     */
    void write(BrakeKey key, Optional<Row> before, Row row) {
        if (before.isEmpty()) {
            with(
                    of(
                            "insert into sign_in_brake (kind, name, failures, last_at, next_try) values (?1, ?2, ?3, ?4, ?5)",
                            key),
                    row);
        } else if (with(
                        of(
                                        "update sign_in_brake set failures = ?3, last_at = ?4, next_try = ?5 where kind = ?1 and name = ?2 and failures = ?6",
                                        key)
                                .setParameter(6, before.get().failures()),
                        row)
                == 0) {
            throw new Collided();
        }
    }

    /** Another node has counted a try of the same key at the same moment; read and write again. */
    @ApplicationException(rollback = true)
    static final class Collided extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    private static int with(Query query, Row row) {
        return query.setParameter(3, row.failures())
                .setParameter(4, Timestamp.from(row.lastAt()))
                .setParameter(5, Timestamp.from(row.nextTry()))
                .executeUpdate();
    }

    void forget(BrakeKey key) {
        of("delete from sign_in_brake where kind = ?1 and name = ?2", key).executeUpdate();
    }

    private Query of(String sql, BrakeKey key) {
        return em.createNativeQuery(sql).setParameter(1, key.kind().name()).setParameter(2, key.name());
    }

    /** Places of a login keep being known, but nobody waits there any more. */
    void letGo(String login) {
        forget(new BrakeKey(BrakeKind.LOGIN, login));
        em.createNativeQuery(
                        "update sign_in_brake set failures = 0, next_try = last_at where kind = 'PLACE' and name like ?1 escape '!'")
                .setParameter(
                        1, "% " + login.replace("!", "!!").replace("_", "!_").replace("%", "!%"))
                .executeUpdate();
    }

    /** Logins that nobody may try now, from new places. */
    Map<String, Instant> waiting(Collection<String> logins, Instant now) {
        Map<String, Instant> found = new HashMap<>();
        if (!logins.isEmpty()) {
            List<?> rows = em.createNativeQuery(
                            "select name, next_try from sign_in_brake where kind = 'LOGIN' and next_try > ?1")
                    .setParameter(1, Timestamp.from(now))
                    .setMaxResults(10_000)
                    .getResultList();
            rows.stream()
                    .map(row -> (Object[]) row)
                    .filter(r -> logins.contains((String) r[0]))
                    .forEach(r -> found.put((String) r[0], InstantConverter.instant(r[1])));
        }
        return found;
    }

    void count(Instant slot, String address) {
        Timestamp at = Timestamp.from(slot);
        if (em.createNativeQuery("update sign_in_refused set tries = tries + 1 where slot = ?1 and address = ?2")
                        .setParameter(1, at)
                        .setParameter(2, address)
                        .executeUpdate()
                == 0) {
            em.createNativeQuery("insert into sign_in_refused (slot, address, tries) values (?1, ?2, 1)")
                    .setParameter(1, at)
                    .setParameter(2, address)
                    .executeUpdate();
        }
    }

    long refusedSince(Instant slot) {
        return ((Number) em.createNativeQuery("select coalesce(sum(tries), 0) from sign_in_refused where slot >= ?1")
                        .setParameter(1, Timestamp.from(slot))
                        .getSingleResult())
                .longValue();
    }

    /** Addresses with the most first. */
    List<String> refusedFrom(Instant slot, int most) {
        List<?> rows = em.createNativeQuery(
                        "select address, sum(tries) from sign_in_refused where slot >= ?1 group by address order by sum(tries) desc, address")
                .setParameter(1, Timestamp.from(slot))
                .setMaxResults(most)
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(r -> r[0] + " (" + r[1] + ")")
                .toList();
    }

    /**
     * Counts that are nothing any more. @param places those that nobody has signed in at since are not known any more
     */
    void clean(BrakeRule shortest, Instant now, Instant places, Instant slots) {
        for (int spans = 1; spans <= BrakeRule.HALVINGS; spans++) {
            em.createNativeQuery("delete from sign_in_brake where kind <> 'PLACE' and failures < ?1 and last_at < ?2")
                    .setParameter(1, 1 << spans)
                    .setParameter(2, Timestamp.from(now.minus(shortest.halving().multipliedBy(spans))))
                    .executeUpdate();
        }
        em.createNativeQuery("delete from sign_in_brake where kind = 'PLACE' and last_at < ?1")
                .setParameter(1, Timestamp.from(places))
                .executeUpdate();
        em.createNativeQuery("delete from sign_in_refused where slot < ?1")
                .setParameter(1, Timestamp.from(slots))
                .executeUpdate();
    }
}
