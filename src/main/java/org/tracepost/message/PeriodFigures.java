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

    /** Part of a period, both days included. */
    public record Step(LocalDate first, LocalDate last, Figures figures) {
    }

    /** From a moment up to, and without, another one. */
    record Span(Instant since, Instant until) {
    }

    public LocalDate first() {
        return steps.get(0).first();
    }

    public LocalDate last() {
        return steps.get(steps.size() - 1).last();
    }

    /** The steps, and behind them the time before. */
    static List<Span> spans(FigurePeriod period, ZoneId zone, Instant now) {
        List<LocalDate> starts = period.starts(LocalDate.ofInstant(now, zone));
        List<Span> spans = new ArrayList<>();
        starts.forEach(day -> spans.add(new Span(day.atStartOfDay(zone).toInstant(), day.plusDays(period.stepDays()).atStartOfDay(zone).toInstant())));
        spans.add(new Span(starts.get(0).minusDays(period.days()).atStartOfDay(zone).toInstant(), now.atZone(zone).minusDays(period.days()).toInstant()));
        return spans;
    }

    /** @param counts of each of the {@link #spans}, by its place */
    static PeriodFigures of(FigurePeriod period, ZoneId zone, Instant now, Map<Integer, List<StatusCount>> counts) {
        List<LocalDate> starts = period.starts(LocalDate.ofInstant(now, zone));
        List<Step> steps = IntStream.range(0, starts.size()).mapToObj(step -> new Step(starts.get(step), starts.get(step).plusDays(period.stepDays() - 1L),
                new Figures(counts.getOrDefault(step, List.of())))).toList();
        List<StatusCount> all = IntStream.range(0, starts.size()).boxed().flatMap(step -> counts.getOrDefault(step, List.of()).stream()).toList();
        return new PeriodFigures(period, zone, steps, new Figures(all), new Figures(counts.getOrDefault(starts.size(), List.of())));
    }
}
