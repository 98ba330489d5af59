package org.tracepost.message;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.tracepost.security.Role;

/** How all e-mails of a time fared, by the formulas of {@link Figures}. */
@Stateless
@RolesAllowed(Role.CLERK_NAME)
public class Statistics {

    private static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

    @Inject
    private Tallies tallies;

    @Inject
    private Clock clock;

    /** Days begin and end as the clocks of this zone have it. */
    public PeriodFigures of(FigurePeriod period, ZoneId zone) {
        Instant now = clock.instant();
        return PeriodFigures.of(
                period,
                zone,
                now,
                tallies.count(PeriodFigures.spans(period, zone, now), Topic.ANY, now.minus(Messages.UNSETTLED)));
    }

    /**
     * Counts of the e-mails that were written in a time.
     *
     * @param since null: from the beginning
     * @param until the moment before which they were written; null: until now
     */
    public List<StatusCount> counts(Instant since, Instant until, Topic topic) {
        Span span = new Span(since == null ? Instant.EPOCH : since, until == null ? NEVER : until);
        return span.isEmpty()
                ? List.of()
                : tallies.count(List.of(span), topic, clock.instant().minus(Messages.UNSETTLED))
                        .getOrDefault(0, List.of());
    }
}
