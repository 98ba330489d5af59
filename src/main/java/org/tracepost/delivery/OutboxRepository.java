package org.tracepost.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * The table {@code outbox_entry}, in statements over many rows: nothing here is worth an entity's life. Every call
 * needs a transaction.
 */
@ApplicationScoped
class OutboxRepository {

    /** The driver keeps a batch in memory, and a message may have 100,000 recipients. */
    private static final int BATCH = 1000;

    private static final String COLUMNS =
            "select recipient_id, node_id, deadline_at, attempts, handing_over, paused from outbox_entry ";

    @PersistenceContext
    private EntityManager em;

    void add(Collection<Long> recipientIds, long messageId, Instant dueAt, Instant deadlineAt) {
        batch(
                "insert into outbox_entry (recipient_id, message_id, due_at, deadline_at, attempts, handing_over, paused) values (?, ?, ?, ?, 0, false, false)",
                recipientIds,
                (insert, id) -> {
                    insert.setLong(1, id);
                    insert.setLong(2, messageId);
                    insert.setTimestamp(3, Timestamp.from(dueAt));
                    insert.setTimestamp(4, Timestamp.from(deadlineAt));
                });
    }

    /** Leases due rows that nobody holds to a node; what another node is just claiming is skipped. */
    List<Long> claim(String node, Instant now, int limit) {
        List<Long> due = new ArrayList<>();
        query(
                "select recipient_id from outbox_entry where node_id is null and paused = false and due_at <= ? order by due_at, recipient_id limit "
                        + limit + " for update skip locked",
                select -> select.setTimestamp(1, Timestamp.from(now)),
                row -> due.add(row.getLong(1)));
        update("update outbox_entry set node_id = ? where recipient_id = any(?)", due, (update, ids) -> {
            update.setString(1, node);
            update.setArray(2, ids);
        });
        return due;
    }

    /**
     * The rows of some recipients, locked. Found by their key alone: an index over nodes would lead the planner through
     * all that the node has ever held.
     */
    List<OutboxRow> lock(Collection<Long> recipientIds) {
        List<OutboxRow> rows = new ArrayList<>();
        if (!recipientIds.isEmpty()) {
            query(
                    COLUMNS + "where recipient_id = any(?) order by recipient_id for update",
                    select -> select.setArray(1, ids(select.getConnection(), recipientIds)),
                    row -> rows.add(row(row)));
        }
        return rows;
    }

    /** Rows of nodes that have ended, locked. */
    List<OutboxRow> lockOrphans(int limit) {
        List<OutboxRow> rows = new ArrayList<>();
        query(
                COLUMNS
                        + "where node_id in (select n.id from node n where n.ended_at is not null) order by recipient_id limit "
                        + limit + " for update skip locked",
                select -> {},
                row -> rows.add(row(row)));
        return rows;
    }

    /** Rows that nobody holds and whose deadline is over, locked. */
    List<OutboxRow> lockExpired(Instant now, int limit) {
        List<OutboxRow> rows = new ArrayList<>();
        query(
                COLUMNS
                        + "where node_id is null and paused = false and due_at <= ? and deadline_at <= ? order by due_at, recipient_id limit "
                        + limit + " for update skip locked",
                select -> {
                    select.setTimestamp(1, Timestamp.from(now));
                    select.setTimestamp(2, Timestamp.from(now));
                },
                row -> rows.add(row(row)));
        return rows;
    }

    /** Says that the relay hears of them from now on. */
    void begin(Collection<Long> recipientIds) {
        update(
                "update outbox_entry set handing_over = true where recipient_id = any(?)",
                recipientIds,
                (update, ids) -> update.setArray(1, ids));
    }

    void remove(Collection<Long> recipientIds) {
        update(
                "delete from outbox_entry where recipient_id = any(?)",
                recipientIds,
                (delete, ids) -> delete.setArray(1, ids));
    }

