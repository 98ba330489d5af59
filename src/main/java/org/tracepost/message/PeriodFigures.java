package org.tracepost.message;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What was sent in a period of days that lasts until now, and what became of it, beside as long a time before: that one ends at this time of day, so that
 * a day that has just begun is not compared with a whole one. An e-mail belongs to the moment at which it was written.
 *
 * @param steps the parts of the period, oldest first
 */
public record PeriodFigures(FigurePeriod period, ZoneId zone, List<Step> steps, Figures now, Figures before) {

    private static final int SETTLED_DAYS = 4;

    /** Part of a period, both days included. */
    public record Step(LocalDate first, LocalDate last, Figures figures) {
    }

    /** From a moment up to, and without, another one. */
    record Span(Instant since, Instant until) {
    }

    /**
     * What is counted at once: all of a step, or of the time before, or a piece of it.
     *
     * @param step    its place; behind the last step comes the time before
     * @param settled long ago, and the same the next time: it may be remembered
     */
    record Part(int step, Span span, boolean settled) {
    }

    public LocalDate first() {
        return steps.get(0).first();
    }

    public LocalDate last() {
        return steps.get(steps.size() - 1).last();
    }

    /** The steps, and behind them the time before, cut where days are so long ago that next to nothing becomes known about them any more. */
    static List<Part> parts(FigurePeriod period, ZoneId zone, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        List<LocalDate> starts = period.starts(today);
        Instant cut = midnight(today.minusDays(SETTLED_DAYS), zone);
        List<Part> parts = new ArrayList<>();
        for (int step = 0; step < starts.size(); step++) {
            addCut(parts, step, new Span(midnight(starts.get(step), zone), midnight(starts.get(step).plusDays(period.stepDays()), zone)), cut);
        }
        Instant lastMidnight = midnight(today.minusDays(period.days()), zone);
        addCut(parts, starts.size(), new Span(midnight(starts.get(0).minusDays(period.days()), zone), lastMidnight), cut);
        parts.add(new Part(starts.size(), new Span(lastMidnight, now.atZone(zone).minusDays(period.days()).toInstant()), false));
        return parts;
    }

    private static void addCut(List<Part> parts, int step, Span span, Instant cut) {
        if (span.since().isBefore(cut)) {
            parts.add(new Part(step, new Span(span.since(), span.until().isBefore(cut) ? span.until() : cut), true));
        }
        if (span.until().isAfter(cut)) {
            parts.add(new Part(step, new Span(span.since().isAfter(cut) ? span.since() : cut, span.until()), false));
        }
    }

    private static Instant midnight(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }

    /** @param counts of each step, by its place, and behind them those of the time before */
    static PeriodFigures of(FigurePeriod period, ZoneId zone, Instant now, Map<Integer, List<StatusCount>> counts) {
        List<LocalDate> starts = period.starts(LocalDate.ofInstant(now, zone));
        List<Step> steps = IntStream.range(0, starts.size()).mapToObj(step -> new Step(starts.get(step), starts.get(step).plusDays(period.stepDays() - 1L),
                new Figures(counts.getOrDefault(step, List.of())))).toList();
        List<StatusCount> all = IntStream.range(0, starts.size()).boxed().flatMap(step -> counts.getOrDefault(step, List.of()).stream()).toList();
        return new PeriodFigures(period, zone, steps, new Figures(all), new Figures(counts.getOrDefault(starts.size(), List.of())));
    }
}
