package org.tracepost.message;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A span of time cut in two: whole days whose tally stands, those that follow one another as one, and what must be
 * counted.
 *
 * @param told days whose tally stands
 * @param untold all other moments of the span
 */
record TallyCut(List<Span> told, List<Span> untold) {

    /** @param days whose tally stands, in their order, none over another */
    static TallyCut of(Span span, List<Span> days) {
        List<Span> told = new ArrayList<>();
        List<Span> untold = new ArrayList<>();
        Instant reached = span.since();
        for (Span day : days) {
            if (!span.contains(day)) {
                continue;
            }
            addUnlessEmpty(untold, new Span(reached, day.since()));
            int last = told.size() - 1;
            if (last >= 0 && told.get(last).until().equals(day.since())) {
                told.set(last, new Span(told.get(last).since(), day.until()));
            } else {
                told.add(day);
            }
            reached = day.until();
        }
        addUnlessEmpty(untold, new Span(reached, span.until()));
        return new TallyCut(told, untold);
    }

    private static void addUnlessEmpty(List<Span> spans, Span span) {
        if (!span.isEmpty()) {
            spans.add(span);
        }
    }
}
