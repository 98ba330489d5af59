package org.tracepost.message;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What was sent in a period of days that lasts until now, and what became of it, beside as long a time before: that one
 * ends at this time of day, so that a day that has just begun is not compared with a whole one. An e-mail belongs to
 * the moment at which it was written.
 *
 * @param steps the parts of the period, oldest first
 */
public record PeriodFigures(FigurePeriod period, ZoneId zone, List<Step> steps, Figures now, Figures before) {

    /** Part of a period, both days included. */
    public record Step(LocalDate first, LocalDate last, Figures figures) {}

    public LocalDate first() {
        return steps.get(0).first();
    }

    public LocalDate last() {
        return steps.get(steps.size() - 1).last();
    }

    /** Those of the steps, and behind them that of the time before. */
    static List<Span> spans(FigurePeriod period, ZoneId zone, Instant now) {
        List<LocalDate> starts = period.starts(LocalDate.ofInstant(now, zone));
        Stream<Span> steps = starts.stream()
                .map(start -> new Span(midnight(start, zone), midnight(start.plusDays(period.stepDays()), zone)));
        Span before = new Span(
                midnight(starts.get(0).minusDays(period.days()), zone),
                now.atZone(zone).minusDays(period.days()).toInstant());
        return Stream.concat(steps, Stream.of(before)).toList();
    }

    private static Instant midnight(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }

    /** @param counts of each step, by its place, and behind them those of the time before */
    static PeriodFigures of(FigurePeriod period, ZoneId zone, Instant now, Map<Integer, List<StatusCount>> counts) {
        List<LocalDate> starts = period.starts(LocalDate.ofInstant(now, zone));
        List<Step> steps = IntStream.range(0, starts.size())
                .mapToObj(step -> new Step(
                        starts.get(step),
                        starts.get(step).plusDays(period.stepDays() - 1L),
                        new Figures(counts.getOrDefault(step, List.of()))))
                .toList();
        List<StatusCount> all = IntStream.range(0, starts.size())
                .boxed()
                .flatMap(step -> counts.getOrDefault(step, List.of()).stream())
                .toList();
        return new PeriodFigures(
                period, zone, steps, new Figures(all), new Figures(counts.getOrDefault(starts.size(), List.of())));
    }
}
