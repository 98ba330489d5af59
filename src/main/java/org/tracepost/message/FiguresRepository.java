package org.tracepost.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts recipients of many spans of time at once, out of the index by their time alone. */
@ApplicationScoped
class FiguresRepository {

    private static final String SPAN = "(cast(? as integer), cast(? as timestamp with time zone), cast(? as timestamp with time zone))";

    @PersistenceContext
    private EntityManager em;

    /** @return the counts of each span by its place; a span without e-mails is missing */
    Map<Integer, List<StatusCount>> counts(List<PeriodFigures.Span> spans, Instant freshSince) {
        Query query = em.createNativeQuery("select s.n, r.status, count(*), sum(case when r.created_at > cast(? as timestamp with time zone) then 1 else 0 end) "
                + "from (values " + String.join(", ", Collections.nCopies(spans.size(), SPAN)) + ") as s (n, since, until) "
                + "join recipient r on r.created_at >= s.since and r.created_at < s.until group by s.n, r.status");
        int place = 1;
        query.setParameter(place++, Timestamp.from(freshSince));
        for (int n = 0; n < spans.size(); n++) {
            query.setParameter(place++, n);
            query.setParameter(place++, Timestamp.from(spans.get(n).since()));
            query.setParameter(place++, Timestamp.from(spans.get(n).until()));
        }
        Map<Integer, List<StatusCount>> found = new HashMap<>();
        for (Object line : query.getResultList()) {
            Object[] row = (Object[]) line;
            found.computeIfAbsent(((Number) row[0]).intValue(), n -> new ArrayList<>())
                    .add(new StatusCount(null, Status.valueOf((String) row[1]), ((Number) row[2]).longValue(), ((Number) row[3]).longValue()));
        }
        return found;
    }
}
