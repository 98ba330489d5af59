package org.tracepost.bounce;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.tracepost.platform.jpa.ListQuery;

@ApplicationScoped
class BounceReportRepository {

    private static final String ROW =
            "select new org.tracepost.bounce.BounceReportRow(r.id, r.receivedAt, r.kind, r.sender, r.subject, "
                    + "r.state, r.explanation, r.size, r.address, r.doubt, r.matchedBy, r.recipientId, r.settledBy, r.settledAt, r.note)";

    @PersistenceContext
    private EntityManager em;

    Optional<BounceReport> find(long id) {
        return Optional.ofNullable(em.find(BounceReport.class, id));
    }

    List<String> known(Collection<String> sourceKeys) {
        return em.createQuery("select r.sourceKey from BounceReport r where r.sourceKey in :keys", String.class)
                .setParameter("keys", sourceKeys)
                .getResultList();
    }

    boolean cameBefore(StoredReport report) {
        return em.createQuery("select count(r) from BounceReport r where r.sha256 = :sha and r.id < :id", Long.class)
                        .setParameter("sha", report.sha256())
                        .setParameter("id", report.id())
                        .getSingleResult()
                > 0;
    }

    ListQuery<BounceReportRow> list(ReportFilter filter) {
        return new ListQuery<>(em, BounceReportRow.class, ROW, "from BounceReport r", "r.receivedAt desc, r.id desc")
                .whereGiven("r.state in :states", "states", filter.states())
                .whereGiven("r.kind = :kind", "kind", filter.kind())
                .whereGiven("r.doubt = :doubt", "doubt", filter.doubt())
                .whereGiven("r.receivedAt >= :since", "since", filter.since())
                .whereContains(
                        "lower(r.subject) like :text escape '!' or lower(r.sender) like :text escape '!' or lower(r.address) like :text escape '!'",
                        "text",
                        filter.text())
                .sort("received", "r.receivedAt")
                .sort("sender", "r.sender")
                .sort("subject", "r.subject")
                .sort("kind", "r.kind")
                .sort("address", "r.address");
    }

    List<BounceReportRow> rows(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : em.createQuery(ROW + " from BounceReport r where r.id in :ids", BounceReportRow.class)
                        .setParameter("ids", ids)
                        .getResultList();
    }

    List<DoubtCount> doubts() {
        return em.createQuery(
                        "select new org.tracepost.bounce.DoubtCount(r.doubt, count(r), sum(case when r.state = :unmatched or r.state = :failed then 1 else 0 end)) "
                                + "from BounceReport r where r.doubt is not null group by r.doubt order by r.doubt",
                        DoubtCount.class)
                .setParameter("unmatched", BounceReport.State.UNMATCHED)
                .setParameter("failed", BounceReport.State.FAILED)
                .getResultList();
    }

    /** Locked until the transaction ends, so that two people do not decide about it at once. */
    Optional<BounceReport> lock(long id) {
        return Optional.ofNullable(em.find(BounceReport.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Doubted because nothing was handed over yet, though the answer may only not have been written down yet. */
    List<Long> tooEarly(Instant since, int limit) {
        return em.createQuery(
                        "select r.id from BounceReport r where r.doubt = :doubt and r.state = :state and r.receivedAt >= :since order by r.id",
                        Long.class)
                .setParameter("doubt", Doubt.BEFORE_SENT)
                .setParameter("state", BounceReport.State.UNMATCHED)
                .setParameter("since", since)
                .setMaxResults(limit)
                .getResultList();
    }
}
