package org.tracepost.bounce.mailbox;

import java.time.Instant;

/**
 * What came of a mail that was stored and read.
 *
 * @param understood it is about a mail of ours, and what it says is recorded
 * @param whole all of it is stored
 * @param storedAt since when
 */
public record Fate(boolean understood, boolean whole, Instant storedAt) {}
