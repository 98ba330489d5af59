package org.tracepost.bounce;

import org.tracepost.mail.Token;

/** A token that stands in a report, and where. */
record Trace(Token token, MatchedBy place) {}
