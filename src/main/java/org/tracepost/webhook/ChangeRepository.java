package org.tracepost.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import org.tracepost.message.StatusChanges.Change;
import org.tracepost.platform.jpa.IdBlocks;

/** The changes that webhooks are still to be told of, in the order in which they were recorded. */
@ApplicationScoped
class ChangeRepository {

    private static final String ADD =
            "insert into webhook_change (id, webhook_id, recipient_id, before, status, at, reason, hard) values (?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String PACK = "update webhook_change set delivery_id = ?1 where id in "
            + "(select c.id from webhook_change c where c.webhook_id = ?2 and c.delivery_id is null order by c.id limit "
            + Deliveries.MOST_CHANGES + ")";
    private static final String TOLD =
            "select new org.tracepost.webhook.ToldChange(c.id, c.before, c.status, c.at, c.reason, c.hard, r.id, m.id, m.purpose, "
                    + "r.address, r.name, r.documentId, d.kind, d.number, r.customerId, r.customerNumber) from Recipient r join r.message m "
                    + "left join Document d on d.id = r.documentId, WebhookChange c where c.recipientId = r.id and c.deliveryId = :delivery order by c.id";

    @PersistenceContext
    private EntityManager em;

    /** Past JPA, in one batch: the hand-over of thousands of e-mails waits for it. */
    void add(Map<Long, List<Change>> changesByWebhook) {
        em.flush();
        Connection connection = em.unwrap(Connection.class);
        try (PreparedStatement row = connection.prepareStatement(ADD)) {
            long[] ids = IdBlocks.take(
                    connection,
                    "webhook_change_seq",
                    changesByWebhook.values().stream().mapToInt(List::size).sum());
            int next = 0;
            for (Map.Entry<Long, List<Change>> webhook : changesByWebhook.entrySet()) {
                for (Change change : webhook.getValue()) {
                    insert(row, ids[next++], webhook.getKey(), change);
                }
            }
            row.executeBatch();
        } catch (SQLException e) {
            throw new PersistenceException("Status changes for webhooks cannot be written", e);
        }
    }

    private static void insert(PreparedStatement row, long id, long webhook, Change change) throws SQLException {
        row.setLong(1, id);
        row.setLong(2, webhook);
        row.setLong(3, change.recipientId());
        row.setString(4, change.before().name());
        row.setString(5, change.after().name());
        row.setTimestamp(6, Timestamp.from(change.at()));
        row.setString(7, change.reason() == null ? null : change.reason().name());
        row.setBoolean(8, change.hard());
        row.addBatch();
    }

    /** Puts the oldest that wait into a delivery. @return how many */
    int pack(long webhook, long delivery) {
        return em.createNativeQuery(PACK)
                .setParameter(1, delivery)
                .setParameter(2, webhook)
                .executeUpdate();
    }

    List<ToldChange> of(long delivery) {
        return em.createQuery(TOLD, ToldChange.class)
                .setParameter("delivery", delivery)
                .getResultList();
    }

    boolean waits(long webhook) {
        return !em.createQuery(
                        "select c.id from WebhookChange c where c.webhookId = :webhook and c.deliveryId is null",
                        Long.class)
                .setParameter("webhook", webhook)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** How many are in no delivery yet, by webhook; one that has none is missing. */
    List<Object[]> waiting() {
        return em.createQuery(
                        "select c.webhookId, count(c) from WebhookChange c where c.deliveryId is null group by c.webhookId",
                        Object[].class)
                .getResultList();
    }

    int forget(List<Long> deliveries) {
        return em.createQuery("delete from WebhookChange c where c.deliveryId in :ids")
                .setParameter("ids", deliveries)
                .executeUpdate();
    }

    void forgetAllOf(long webhook) {
        em.createQuery("delete from WebhookChange c where c.webhookId = :id")
                .setParameter("id", webhook)
                .executeUpdate();
    }
}
