package org.tracepost.message;

import java.time.Instant;
import java.util.Locale;
import org.tracepost.template.TemplatePurpose;

/** A message as a list shows it; its figures come from {@link Messages#figures}. */
public record MessageRow(
        Long id,
        TemplatePurpose purpose,
        String subject,
        Locale language,
        Long documentId,
        String createdBy,
        Instant createdAt,
        Instant plannedFor,
        boolean paused) {

    /** When it is to be sent; null when that is no longer, or was never, in the future. */
    public Instant plannedAfter(Instant now) {
        return plannedFor != null && plannedFor.isAfter(now) ? plannedFor : null;
    }
}
