package org.tracepost.bounce.parse;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * An answer that a program gave for a person: out of office, "we have received your request" (RFC 3834). No bounce.
 *
 * @param text the first 2000 characters of what it says; subject and sender are in {@link #arrival()}
 * @param rule by which sign it was known
 * @param awayUntil the last day of the absence that the text names, at most 400 days after the mail's own date; empty
 *     when it names none, or none that can be told without doubt
 * @param substitutes addresses in the text that are not the sender's own: whom to write to meanwhile; at most 5
 */
public record AutoReply(
        Arrival arrival,
        String text,
        String rule,
        Optional<LocalDate> awayUntil,
        List<String> substitutes,
        Optional<ReturnedMessage> returned)
        implements Report {}
