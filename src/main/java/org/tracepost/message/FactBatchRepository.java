package org.tracepost.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tracepost.mail.FailureReason;
import org.tracepost.platform.jpa.IdBlocks;

/**
 * Adds events to many recipients and derives their digests, in the caller's transaction: four statements, however many
 * there are.
 *
 * <p>Past JPA, whose entities for each e-mail would cost more than all the rest of its hand-over.
 */
@ApplicationScoped
class FactBatchRepository {

    private static final String LOCK =
            "select id, status_at, last_open_on, status, created_at from recipient where id = any(?) order by id for update";
    private static final String KNOWN =
            "select recipient_id, id, type, at, reason, hard, rule, target, refers_to from recipient_event "
                    + "where recipient_id = any(?) order by at, id";
    private static final String EVENT =
            "insert into recipient_event (id, recipient_id, type, at, recorded_at, source, reply_code, status_code, words, server, "
                    + "reason, hard, rule, program, address, target, login, next_try_at, refers_to, report_id) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String DIGEST =
            "update recipient set status = ?, status_at = ?, reason = ?, hard = ?, warning = ?, confirmable = ?, opens = ?, clicks = ?, "
                    + "automatic = ?, sent_at = ?, delivered_at = ?, opened_at = ?, redirected_to = ?, handled_at = ?, version = version + 1 where id = ?";

    @PersistenceContext
    private EntityManager em;

    private record Standing(
            Status status, Instant written, Instant statusAt, LocalDate lastOpenOn, List<RecipientEvent> events) {}

    /**
     * @param facts of each recipient, in the order in which they became known
     * @return what they changed
     */
    List<Turn> add(Map<Long, List<Fact>> facts, String login, Instant now) {
        em.flush();
        Connection connection = em.unwrap(Connection.class);
        try {
            Map<Long, Standing> recipients = lock(connection, facts.keySet().toArray());
            long[] ids = IdBlocks.take(
                    connection,
                    "recipient_event_seq",
                    recipients.keySet().stream()
                            .mapToInt(id -> facts.get(id).size())
                            .sum());
            try (PreparedStatement events = connection.prepareStatement(EVENT);
                    PreparedStatement digests = connection.prepareStatement(DIGEST)) {
                int next = 0;
                List<Turn> turns = new ArrayList<>(recipients.size());
                for (Map.Entry<Long, Standing> recipient : recipients.entrySet()) {
                    Standing standing = recipient.getValue();
                    for (Fact fact : facts.get(recipient.getKey())) {
                        RecipientEvent event = new RecipientEvent(recipient.getKey(), fact, login, now);
                        insert(events, ids[next++], event);
                        standing.events().add(event);
                    }
                    // as the database would give them: by time, and of one time in the order in which they were written
                    standing.events().sort(Comparator.comparing(RecipientEvent::getAt));
                    Digest digest = Digest.of(standing.events(), standing.lastOpenOn(), standing.statusAt());
                    update(digests, recipient.getKey(), digest);
                    turns.add(new Turn(recipient.getKey(), standing.written(), standing.status(), digest));
                }
                events.executeBatch();
                digests.executeBatch();
                return turns;
            }
        } catch (SQLException e) {
            throw new PersistenceException("Facts about " + facts.size() + " recipients cannot be written", e);
        }
    }

    private static Map<Long, Standing> lock(Connection connection, Object[] ids) throws SQLException {
        Map<Long, Standing> recipients = new HashMap<>();
        try (PreparedStatement lock = connection.prepareStatement(LOCK);
                PreparedStatement known = connection.prepareStatement(KNOWN)) {
            lock.setArray(1, connection.createArrayOf("bigint", ids));
            try (ResultSet row = lock.executeQuery()) {
                while (row.next()) {
                    java.sql.Date lastOpen = row.getDate(3);
                    recipients.put(
                            row.getLong(1),
                            new Standing(
                                    Status.valueOf(row.getString(4)),
                                    row.getTimestamp(5).toInstant(),
                                    row.getTimestamp(2).toInstant(),
                                    lastOpen == null ? null : lastOpen.toLocalDate(),
                                    new ArrayList<>()));
                }
            }
            known.setArray(1, connection.createArrayOf("bigint", ids));
            try (ResultSet row = known.executeQuery()) {
                while (row.next()) {
                    recipients.get(row.getLong(1)).events().add(event(row));
                }
            }
        }
        return recipients;
    }

    private static RecipientEvent event(ResultSet row) throws SQLException {
        String reason = row.getString(5);
        long refersTo = row.getLong(9);
        return RecipientEvent.known(
                row.getLong(2),
                EventType.valueOf(row.getString(3)),
                row.getTimestamp(4).toInstant(),
                reason == null ? null : FailureReason.valueOf(reason),
                row.getBoolean(6),
                row.getString(7),
                row.getString(8),
                refersTo == 0 ? null : refersTo);
    }

    private static void insert(PreparedStatement row, long id, RecipientEvent e) throws SQLException {
        row.setLong(1, id);
        row.setLong(2, e.getRecipientId());
        row.setString(3, e.getType().name());
        row.setTimestamp(4, Timestamp.from(e.getAt()));
        row.setTimestamp(5, Timestamp.from(e.getRecordedAt()));
        row.setString(6, e.getSource().name());
        row.setObject(7, e.getReplyCode(), Types.INTEGER);
        row.setString(8, e.getStatusCode());
        row.setString(9, e.getWords());
        row.setString(10, e.getServer());
        row.setString(11, e.getReason() == null ? null : e.getReason().name());
        row.setBoolean(12, e.isHard());
        row.setString(13, e.getRule());
        row.setString(14, e.getProgram());
        row.setString(15, e.getAddress());
        row.setString(16, e.getTarget());
        row.setString(17, e.getLogin());
        row.setTimestamp(18, timestamp(e.getNextTryAt()));
        row.setObject(19, e.getRefersTo(), Types.BIGINT);
        row.setObject(20, e.getReportId(), Types.BIGINT);
        row.addBatch();
    }

    private static void update(PreparedStatement row, long id, Digest d) throws SQLException {
        row.setString(1, d.status().name());
        row.setTimestamp(2, Timestamp.from(d.statusAt()));
        row.setString(3, d.reason() == null ? null : d.reason().name());
        row.setBoolean(4, d.hard());
        row.setBoolean(5, d.warning());
        row.setBoolean(6, d.confirmable());
        row.setInt(7, d.opens());
        row.setInt(8, d.clicks());
        row.setInt(9, d.automatic());
        row.setTimestamp(10, timestamp(d.sentAt()));
        row.setTimestamp(11, timestamp(d.deliveredAt()));
        row.setTimestamp(12, timestamp(d.openedAt()));
        row.setString(13, d.redirectedTo());
        row.setTimestamp(14, timestamp(d.handledAt()));
        row.setLong(15, id);
        row.addBatch();
    }

    private static Timestamp timestamp(Instant moment) {
        return moment == null ? null : Timestamp.from(moment);
    }
}
