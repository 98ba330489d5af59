package org.tracepost.document;

import java.time.Instant;

/** Entries of a document's log as the database would give them, for tests of other packages. */
public final class LogEntries {

    private LogEntries() {}

    public static DocumentLogEntry of(long id, Instant at, String action) {
        return new DocumentLogEntry(1L, at, "anna", action, null) {
            @Override
            public Long getId() {
                return id;
            }
        };
    }
}
