package org.tracepost.document.web;

import java.time.Instant;
import java.util.Comparator;
import org.tracepost.document.DocumentLogEntry;
import org.tracepost.message.RecipientEvent;
import org.tracepost.message.RecipientRow;

/** One line of a document's log: either what was done to the document, or what became of an e-mail about it. */
public record LogLine(Instant at, DocumentLogEntry entry, RecipientEvent event, RecipientRow mail) {

    /** What was done to the document comes before the e-mail that was written about it in the same moment. */
    static final Comparator<LogLine> NEWEST_FIRST = Comparator.comparing(LogLine::at)
            .thenComparing(line -> line.event() != null)
            .thenComparing(LogLine::id)
            .reversed();

    private Long id() {
        return event == null ? entry.getId() : event.getId();
    }

    static LogLine of(DocumentLogEntry entry) {
        return new LogLine(entry.getAt(), entry, null, null);
    }

    static LogLine of(RecipientEvent event, RecipientRow mail) {
        return new LogLine(event.getAt(), null, event, mail);
    }
}
