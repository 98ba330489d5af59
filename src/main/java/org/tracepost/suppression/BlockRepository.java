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
import java.util.Map;
import java.util.TreeMap;
import org.tracepost.mail.FailureReason;

/** Which recipients are blocked: recipients against entries, in two statements for each few hundred. */
@ApplicationScoped
class BlockRepository {

    private static final int AT_ONCE = 500;
    private static final String BLOCKED =
            "select r.id, s.id, s.cause, s.reason from recipient r join suppression s on s.active_address = r.address_key "
                    + "where r.id between ? and ? and r.id = any(?) and (s.until_at is null or s.until_at > ?) order by r.id";
    private static final String UNSUBSCRIBED =
            "select r.id, s.id, s.cause, s.reason from recipient r join message m on m.id = r.message_id "
                    + "join suppression s on s.bulk_address = r.address_key where r.id between ? and ? and r.id = any(?) and m.bulk and (s.until_at is null or s.until_at > ?) order by r.id";

    @PersistenceContext
    private EntityManager em;

    /** @param reason null when the entry has none */
    record Block(long recipientId, long entryId, SuppressionCause cause, FailureReason reason) {}

    /** One block for each recipient that has any; that of the whole address before that of messages to many. */
    List<Block> among(Collection<Long> recipientIds, Instant when) {
        em.flush();
        List<Long> sorted = recipientIds.stream().sorted().toList();
        Map<Long, Block> blocks = new TreeMap<>();
        for (int from = 0; from < sorted.size(); from += AT_ONCE) {
            List<Long> some = sorted.subList(from, Math.min(sorted.size(), from + AT_ONCE));
            read(BLOCKED, some, when).forEach(block -> blocks.put(block.recipientId(), block));
            read(UNSUBSCRIBED, some, when).forEach(block -> blocks.putIfAbsent(block.recipientId(), block));
        }
        return List.copyOf(blocks.values());
    }

    /**
     * @param recipientIds in ascending order: H2 compares each row with each id, but reads only the rows between the
     *     first and the last
     */
    private List<Block> read(String sql, List<Long> recipientIds, Instant when) {
        List<Block> blocks = new ArrayList<>();
        try (PreparedStatement select = em.unwrap(Connection.class).prepareStatement(sql)) {
            select.setLong(1, recipientIds.get(0));
            select.setLong(2, recipientIds.get(recipientIds.size() - 1));
            select.setArray(3, select.getConnection().createArrayOf("bigint", recipientIds.toArray()));
            select.setTimestamp(4, Timestamp.from(when));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    String reason = row.getString(4);
                    blocks.add(new Block(
                            row.getLong(1),
                            row.getLong(2),
                            SuppressionCause.valueOf(row.getString(3)),
                            reason == null ? null : FailureReason.valueOf(reason)));
                }
            }
        } catch (SQLException e) {
            throw new PersistenceException(
                    "It cannot be read which of " + recipientIds.size() + " recipients are blocked", e);
        }
        return blocks;
    }

    /** How many entries there ever were. Ids tell less: they are not committed in their order. */
    long count() {
        return ((Number)
                        em.createNativeQuery("select count(*) from suppression").getSingleResult())
                .longValue();
    }
}
