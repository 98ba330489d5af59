package org.tracepost.message;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tracepost.company.CompanyProfile;
import org.tracepost.platform.node.Duty;
import org.tracepost.platform.node.Nodes;

/** Tallies days of the company's clocks that have become quiet, and anew those of which something became known. */
@Stateless
@PermitAll
public class TallyKeeper {

    /** In one transaction. */
    private static final int DAYS_AT_ONCE = 31;

    @Inject
    private TallyRepository tallies;

    @Inject
    private CompanyProfile company;

    @Inject
    private Nodes nodes;

    @Inject
    private Clock clock;

    /**
     * Does a piece of the work.
     *
     * @param node the caller, which has {@link Duty#TALLIES}
     * @return whether there may be more to do
     */
    public boolean keep(String node) {
        if (!nodes.hold(Duty.TALLIES, node)) {
            return false;
        }
        ZoneId zone = company.get().getTimeZone();
        if (tallies.zone().filter(of -> !of.equals(zone)).isPresent()) {
            tallies.forgetAll();
        }
        List<Span> days = tallies.changed(DAYS_AT_ONCE);
        if (days.isEmpty()) {
            days = missing(zone);
        }
        if (days.isEmpty()) {
            return false;
        }
        tallies.tally(days, zone);
        return true;
    }

    private List<Span> missing(ZoneId zone) {
        Optional<LocalDate> first = tallies.beginning().map(moment -> LocalDate.ofInstant(moment, zone));
        LocalDate end = LocalDate.ofInstant(clock.instant(), zone).minusDays(Tallies.QUIET_DAYS);
        if (first.isEmpty() || !first.get().isBefore(end)) {
            return List.of();
        }
        Set<Span> known = new HashSet<>(tallies.tallied());
        return first.get()
                .datesUntil(end)
                .map(day -> new Span(
                        day.atStartOfDay(zone).toInstant(),
                        day.plusDays(1).atStartOfDay(zone).toInstant()))
                .filter(day -> !known.contains(day))
                .limit(DAYS_AT_ONCE)
                .toList();
    }
}
