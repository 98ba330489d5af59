package org.tracepost.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tracepost.message.StatusCount;
import org.tracepost.platform.Slice;
import org.tracepost.platform.jpa.Where;

@ApplicationScoped
class MailReportRepository {

    static final int AT_ONCE = 500;

    @PersistenceContext
    private EntityManager em;

    /** Newest first. */
    List<MailRow> list(MailFilter filter, Slice slice) {
        Where where = of(filter);
        return where.in(em.createQuery(MailRow.SELECT + where + " order by r.createdAt desc, r.id desc", MailRow.class))
                .setFirstResult(slice.offset())
                .setMaxResults(slice.limit())
                .getResultList();
    }

    /**
     * The next of a list that is read to its end. The recipients of one message were all written at one moment and come
     * in their own order.
     */
    List<MailRow> after(MailFilter filter, Optional<MailRow> last) {
        Where where = of(filter);
        boolean oneMessage = filter.messageId() != null;
        last.ifPresent(row -> {
            if (oneMessage) {
                where.and("r.id > :last", "last", row.id());
            } else {
                where.and("r.createdAt <= :at", "at", row.createdAt())
                        .and("r.createdAt < :at or r.id < :last", "last", row.id());
            }
        });
        return where.in(em.createQuery(
                        MailRow.SELECT
                                + where
                                + (oneMessage ? " order by r.id" : " order by r.createdAt desc, r.id desc"),
                        MailRow.class))
                .setMaxResults(AT_ONCE)
                .getResultList();
    }

    /** Counts by status; of the status, which the index by time holds: of the id would be a look at each row. */
    List<StatusCount> counts(MailFilter filter, Instant freshSince) {
        Where where = ofRecipients(filter).bind("fresh", freshSince);
        String from = " from Recipient r" + (needsMessage(filter) ? " join r.message m" : "");
        if (filter.kind() != null) {
            from += ", Document d";
            where.and("d.id = r.documentId").and("d.kind = :kind", "kind", filter.kind());
        }
        return where.in(em.createQuery(
                        "select new org.tracepost.message.StatusCount(0L, r.status, count(r.status), "
                                + "sum(case when r.createdAt > :fresh then 1 else 0 end))" + from + where
                                + " group by r.status",
                        StatusCount.class))
                .getResultList();
    }

    static boolean needsMessage(MailFilter filter) {
        return filter.sender() != null && !filter.sender().isBlank();
    }

    private static Where of(MailFilter filter) {
        return ofRecipients(filter).given("d.kind = :kind", "kind", filter.kind());
    }

    static Where ofRecipients(MailFilter filter) {
        Where where = new Where()
                .given("r.createdAt >= :from", "from", filter.from())
                .given("r.createdAt < :until", "until", filter.until())
                .given("r.customerId = :customer", "customer", filter.customerId())
                .given("r.status in :statuses", "statuses", filter.statuses())
                .given("m.createdBy = :sender", "sender", filter.sender())
                .given("r.reason = :reason", "reason", filter.reason())
                .given("r.domain = :domain", "domain", filter.domain())
                .given("r.message.id = :message", "message", filter.messageId());
        where.containing(
                "lower(r.name) like :text escape '!' or lower(r.address) like :text escape '!'", "text", filter.text());
        return filter.documents() ? where.and("r.documentId is not null") : where;
    }
}
