package org.tracepost.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.tracepost.mail.Token;
import org.tracepost.platform.StoredText;
import org.tracepost.platform.jpa.IdBlocks;

/**
 * Writes the recipients of a new message, each with its first event, in the caller's transaction.
 *
 * <p>In batches past JPA: a message may have 100,000 recipients, and as many entities, twice, would neither fit in the
 * memory nor be written in time.
 */
@ApplicationScoped
class NewRecipientRepository {

    private static final int BATCH = 1000;
    private static final int LONGEST_VALUE = 1000;
    private static final String RECIPIENT =
            "insert into recipient (id, message_id, document_id, customer_id, contact_id, name, address, address_key, customer_name, "
                    + "customer_number, envelope_token, web_token, status, status_at, hard, warning, confirmable, opens, clicks, automatic, created_at, version) "
                    + "values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'QUEUED', ?, false, false, true, 0, 0, 0, ?, 1)";
    private static final String EVENT =
            "insert into recipient_event (id, recipient_id, type, at, recorded_at, source, hard, login, next_try_at) "
                    + "values (?, ?, 'QUEUED', ?, ?, 'USER', false, ?, ?)";

    private static final String VALUE = "insert into recipient_value (recipient_id, field, text) values (?, ?, ?)";

    private static final List<Integer> RECIPIENT_TYPES = List.of(
            Types.BIGINT,
            Types.BIGINT,
            Types.BIGINT,
            Types.BIGINT,
            Types.BIGINT,
            Types.VARCHAR,
            Types.VARCHAR,
            Types.VARCHAR,
            Types.VARCHAR,
            Types.VARCHAR,
            Types.VARCHAR,
            Types.VARCHAR,
            Types.TIMESTAMP_WITH_TIMEZONE,
            Types.TIMESTAMP_WITH_TIMEZONE);
    private static final List<Integer> EVENT_TYPES = List.of(
            Types.BIGINT,
            Types.BIGINT,
            Types.TIMESTAMP_WITH_TIMEZONE,
            Types.TIMESTAMP_WITH_TIMEZONE,
            Types.VARCHAR,
            Types.TIMESTAMP_WITH_TIMEZONE);

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Tallies tallies;

    @Inject
    private MailedDocumentRepository documents;

    /**
     * @param due when they are to be handed over; null: at once. @return the new recipients' ids, in the order of the
     *     addressees
     */
    List<Long> add(Message message, List<Addressee> addressees, String login, Instant now, Instant due) {
        // the message's own row must be there before rows that point to it
        em.flush();
        tallies.changed(Stream.of(now));
        Connection connection = em.unwrap(Connection.class);
        List<Long> ids = new ArrayList<>(addressees.size());
        try (PreparedStatement recipients = connection.prepareStatement(RECIPIENT);
                PreparedStatement events = connection.prepareStatement(EVENT);
                PreparedStatement values = connection.prepareStatement(VALUE)) {
            for (int from = 0; from < addressees.size(); from += BATCH) {
                List<Addressee> batch = addressees.subList(from, Math.min(from + BATCH, addressees.size()));
                long[] recipientIds = IdBlocks.take(connection, "recipient_seq", batch.size());
                long[] eventIds = IdBlocks.take(connection, "recipient_event_seq", batch.size());
                for (int i = 0; i < recipientIds.length; i++) {
                    recipient(recipients, recipientIds[i], message, batch.get(i), now);
                    event(events, eventIds[i], recipientIds[i], login, now, due);
                    own(values, recipientIds[i], batch.get(i).own());
                    ids.add(recipientIds[i]);
                }
                recipients.executeBatch();
                events.executeBatch();
                values.executeBatch();
            }
            if (!ids.isEmpty()) {
                documents.written(message, now);
            }
            return ids;
        } catch (SQLException e) {
            throw new PersistenceException("The recipients of message " + message.getId() + " cannot be written", e);
        }
    }

    /** Says of new recipients whom they repeat, place by place. @param key may be null */
    void link(List<Long> ids, List<Long> repeated, String key) {
        try (PreparedStatement update = em.unwrap(Connection.class)
                .prepareStatement("update recipient set repeats_id = ?, repeat_key = ? where id = ?")) {
            for (int i = 0; i < ids.size(); i++) {
                update.setLong(1, repeated.get(i));
                update.setString(2, key);
                update.setLong(3, ids.get(i));
                update.addBatch();
                if ((i + 1) % BATCH == 0) {
                    update.executeBatch();
                }
            }
            update.executeBatch();
        } catch (SQLException e) {
            throw new PersistenceException(
                    "It cannot be written which recipients " + ids.size() + " new ones repeat", e);
        }
    }

    private static void recipient(PreparedStatement row, long id, Message message, Addressee to, Instant now)
            throws SQLException {
        OffsetDateTime at = now.atOffset(ZoneOffset.UTC);
        add(
                row,
                RECIPIENT_TYPES,
                id,
                message.getId(),
                message.getDocumentId(),
                to.customerId(),
                to.contactId(),
                to.name(),
                to.address().toString(),
                to.address().comparable(),
                to.customerName(),
                to.customerNumber(),
                Token.random().value(),
                Token.random().value(),
                at,
                at);
    }

    private static void event(PreparedStatement row, long id, long recipientId, String login, Instant now, Instant due)
            throws SQLException {
        OffsetDateTime at = now.atOffset(ZoneOffset.UTC);
        add(row, EVENT_TYPES, id, recipientId, at, at, login, due == null ? null : due.atOffset(ZoneOffset.UTC));
    }

    private static void own(PreparedStatement row, long id, Map<String, String> own) throws SQLException {
        for (Map.Entry<String, String> field : own.entrySet()) {
            row.setLong(1, id);
            row.setString(2, field.getKey());
            row.setString(3, StoredText.fit(field.getValue(), LONGEST_VALUE));
            row.addBatch();
        }
    }

    /** Each value with its type: a null without one would be a text to PostgreSQL. */
    private static void add(PreparedStatement row, List<Integer> types, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            row.setObject(i + 1, values[i], types.get(i));
        }
        row.addBatch();
    }
}
