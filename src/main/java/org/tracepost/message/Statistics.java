package org.tracepost.message;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.tracepost.security.Role;

/** How all e-mails of a time fared, by the formulas of {@link Figures}. */
@Stateless
@RolesAllowed(Role.CLERK_NAME)
public class Statistics {

    @Inject
    private FiguresRepository figures;
    @Inject
    private Clock clock;

    /** Days begin and end as the clocks of this zone have it. */
    public PeriodFigures of(FigurePeriod period, ZoneId zone) {
        Instant now = clock.instant();
        return PeriodFigures.of(period, zone, now, figures.counts(PeriodFigures.spans(period, zone, now), now.minus(Messages.UNSETTLED)));
    }
}
