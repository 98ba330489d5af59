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
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.tracepost.mail.FailureReason;
import org.tracepost.message.EventType;

/** What is known about addresses, in statements over many of them: past JPA, over the connection of the transaction. */
@ApplicationScoped
class AddressFactRepository {

    /** As many rows as the migration put into {@code suppression_turn}. */
    private static final int LINES = 64;

    private static final String TYPES =
            SuppressionRule.ARRIVALS.stream().map(type -> "'" + type + "'").collect(Collectors.joining(","));
    private static final String ADDRESSES =
            "select distinct address_key from recipient where id = any(?) and redirected_to is null";
    private static final String BOUNCED =
            "select distinct s.active_address from recipient r join suppression s on s.active_address = r.address_key "
                    + "where r.id = any(?) and r.redirected_to is null and s.cause in ('HARD_BOUNCES', 'SOFT_BOUNCES')";
    private static final String FACTS =
            "select r.address_key, r.id, e.id, e.type, e.at, e.reason, e.hard, e.refers_to from recipient r "
                    + "join recipient_event e on e.recipient_id = r.id where r.address_key = any(?) and r.redirected_to is null "
                    + "and (e.type in ('FAILED','REFUSED','COMPLAINT'," + TYPES
                    + ") or e.refers_to is not null and e.type <> 'DROPPED')";
    /**
     * A look at an address does not read its whole life: what failed since the last arrival is among its newest
     * e-mails.
     */
    private static final int NEWEST = 200;

    private static final String NEWEST_FACTS = FACTS.replace(
                    "from recipient r ",
                    "from (select id as newest, row_number() over (partition by address_key "
                            + "order by id desc) as place from recipient where address_key = any(?)) n join recipient r on r.id = n.newest and n.place <= "
                            + NEWEST + " ")
            .replace("where r.address_key = any(?) and ", "where ");
    private static final String OPEN_DAYS =
            "select address_key, id, last_open_on from recipient where address_key = any(?) and redirected_to is null "
                    + "and last_open_on is not null";
    private static final String STARTS = "select address, at from address_start where address = any(?) union all "
            + "select address, since from suppression where address = any(?) and cause = 'SOFT_BOUNCES' and lifted_at is null and until_at <= ?";

    @PersistenceContext
    private EntityManager em;

    /** @param type the database's name for the type of the values */
    private record Many(String type, Collection<?> values) {}

    private interface RowReader {
        void read(ResultSet row) throws SQLException;
    }

    /** The addresses of recipients whose e-mail went where it should. */
    List<String> addressesOf(Collection<Long> recipientIds) {
        return texts(ADDRESSES, recipientIds);
    }

    /** Those of them that are blocked for bounces. */
    List<String> bouncedAmong(Collection<Long> recipientIds) {
        return texts(BOUNCED, recipientIds);
    }

    /**
     * Lets nobody else judge these addresses until the transaction ends. Always in the same order, so that nobody waits
     * in a circle.
     */
    void takeTurn(Collection<String> addresses) {
        Set<Long> lines = addresses.stream()
                .map(address -> (long) Math.floorMod(address.hashCode(), LINES))
                .collect(Collectors.toCollection(TreeSet::new));
        query(
                "select line from suppression_turn where line = any(?) order by line for update",
                row -> {},
                new Many("bigint", lines));
    }

    /** All facts that count about e-mails to these addresses, by address. */
    Map<String, List<AddressFact>> facts(Collection<String> addresses) {
        return facts(addresses, FACTS);
    }

    /** Those about the newest e-mails to each of them. */
    Map<String, List<AddressFact>> newestFacts(Collection<String> addresses) {
        return facts(addresses, NEWEST_FACTS);
    }

    private Map<String, List<AddressFact>> facts(Collection<String> addresses, String sql) {
        Map<String, List<AddressFact>> facts = new HashMap<>();
        Many keys = new Many("varchar", addresses);
        query(
                sql,
                row -> facts.computeIfAbsent(row.getString(1), a -> new ArrayList<>())
                        .add(fact(row)),
                keys);
        query(
                OPEN_DAYS,
                row -> facts.computeIfAbsent(row.getString(1), a -> new ArrayList<>())
                        .add(AddressFact.openedOn(row.getLong(2), row.getDate(3).toLocalDate())),
                keys);
        return facts;
    }

    /**
     * Up to when facts say nothing about an address any more, because a person lifted its block or a block for them has
     * passed.
     */
    Map<String, Instant> starts(Collection<String> addresses, Instant now) {
        Map<String, Instant> starts = new HashMap<>();
        Many keys = new Many("varchar", addresses);
        query(
                STARTS,
                row -> starts.merge(row.getString(1), row.getTimestamp(2).toInstant(), (a, b) -> a.isAfter(b) ? a : b),
                keys,
                keys,
                now);
        return starts;
    }

    private static AddressFact fact(ResultSet row) throws SQLException {
        String reason = row.getString(6);
        long refersTo = row.getLong(8);
        return new AddressFact(
                row.getLong(2),
                row.getLong(3),
                EventType.valueOf(row.getString(4)),
                row.getTimestamp(5).toInstant(),
                reason == null ? null : FailureReason.valueOf(reason),
                row.getBoolean(7),
                refersTo == 0 ? null : refersTo);
    }

    private List<String> texts(String sql, Collection<Long> recipientIds) {
        List<String> found = new ArrayList<>();
        query(sql, row -> found.add(row.getString(1)), new Many("bigint", recipientIds));
        return found;
    }

    private void query(String sql, RowReader reader, Object... parameters) {
        try (PreparedStatement select = em.unwrap(Connection.class).prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                bind(select, i + 1, parameters[i]);
            }
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    reader.read(rows);
                }
            }
        } catch (SQLException e) {
            throw new PersistenceException("What is known about addresses cannot be read", e);
        }
    }

    private static void bind(PreparedStatement statement, int index, Object value) throws SQLException {
        if (value instanceof Many many) {
            statement.setArray(
                    index,
                    statement
                            .getConnection()
                            .createArrayOf(many.type(), many.values().toArray()));
        } else {
            statement.setTimestamp(index, Timestamp.from((Instant) value));
        }
    }
}
