package org.tracepost.message;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The last days up to today, cut into steps of which a chart has one bar each. */
public enum FigurePeriod {
    DAYS_7("7d", 7, 1),
    DAYS_30("30d", 30, 1),
    WEEKS_12("12w", 12, 7),
    WEEKS_52("52w", 13, 28);

    private final String code;
    private final int steps;
    private final int stepDays;

    FigurePeriod(String code, int steps, int stepDays) {
        this.code = code;
        this.steps = steps;
        this.stepDays = stepDays;
    }

    /** By its name in addresses. */
    public static Optional<FigurePeriod> find(String code) {
        return Arrays.stream(values())
                .filter(period -> period.code.equals(code))
                .findFirst();
    }

    public String code() {
        return code;
    }

    public int days() {
        return steps * stepDays;
    }

    public int stepDays() {
        return stepDays;
    }

    /** The first day of each step, oldest first; the last step ends today. */
    List<LocalDate> starts(LocalDate today) {
        LocalDate first = today.plusDays(1L - days());
        return IntStream.range(0, steps)
                .mapToObj(step -> first.plusDays((long) step * stepDays))
                .toList();
    }
}
