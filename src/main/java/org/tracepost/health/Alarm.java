package org.tracepost.health;

import java.time.Instant;
import java.util.List;

/**
 * Something that IT should look at now.
 *
 * @param cause what is behind it where that is known: the kind of the relay's or the mailbox's trouble; else empty
 * @param since when it began, as far as is known
 * @param arguments what stands in for {0}, {1} in its sentence: numbers and names
 * @param words what a server said, in its own words; may be empty
 */
public record Alarm(AlarmKind kind, String cause, Instant since, List<Object> arguments, String words) {}
