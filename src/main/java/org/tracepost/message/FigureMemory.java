package org.tracepost.message;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.tracepost.message.PeriodFigures.Span;

/** Remembers for some minutes what was counted of times long ago. */
@ApplicationScoped
class FigureMemory {

    private static final Duration FRESH = Duration.ofMinutes(5);
    private static final int MOST = 2000;

    private final Map<Span, Kept> kept = new ConcurrentHashMap<>();

    private record Kept(List<StatusCount> rows, Instant at) {
    }

    Optional<List<StatusCount>> find(Span span, Instant now) {
        return Optional.ofNullable(kept.get(span)).filter(known -> known.at().plus(FRESH).isAfter(now)).map(Kept::rows);
    }

    void keep(Span span, List<StatusCount> rows, Instant now) {
        if (kept.size() >= MOST) {
            kept.clear();
        }
        kept.put(span, new Kept(List.copyOf(rows), now));
    }
}
