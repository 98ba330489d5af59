package org.tracepost.report;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tracepost.message.Messages;
import org.tracepost.security.Role;

/** What came back, by reason and by domain, and which domains fail as a whole. */
@Stateless
@RolesAllowed(Role.CLERK_NAME)
public class BounceFigures {

    /** Failures that lie further back say nothing about today. */
    private static final Duration RECENT = Duration.ofDays(7);

    @Inject
    private BounceFigureRepository figures;

    @Inject
    private DomainRepository domains;

    @Inject
    private Clock clock;

    /** The most frequent first. */
    public List<ReasonCount> byReason(MailFilter filter) {
        return figures.byReason(filter);
    }

    /** Those with most returned e-mails first. */
    public List<DomainCount> byDomain(MailFilter filter, int limit) {
        return figures.byDomain(filter, clock.instant().minus(Messages.UNSETTLED), limit);
    }

    /** Domains that fail as a whole just now, the longest first. */
    public List<DomainOutage> outages() {
        List<DomainFailure> failures = domains.failures(clock.instant().minus(RECENT));
        Map<String, Instant> arrived = new HashMap<>();
        domains.seen(DomainOutage.suspects(failures))
                .forEach((domain, seen) -> seen.lastArrival().ifPresent(at -> arrived.put(domain, at)));
        return DomainOutage.of(failures, arrived);
    }
}
