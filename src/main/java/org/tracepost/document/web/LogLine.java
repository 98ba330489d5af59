package org.tracepost.document.web;

import java.time.Instant;
import org.tracepost.document.DocumentLogEntry;
import org.tracepost.message.RecipientEvent;

/** One line of an invoice's log: either what was done to the invoice, or what became of an e-mail about it. */
public record LogLine(Instant at, DocumentLogEntry entry, RecipientEvent event, String address) {

    static LogLine of(DocumentLogEntry entry) {
        return new LogLine(entry.getAt(), entry, null, null);
    }

    static LogLine of(RecipientEvent event, String address) {
        return new LogLine(event.getAt(), null, event, address);
    }
}
