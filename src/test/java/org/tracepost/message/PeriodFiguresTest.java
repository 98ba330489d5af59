package org.tracepost.message;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PeriodFiguresTest {

    private static final ZoneId WARSAW = ZoneId.of("Europe/Warsaw");
    private static final Instant NOON = Instant.parse("2026-10-28T11:00:00Z");

    @Test
    void spansShouldBeDaysOfTheZoneWhenClocksAreTurnedBack() {
        List<Span> spans = PeriodFigures.spans(FigurePeriod.DAYS_7, WARSAW, NOON);
        assertEquals(8, spans.size());
        assertEquals(span("2026-10-21T22:00:00Z", "2026-10-22T22:00:00Z"), spans.get(0));
        assertEquals(span("2026-10-24T22:00:00Z", "2026-10-25T23:00:00Z"), spans.get(3), "the day of 25 hours");
        assertEquals(span("2026-10-27T23:00:00Z", "2026-10-28T23:00:00Z"), spans.get(6));
    }

    @Test
    void timeBeforeShouldEndAtThisTimeOfDaySoThatAHalfDayIsNotComparedWithAWholeOne() {
        assertEquals(
                span("2026-10-14T22:00:00Z", "2026-10-21T10:00:00Z"),
                PeriodFigures.spans(FigurePeriod.DAYS_7, WARSAW, NOON).get(7));
    }

    private static Span span(String since, String until) {
        return new Span(Instant.parse(since), Instant.parse(until));
    }

    @Test
    void figuresShouldBeTheSumOfTheStepsWithoutTheTimeBefore() {
        Map<Integer, List<StatusCount>> counts = Map.of(
                0,
                List.of(count(Status.DELIVERED, 2)),
                6,
                List.of(count(Status.BOUNCED, 2)),
                7,
                List.of(count(Status.OPENED, 9)));
        PeriodFigures figures = PeriodFigures.of(FigurePeriod.DAYS_7, WARSAW, NOON, counts);
        assertEquals(Optional.of(0.5), figures.now().deliveryRate());
        assertEquals(9, figures.before().read());
        assertEquals(LocalDate.of(2026, 10, 22), figures.first());
        assertEquals(LocalDate.of(2026, 10, 28), figures.last());
        assertEquals(2, figures.steps().get(6).figures().of(Status.BOUNCED));
    }

    @Test
    void weeksShouldBeStepsOfSevenDaysThatEndToday() {
        List<LocalDate> starts = FigurePeriod.WEEKS_12.starts(LocalDate.of(2026, 10, 28));
        assertEquals(12, starts.size());
        assertEquals(LocalDate.of(2026, 10, 22), starts.get(11));
        assertEquals(LocalDate.of(2026, 8, 6), starts.get(0));
    }

    private static StatusCount count(Status status, long count) {
        return new StatusCount(null, status, count, 0L);
    }
}
