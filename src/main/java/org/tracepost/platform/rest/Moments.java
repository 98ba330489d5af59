package org.tracepost.platform.rest;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;

/** Times that callers give: ISO 8601 with an offset, because a time without one is an hour too early half the year. */
public final class Moments {

    private Moments() {}

    /** @return null when none was given. @throws BadRequest naming the field and what it should look like */
    public static Instant parse(String field, String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return OffsetDateTime.parse(text.strip()).toInstant();
        } catch (DateTimeParseException e) {
            throw new BadRequest(field + ": '" + text
                    + "' should be a time with its offset, such as 2026-12-01T08:00:00+01:00 or 2026-12-01T07:00:00Z");
        }
    }
}