    /** Another try is due then. */
    void retry(Map<Long, Instant> nextTries) {
        batch(
                "update outbox_entry set handing_over = false, node_id = null, attempts = attempts + 1, due_at = ? where recipient_id = ?",
                nextTries.keySet(),
                (update, id) -> {
                    update.setTimestamp(1, Timestamp.from(nextTries.get(id)));
                    update.setLong(2, id);
                });
    }

    /** There was no try after all: anybody's again. */
    void release(Collection<Long> recipientIds) {
        update(
                "update outbox_entry set handing_over = false, node_id = null where recipient_id = any(?)",
                recipientIds,
                (update, ids) -> update.setArray(1, ids));
    }

    /**
     * What a node holds although nobody works on it any more: begun rows are locked and returned, the others are
     * released.
     */
    List<OutboxRow> sweep(String node) {
        List<OutboxRow> begun = new ArrayList<>();
        query(
                COLUMNS + "where node_id = ? for update",
                select -> select.setString(1, node),
                row -> begun.add(row(row)));
        release(begun.stream()
                .filter(row -> !row.handingOver())
                .map(OutboxRow::recipientId)
                .toList());
        return begun.stream().filter(OutboxRow::handingOver).toList();
    }

    /** Takes a row out unless the relay may already hear of it. */
    boolean withdraw(long recipientId) {
        return update(
                        "delete from outbox_entry where recipient_id = any(?) and handing_over = false",
                        List.of(recipientId),
                        (delete, ids) -> delete.setArray(1, ids))
                == 1;
    }

    long waiting() {
        return ((Number) em.createNativeQuery("select count(*) from outbox_entry")
                        .getSingleResult())
                .longValue();
    }

    private static OutboxRow row(ResultSet row) throws SQLException {
        return new OutboxRow(
                row.getLong(1),
                row.getString(2),
                row.getTimestamp(3).toInstant(),
                row.getInt(4),
                row.getBoolean(5),
                row.getBoolean(6));
    }

    // ---- JDBC, over the connection of the transaction

    private interface Binding {
        void bind(PreparedStatement statement) throws SQLException;
    }

    private interface IdBinding {
        void bind(PreparedStatement statement, long id) throws SQLException;
    }

    private interface ArrayBinding {
        void bind(PreparedStatement statement, java.sql.Array ids) throws SQLException;
    }

    private interface RowReader {
        void read(ResultSet row) throws SQLException;
    }

    private void query(String sql, Binding binding, RowReader reader) {
        try (PreparedStatement select = connection().prepareStatement(sql)) {
            binding.bind(select);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    reader.read(rows);
                }
            }
        } catch (SQLException e) {
            throw new OutboxFault(e);
        }
    }

    private int update(String sql, Collection<Long> recipientIds, ArrayBinding binding) {
        if (recipientIds.isEmpty()) {
            return 0;
        }
        try (PreparedStatement update = connection().prepareStatement(sql)) {
            binding.bind(update, ids(update.getConnection(), recipientIds));
            return update.executeUpdate();
        } catch (SQLException e) {
            throw new OutboxFault(e);
        }
    }

    private void batch(String sql, Collection<Long> recipientIds, IdBinding binding) {
        if (recipientIds.isEmpty()) {
            return;
        }
        try (PreparedStatement update = connection().prepareStatement(sql)) {
            int waiting = 0;
            for (long id : recipientIds) {
                binding.bind(update, id);
                update.addBatch();
                if (++waiting == BATCH) {
                    update.executeBatch();
                    waiting = 0;
                }
            }
            if (waiting > 0) {
                update.executeBatch();
            }
        } catch (SQLException e) {
            throw new OutboxFault(e);
        }
    }

    private static java.sql.Array ids(Connection connection, Collection<Long> recipientIds) throws SQLException {
        return connection.createArrayOf("bigint", recipientIds.toArray());
    }

    private Connection connection() {
        return em.unwrap(Connection.class);
    }
}
