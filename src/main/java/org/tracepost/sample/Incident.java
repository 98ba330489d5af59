package org.tracepost.sample;

import org.tracepost.message.EventSource;
import org.tracepost.message.EventType;
import org.tracepost.message.Fact;

/** What may go wrong on our own side, or be stopped by a clerk. */
enum Incident {
    /** The relay was not to be reached until it was too late. */
    NOT_SENT,
    /** The connection broke before the relay's answer. */
    UNCLEAR,
    /** A clerk took it back. */
    CANCELLED;

    Fate fate(Letter letter) {
        Fate fate = new Fate();
        return switch (this) {
            case NOT_SENT ->
                fate.failed()
                        .answered(Fact.of(EventType.GIVEN_UP, EventSource.TRACEPOST, letter.sent())
                                .withRule("deadline")
                                .withReply(
                                        null,
                                        null,
                                        "The relay " + ReportMails.RELAY
                                                + " refused our sign-in (535 5.7.8 authentication failed)",
                                        null));
            case UNCLEAR ->
                fate.failed()
                        .answered(Fact.of(EventType.UNANSWERED, EventSource.RELAY, letter.sent())
                                .withReply(
                                        null,
                                        null,
                                        "The connection to " + ReportMails.RELAY
                                                + " broke after the message and before its answer",
                                        null));
            case CANCELLED -> fate.answered(Fact.of(EventType.CANCELLED, EventSource.USER, letter.sent()));
        };
    }
}
