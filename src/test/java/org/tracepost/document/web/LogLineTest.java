package org.tracepost.document.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tracepost.document.LogEntries;
import org.tracepost.message.EventSource;
import org.tracepost.message.EventType;
import org.tracepost.message.Events;
import org.tracepost.message.Fact;

class LogLineTest {

    private static final Instant NOON = Instant.parse("2026-03-09T12:00:00Z");

    /** A document is typed in, issued and sent in one go: the clock may not tell these apart. */
    @Test
    void newestFirstShouldPutTheEmailAboveWhatMadeIt() {
        LogLine typedIn = LogLine.of(LogEntries.of(70, NOON, "created"));
        LogLine issued = LogLine.of(LogEntries.of(71, NOON, "issued"));
        LogLine queued = LogLine.of(Events.of(5, Fact.of(EventType.QUEUED, EventSource.USER, NOON)), null);
        LogLine accepted =
                LogLine.of(Events.of(6, Fact.of(EventType.ACCEPTED, EventSource.RELAY, NOON.plusSeconds(2))), null);
        LogLine paid = LogLine.of(LogEntries.of(72, NOON.plusSeconds(60), "paid"));
        assertEquals(
                List.of(paid, accepted, queued, issued, typedIn),
                Stream.of(typedIn, accepted, issued, paid, queued)
                        .sorted(LogLine.NEWEST_FIRST)
                        .toList());
    }
}
