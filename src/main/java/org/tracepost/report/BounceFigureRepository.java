package org.tracepost.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tracepost.mail.FailureReason;
import org.tracepost.message.Status;

/** Counts what came back. In SQL: JPQL knows no {@code filter}, and no {@code in} within {@code case}. */
@ApplicationScoped
class BounceFigureRepository {

    private static final String BACK = in(MailFilter.CAME_BACK::contains);

    @PersistenceContext
    private EntityManager em;

    /** By reason, the most frequent first. */
    List<ReasonCount> byReason(MailFilter filter) {
        Conditions of = new Conditions(filter);
        return rows(
                        of,
                        "select r.reason, count(*), count(*) filter (where r.hard), count(distinct r.address_key) from recipient r where r.status in ("
                                + BACK + ")" + of.sql + " group by r.reason order by 2 desc, 1",
                        FailureReason.values().length + 1)
                .stream()
                .map(r -> new ReasonCount(
                        r[0] == null ? null : FailureReason.valueOf((String) r[0]),
                        number(r[1]),
                        number(r[2]),
                        number(r[3])))
                .toList();
    }

    /**
     * By domain, those with most returned e-mails first; domains without any are left out, and of the others nothing is
     * counted.
     */
    List<DomainCount> byDomain(MailFilter filter, Instant freshSince, int limit) {
        Conditions of = new Conditions(filter);
        String worst = "select r.address_domain as domain, count(*) as back from recipient r where r.status in (" + BACK
                + ")" + of.sql + " group by r.address_domain order by 2 desc, 1 fetch first " + limit + " rows only";
        List<Object> twice = List.copyOf(of.values);
        of.values.add(0, Timestamp.from(freshSince));
        of.values.addAll(twice);
        return rows(
                        of,
                        "select b.domain, count(*), count(*) filter (where r.status in (" + in(Status::handedOver)
                                + ")), "
                                + "count(*) filter (where r.status in (" + in(Status::arrived)
                                + ")), b.back, count(*) filter (where r.status = 'BOUNCED'), "
                                + "count(*) filter (where r.status in ('SENT', 'DELAYED') and r.created_at > ?) from ("
                                + worst + ") b "
                                + "join recipient r on r.address_domain = b.domain" + of.sql
                                + " group by b.domain, b.back order by b.back desc, b.domain",
                        limit)
                .stream()
                .map(r -> new DomainCount(
                        (String) r[0],
                        number(r[1]),
                        number(r[2]),
                        number(r[3]),
                        number(r[4]),
                        number(r[5]),
                        number(r[6])))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> rows(Conditions of, String statement, int limit) {
        Query query = em.createNativeQuery(statement).setMaxResults(limit);
        for (int i = 0; i < of.values.size(); i++) {
            query.setParameter(i + 1, of.values.get(i));
        }
        return query.getResultList();
    }

    private static String in(Predicate<Status> which) {
        return Stream.of(Status.values())
                .filter(which)
                .map(status -> "'" + status + "'")
                .collect(Collectors.joining(", "));
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }

    /** The filter as SQL, with its values in their order. */
    private static final class Conditions {

        private String sql = "";
        private final List<Object> values = new ArrayList<>();

        Conditions(MailFilter filter) {
            add(" and r.created_at >= ?", filter.from() == null ? null : Timestamp.from(filter.from()));
            add(" and r.created_at < ?", filter.until() == null ? null : Timestamp.from(filter.until()));
            add(" and r.customer_id = ?", filter.customerId());
        }

        private void add(String condition, Object value) {
            if (value != null) {
                sql += condition;
                values.add(value);
            }
        }
    }
}
