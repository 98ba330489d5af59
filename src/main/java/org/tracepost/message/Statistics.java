package org.tracepost.message;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tracepost.message.PeriodFigures.Part;
import org.tracepost.security.Role;

/**
 * How all e-mails of a time fared, by the formulas of {@link Figures}. What lies more than four days back may be five minutes old: hardly anything
 * changes there, and it is most of what is to be counted.
 */
@Stateless
@RolesAllowed(Role.CLERK_NAME)
public class Statistics {

    @Inject
    private FiguresRepository figures;
    @Inject
    private FigureMemory memory;
    @Inject
    private Clock clock;

    /** Days begin and end as the clocks of this zone have it. */
    public PeriodFigures of(FigurePeriod period, ZoneId zone) {
        Instant now = clock.instant();
        Map<Integer, List<StatusCount>> counts = new HashMap<>();
        List<Part> unknown = new ArrayList<>();
        for (Part part : PeriodFigures.parts(period, zone, now)) {
            Optional<List<StatusCount>> known = part.settled() ? memory.find(part.span(), now) : Optional.empty();
            known.ifPresentOrElse(rows -> add(counts, part, rows), () -> unknown.add(part));
        }
        Map<Integer, List<StatusCount>> found = figures.counts(unknown.stream().map(Part::span).toList(), now.minus(Messages.UNSETTLED));
        for (int place = 0; place < unknown.size(); place++) {
            List<StatusCount> rows = found.getOrDefault(place, List.of());
            add(counts, unknown.get(place), rows);
            if (unknown.get(place).settled()) {
                memory.keep(unknown.get(place).span(), rows, now);
            }
        }
        return PeriodFigures.of(period, zone, now, counts);
    }

    private static void add(Map<Integer, List<StatusCount>> counts, Part part, List<StatusCount> rows) {
        counts.computeIfAbsent(part.step(), step -> new ArrayList<>()).addAll(rows);
    }
}
