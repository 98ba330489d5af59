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
import java.util.List;
import org.tracepost.mail.FailureReason;

/** Which recipients are blocked: recipients against entries, in one statement however many there are. */
@ApplicationScoped
class BlockRepository {

    private static final String AMONG = "select r.id, s.id, s.cause, s.reason from recipient r join suppression s on s.active_address = r.address_key "
            + "where r.id = any(?) and (s.until_at is null or s.until_at > ?) order by r.id";

    @PersistenceContext
    private EntityManager em;

    /** @param reason null when the entry has none */
    record Block(long recipientId, long entryId, SuppressionCause cause, FailureReason reason) {
    }

    List<Block> among(Collection<Long> recipientIds, Instant when) {
        em.flush();
        List<Block> blocks = new ArrayList<>();
        try (PreparedStatement select = em.unwrap(Connection.class).prepareStatement(AMONG)) {
            select.setArray(1, select.getConnection().createArrayOf("bigint", recipientIds.toArray()));
            select.setTimestamp(2, Timestamp.from(when));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    String reason = row.getString(4);
                    blocks.add(new Block(row.getLong(1), row.getLong(2), SuppressionCause.valueOf(row.getString(3)),
                            reason == null ? null : FailureReason.valueOf(reason)));
                }
            }
        } catch (SQLException e) {
            throw new PersistenceException("It cannot be read which of " + recipientIds.size() + " recipients are blocked", e);
        }
        return blocks;
    }

    /** How many entries there ever were. Ids tell less: they are not committed in their order. */
    long count() {
        return ((Number) em.createNativeQuery("select count(*) from suppression").getSingleResult()).longValue();
    }
}
