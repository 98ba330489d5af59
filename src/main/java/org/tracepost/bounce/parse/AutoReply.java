package org.tracepost.bounce.parse;

import java.util.Optional;

/**
 * An answer that a program gave for a person: out of office, "we have received your request" (RFC 3834). No bounce.
 *
 * @param text the first 2000 characters of what it says; subject and sender are in {@link #arrival()}
 * @param rule by which sign it was known
 */
public record AutoReply(Arrival arrival, String text, String rule, Optional<ReturnedMessage> returned) implements Report {
}
