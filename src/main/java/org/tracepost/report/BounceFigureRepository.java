package org.tracepost.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tracepost.message.Status;

/** Counts what came back. */
@ApplicationScoped
class BounceFigureRepository {

    @PersistenceContext
    private EntityManager em;

    /** By reason, the most frequent first. */
    List<ReasonCount> byReason(MailFilter filter) {
        Where where = period(filter).and("r.status in :back", "back", MailFilter.CAME_BACK);
        return where.in(em.createQuery("select new org.tracepost.report.ReasonCount(r.reason, count(r), sum(case when r.hard = true then 1 else 0 end), "
                + "count(distinct r.addressKey)) from Recipient r" + where + " group by r.reason", ReasonCount.class)).getResultList().stream()
                .sorted((a, b) -> Long.compare(b.mails(), a.mails())).toList();
    }

    /** By domain, those with most returned e-mails first; domains without any are left out. */
    List<DomainCount> byDomain(MailFilter filter, Instant freshSince, int limit) {
        Where where = period(filter);
        where.bind("handed", of(Status::handedOver)).bind("arrived", of(Status::arrived)).bind("back", MailFilter.CAME_BACK)
                .bind("open", Set.of(Status.SENT, Status.DELAYED)).bind("fresh", freshSince);
        return where.in(em.createQuery("select r.domain, count(r), sum(case when r.status in :handed then 1 else 0 end), "
                + "sum(case when r.status in :arrived then 1 else 0 end), sum(case when r.status in :back then 1 else 0 end), "
                + "sum(case when r.status in :open and r.createdAt > :fresh then 1 else 0 end) from Recipient r" + where
                + " group by r.domain having sum(case when r.status in :back then 1 else 0 end) > 0 "
                + "order by sum(case when r.status in :back then 1 else 0 end) desc, r.domain", Object[].class)).setMaxResults(limit).getResultList().stream()
                .map(r -> new DomainCount((String) r[0], number(r[1]), number(r[2]), number(r[3]), number(r[4]), number(r[5]))).toList();
    }

    private static Where period(MailFilter filter) {
        return new Where().given("r.createdAt >= :from", "from", filter.from()).given("r.createdAt < :until", "until", filter.until())
                .given("r.customerId = :customer", "customer", filter.customerId());
    }

    private static Set<Status> of(Predicate<Status> which) {
        return Stream.of(Status.values()).filter(which).collect(Collectors.toCollection(() -> EnumSet.noneOf(Status.class)));
    }

    private static long number(Object value) {
        return value == null ? 0 : ((Number) value).longValue();
    }
}
