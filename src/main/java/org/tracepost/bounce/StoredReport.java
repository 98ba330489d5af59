package org.tracepost.bounce;

import java.time.Instant;

/** A report that lies in the database and was not read yet. */
record StoredReport(long id, String sha256, Instant receivedAt, byte[] raw) {}
