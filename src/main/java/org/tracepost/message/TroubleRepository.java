package org.tracepost.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Keeps {@link Trouble} true to the facts, in the transaction that records them: at most four statements, however many
 * facts there are, and none for those that tell of no trouble and no arrival, which are nearly all.
 *
 * <p>An arrival closes what was written earlier about the same document, or to the same person about none. A complaint
 * stays: that a later e-mail arrived says nothing about it.
 */
@ApplicationScoped
class TroubleRepository {

    private static final String PARTY =
            "case when r.contact_id is not null then concat('c', r.contact_id) else concat('a:', lower(r.address)) end";
    private static final String FORGET = "delete from trouble where recipient_id = any(?)";
    private static final String ADD =
            "insert into trouble (recipient_id, problem, party, document_id, status, since, mailed_at) "
                    + "select r.id, case when r.document_id is not null then concat('d', r.document_id, '/', " + PARTY
                    + ") else " + PARTY + " end, " + PARTY
                    + ", r.document_id, cast(? as varchar(20)), cast(? as timestamp with time zone), r.created_at from recipient r where r.id = ?";
    private static final String SETTLE_DOCUMENTS =
            "delete from trouble where recipient_id in (select t.recipient_id from recipient r "
                    + "join trouble t on t.document_id = r.document_id where r.id = any(?) and t.mailed_at < r.created_at and t.status <> 'COMPLAINT')";
    private static final String SETTLE_PARTIES =
            "delete from trouble where recipient_id in (select t.recipient_id from recipient r "
                    + "join trouble t on t.party = " + PARTY
                    + " where r.id = any(?) and t.document_id is null and t.mailed_at < r.created_at and t.status <> 'COMPLAINT')";

    @PersistenceContext
    private EntityManager em;

    /** Those of some recipients that are in trouble. */
    Set<Long> among(Collection<Long> recipientIds) {
        return recipientIds.isEmpty()
                ? Set.of()
                : Set.copyOf(
                        em.createQuery("select t.recipientId from Trouble t where t.recipientId in :ids", Long.class)
                                .setParameter("ids", recipientIds)
                                .getResultList());
    }

    void follow(Collection<Turn> turns) {
        List<Turn> news = turns.stream()
                .filter(t -> t.mayHaveBeenTroubled() || t.troubled() || t.arrived())
                .toList();
        if (news.isEmpty()) {
            return;
        }
        Connection connection = em.unwrap(Connection.class);
        try {
            delete(connection, FORGET, news, Turn::mayHaveBeenTroubled);
            add(connection, news.stream().filter(Turn::troubled).toList());
            delete(connection, SETTLE_DOCUMENTS, news, Turn::arrived);
            delete(connection, SETTLE_PARTIES, news, Turn::arrived);
        } catch (SQLException e) {
            throw new PersistenceException("The troubles of " + news.size() + " recipients cannot be written", e);
        }
    }

    private static void delete(Connection connection, String sql, List<Turn> turns, Predicate<Turn> which)
            throws SQLException {
        Object[] ids = turns.stream().filter(which).map(Turn::recipientId).toArray();
        if (ids.length > 0) {
            try (PreparedStatement delete = connection.prepareStatement(sql)) {
                delete.setArray(1, connection.createArrayOf("bigint", ids));
                delete.executeUpdate();
            }
        }
    }

    private static void add(Connection connection, List<Turn> turns) throws SQLException {
        if (turns.isEmpty()) {
            return;
        }
        try (PreparedStatement insert = connection.prepareStatement(ADD)) {
            for (Turn turn : turns) {
                insert.setString(1, turn.after().status().name());
                insert.setTimestamp(2, Timestamp.from(turn.after().statusAt()));
                insert.setLong(3, turn.recipientId());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}
