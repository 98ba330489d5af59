package org.tracepost.bounce;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.tracepost.platform.jpa.ListQuery;

@ApplicationScoped
class BounceReportRepository {

    @PersistenceContext
    private EntityManager em;

    Optional<BounceReport> find(long id) {
        return Optional.ofNullable(em.find(BounceReport.class, id));
    }

    List<String> known(Collection<String> sourceKeys) {
        return em.createQuery("select r.sourceKey from BounceReport r where r.sourceKey in :keys", String.class)
                .setParameter("keys", sourceKeys).getResultList();
    }

    ListQuery<BounceReportRow> list(Collection<BounceReport.State> states, String text) {
        return new ListQuery<>(em, BounceReportRow.class, "select new org.tracepost.bounce.BounceReportRow(r.id, r.receivedAt, r.kind, r.sender, r.subject, "
                + "r.state, r.explanation, r.size)", "from BounceReport r", "r.receivedAt desc, r.id desc")
                .whereGiven("r.state in :states", "states", states)
                .whereContains("lower(r.subject) like :text escape '!' or lower(r.sender) like :text escape '!'", "text", text)
                .sort("received", "r.receivedAt").sort("sender", "r.sender").sort("subject", "r.subject").sort("kind", "r.kind");
    }
}
