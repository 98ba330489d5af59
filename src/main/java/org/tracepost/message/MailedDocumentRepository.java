package org.tracepost.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Keeps on a document's row what reports sum documents by, in the transaction of the fact: when e-mails about it were
 * written, and whether one that brought it was opened.
 *
 * <p>Past the document's entity, whose version stays: a clerk who edits it meanwhile is not told that somebody else
 * did. Whoever locks recipients as well has locked them before, and of several documents the lower id comes first, so
 * that nobody waits in a circle.
 */
@ApplicationScoped
class MailedDocumentRepository {

    private static final String BRINGING = "m.purpose not in ("
            + DocumentPurposes.ABOUT.stream()
                    .map(purpose -> "'" + purpose + "'")
                    .collect(Collectors.joining(", ")) + ")";
    private static final String WRITTEN =
            "update document set first_mailed_at = least(coalesce(first_mailed_at, ?), ?), last_mailed_at = greatest(coalesce(last_mailed_at, ?), ?), "
                    + "mail_opened = case when ? then coalesce(mail_opened, false) else mail_opened end where id = ?";
    /**
     * Of its own, before anything is looked at: what others who held the lock have changed is seen only by the next
     * statement.
     */
    private static final String LOCK =
            "select id from document where id in (select r.document_id from recipient r join message m on m.id = r.message_id "
                    + "where r.id = any(?) and " + BRINGING + ") order by id for update";

    private static final String OPENED =
            "update document set mail_opened = exists (select 1 from recipient r join message m on m.id = r.message_id "
                    + "where r.document_id = document.id and " + BRINGING
                    + " and (r.opened_at is not null or r.last_open_on is not null)) where id = any(?)";

    @PersistenceContext
    private EntityManager em;

    /** That a message to somebody was written. */
    void written(Message message, Instant at) {
        if (message.getDocumentId() == null) {
            return;
        }
        try (PreparedStatement update = connection().prepareStatement(WRITTEN)) {
            OffsetDateTime time = at.atOffset(ZoneOffset.UTC);
            for (int i = 1; i <= 4; i++) {
                update.setObject(i, time, Types.TIMESTAMP_WITH_TIMEZONE);
            }
            update.setBoolean(5, !DocumentPurposes.ABOUT.contains(message.getPurpose()));
            update.setLong(6, message.getDocumentId());
            update.executeUpdate();
        } catch (SQLException e) {
            throw new PersistenceException(
                    "It cannot be written that message " + message.getId() + " is about document "
                            + message.getDocumentId(),
                    e);
        }
    }

    /** Nothing is done for facts that are about no opening, which are nearly all. */
    void follow(Collection<Turn> turns) {
        Object[] recipients = turns.stream()
                .filter(Turn::mayBeSeenOtherwise)
                .map(Turn::recipientId)
                .toArray();
        if (recipients.length == 0) {
            return;
        }
        em.flush();
        Connection connection = connection();
        try (PreparedStatement lock = connection.prepareStatement(LOCK);
                PreparedStatement update = connection.prepareStatement(OPENED)) {
            lock.setArray(1, connection.createArrayOf("bigint", recipients));
            List<Long> documents = new ArrayList<>();
            try (ResultSet row = lock.executeQuery()) {
                while (row.next()) {
                    documents.add(row.getLong(1));
                }
            }
            if (!documents.isEmpty()) {
                update.setArray(1, connection.createArrayOf("bigint", documents.toArray()));
                update.executeUpdate();
            }
        } catch (SQLException e) {
            throw new PersistenceException(
                    "It cannot be written what " + recipients.length + " recipients have opened", e);
        }
    }

    private Connection connection() {
        return em.unwrap(Connection.class);
    }
}
