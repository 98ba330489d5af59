package org.tracepost.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.tracepost.mail.FailureReason;
import org.tracepost.message.Status;
import org.tracepost.platform.jpa.InstantConverter;

/** Reads e-mails by the domain of their addresses, along its indexes. */
@ApplicationScoped
class DomainRepository {

    private static final int MOST_FAILURES = 5000;
    /** These say something about one address and nothing about its domain. */
    private static final Set<FailureReason> OWN_FAULT = Set.of(
            FailureReason.MAILBOX_UNKNOWN,
            FailureReason.MAILBOX_FULL,
            FailureReason.MAILBOX_SUSPENDED,
            FailureReason.ADDRESS_MALFORMED,
            FailureReason.MESSAGE_TOO_LARGE);

    @PersistenceContext
    private EntityManager em;

    /** When somebody at a domain was last seen to open, and to get, an e-mail. */
    record Seen(Instant opened, Instant arrived) {

        /** When something last got there, as far as it is known: what was opened arrived. */
        Optional<Instant> lastArrival() {
            return Stream.of(opened, arrived).filter(Objects::nonNull).max(Comparator.naturalOrder());
        }
    }

    /** The newest failures and delays since then that are not known to be an address's own fault. */
    List<DomainFailure> failures(Instant since) {
        return em.createQuery(
                        "select new org.tracepost.report.DomainFailure(r.domain, r.addressKey, r.statusAt, r.reason) from Recipient r "
                                + "where r.status in :failed and r.statusAt > :since and (r.reason is null or r.reason not in :own) order by r.statusAt desc",
                        DomainFailure.class)
                .setParameter("failed", List.of(Status.BOUNCED, Status.REJECTED, Status.DELAYED))
                .setParameter("since", since)
                .setParameter("own", OWN_FAULT)
                .setMaxResults(MOST_FAILURES)
                .getResultList();
    }

    /** By domain, in one query; what was never seen is null. */
    Map<String, Seen> seen(Collection<String> domains) {
        if (domains.isEmpty()) {
            return Map.of();
        }
        List<String> all = List.copyOf(domains);
        String rows = String.join(", ", Collections.nCopies(all.size(), "(cast(? as varchar(254)))"));
        Query query = em.createNativeQuery(
                "select x.domain, (select max(r.opened_at) from recipient r where r.address_domain = x.domain), "
                        + "(select max(r.delivered_at) from recipient r where r.address_domain = x.domain) from (values "
                        + rows + ") as x (domain)");
        for (int i = 0; i < all.size(); i++) {
            query.setParameter(i + 1, all.get(i));
        }
        Map<String, Seen> found = new HashMap<>();
        for (Object row : query.getResultList()) {
            Object[] cells = (Object[]) row;
            found.put((String) cells[0], new Seen(instant(cells[1]), instant(cells[2])));
        }
        return found;
    }

    private static Instant instant(Object moment) {
        return moment == null ? null : InstantConverter.instant(moment);
    }
}
