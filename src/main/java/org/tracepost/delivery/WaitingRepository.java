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
import java.util.List;
import org.tracepost.platform.jpa.InstantConverter;

/**
 * The rows of the outbox as somebody who holds them back, moves or cancels them sees them. Rows are locked a portion at
 * a time, and what a connection is just writing is skipped: so nobody here and nobody at the relay ever wait for each
 * other in a circle.
 */
@ApplicationScoped
class WaitingRepository {

    @PersistenceContext
    private EntityManager em;

    /**
     * What waits of a message, or of all.
     *
     * @param nextDue null when nothing waits
     */
    record Waiting(long rows, long handingOver, long tried, Instant nextDue) {}

    Waiting waiting(long messageId) {
        return waiting("where message_id = ?1", messageId);
    }

    Waiting waitingAltogether() {
        return waiting("where message_id > ?1", 0L);
    }

    private Waiting waiting(String where, long argument) {
        Object[] row = (Object[])
                em.createNativeQuery("select count(*), coalesce(sum(case when handing_over then 1 else 0 end), 0), "
                                + "coalesce(sum(case when attempts > 0 then 1 else 0 end), 0), min(due_at) from outbox_entry "
                                + where)
                        .setParameter(1, argument)
                        .getSingleResult();
        return new Waiting(
                number(row[0]),
                number(row[1]),
                number(row[2]),
                row[3] == null ? null : InstantConverter.instant(row[3]));
    }

    /** Messages of which something waits, the next due first. */
    List<WaitingMessage> messages(int limit) {
        List<?> rows = em.createNativeQuery(
                        "select m.id, m.subject, m.created_by, m.scheduled_at, m.paused, w.waiting, w.next_due from (select message_id, count(*) as waiting, "
                                + "min(due_at) as next_due from outbox_entry group by message_id) w join message m on m.id = w.message_id order by w.next_due, m.id")
                .setMaxResults(limit)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(r -> new WaitingMessage(
                        number(r[0]),
                        (String) r[1],
                        (String) r[2],
                        r[3] == null ? null : InstantConverter.instant(r[3]),
                        (Boolean) r[4],
                        number(r[5]),
                        InstantConverter.instant(r[6])))
                .toList();
    }

    List<Long> lockRunning(long messageId, int limit) {
        return lock("message_id = ? and paused = false", limit, messageId);
    }

    List<Long> lockPaused(long messageId, int limit) {
        return lock("message_id = ? and paused = true", limit, messageId);
    }

    /** Rows that are due at another time than this one and were never tried. */
    List<Long> lockNotDueAt(long messageId, Instant due, int limit) {
        return lock(
                "message_id = ? and attempts = 0 and handing_over = false and due_at <> ?",
                limit,
                messageId,
                Timestamp.from(due));
    }

    List<Long> lockNotHandingOver(long messageId, int limit) {
        return lock("message_id = ? and handing_over = false", limit, messageId);
    }

    /** Rows of recipients that were written before. */
    List<Long> lockWrittenBefore(Instant time, int limit) {
        return lock(
                "recipient_id in (select r.id from recipient r where r.created_at < ?)", limit, Timestamp.from(time));
    }

    List<Long> lockEndingBefore(Instant deadline, int limit) {
        return lock("deadline_at < ?", limit, Timestamp.from(deadline));
    }

    void setPaused(List<Long> recipientIds, boolean paused) {
        update("update outbox_entry set paused = ? where recipient_id = any(?)", recipientIds, paused);
    }

    /** No deadline comes sooner than this. */
    void extend(List<Long> recipientIds, Instant deadline) {
        update(
                "update outbox_entry set deadline_at = greatest(deadline_at, ?) where recipient_id = any(?)",
                recipientIds,
                Timestamp.from(deadline));
    }

    void move(List<Long> recipientIds, Instant due, Instant deadline) {
        update(
                "update outbox_entry set due_at = ?, deadline_at = ? where recipient_id = any(?)",
                recipientIds,
                Timestamp.from(due),
                Timestamp.from(deadline));
    }

    private List<Long> lock(String condition, int limit, Object... arguments) {
        try (PreparedStatement select = em.unwrap(Connection.class)
                .prepareStatement("select recipient_id from outbox_entry where " + condition
                        + " order by recipient_id limit " + limit + " for update skip locked")) {
            bind(select, arguments);
            List<Long> ids = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getLong(1));
                }
            }
            return ids;
        } catch (SQLException e) {
            throw new OutboxFault(e);
        }
    }

    private void update(String sql, List<Long> recipientIds, Object... arguments) {
        if (recipientIds.isEmpty()) {
            return;
        }
        try (PreparedStatement update = em.unwrap(Connection.class).prepareStatement(sql)) {
            bind(update, arguments);
            update.setArray(
                    arguments.length + 1, update.getConnection().createArrayOf("bigint", recipientIds.toArray()));
            update.executeUpdate();
        } catch (SQLException e) {
            throw new OutboxFault(e);
        }
    }

    private static void bind(PreparedStatement statement, Object... arguments) throws SQLException {
        for (int i = 0; i < arguments.length; i++) {
            statement.setObject(i + 1, arguments[i]);
        }
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }
}
