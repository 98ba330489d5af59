package org.tracepost.bounce;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tracepost.bounce.ReadAgainRun.Phase;
import org.tracepost.platform.Slice;

@ApplicationScoped
class ReadAgainRepository {

    @PersistenceContext
    private EntityManager em;

    void add(Object row) {
        em.persist(row);
    }

    Optional<ReadAgainRun> find(long id) {
        return Optional.ofNullable(em.find(ReadAgainRun.class, id));
    }

    Optional<ReadAgainRun> lock(long id) {
        return Optional.ofNullable(em.find(ReadAgainRun.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    Optional<ReadAgainRun> newest() {
        return em.createQuery("select r from ReadAgainRun r order by r.id desc", ReadAgainRun.class)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    List<ReadAgainRun> inPhases(List<Phase> phases) {
        return em.createQuery("select r from ReadAgainRun r where r.phase in :phases order by r.id", ReadAgainRun.class)
                .setParameter("phases", phases)
                .getResultList();
    }

    /** The next reports that the run is to look at. */
    List<Long> next(ReadAgainRun run, int limit) {
        ReportFilter filter = run.filter();
        StringBuilder where = new StringBuilder("r.id > :last and r.receivedAt <= :until");
        Map<String, Object> values = new HashMap<>(Map.of("last", run.getLastReportId(), "until", run.getStartedAt()));
        if (!filter.states().isEmpty()) {
            where.append(" and r.state in :states");
            values.put("states", filter.states());
        }
        if (filter.kind() != null) {
            where.append(" and r.kind = :kind");
            values.put("kind", filter.kind());
        }
        if (filter.since() != null) {
            where.append(" and r.receivedAt >= :since");
            values.put("since", filter.since());
        }
        TypedQuery<Long> query =
                em.createQuery("select r.id from BounceReport r where " + where + " order by r.id", Long.class);
        values.forEach(query::setParameter);
        return query.setMaxResults(limit).getResultList();
    }

    boolean has(long runId, long reportId) {
        return em.createQuery(
                                "select count(i) from ReadAgainItem i where i.runId = :run and i.reportId = :report",
                                Long.class)
                        .setParameter("run", runId)
                        .setParameter("report", reportId)
                        .getSingleResult()
                > 0;
    }

    Optional<ReadAgainItem> findItem(long id) {
        return Optional.ofNullable(em.find(ReadAgainItem.class, id));
    }

    List<Long> toApply(long runId, long after, int limit) {
        return em.createQuery(
                        "select i.id from ReadAgainItem i where i.runId = :run and i.applied = false and i.id > :after order by i.id",
                        Long.class)
                .setParameter("run", runId)
                .setParameter("after", after)
                .setMaxResults(limit)
                .getResultList();
    }

    List<ReadAgainItem> items(long runId, Slice slice) {
        return em.createQuery("select i from ReadAgainItem i where i.runId = :run order by i.id", ReadAgainItem.class)
                .setParameter("run", runId)
                .setFirstResult(slice.offset())
                .setMaxResults(slice.limit())
                .getResultList();
    }

    long countItems(long runId) {
        return em.createQuery("select count(i) from ReadAgainItem i where i.runId = :run", Long.class)
                .setParameter("run", runId)
                .getSingleResult();
    }
}
