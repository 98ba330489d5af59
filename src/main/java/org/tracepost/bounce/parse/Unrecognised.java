package org.tracepost.bounce.parse;

import java.util.Optional;

/**
 * Nothing that this room can read; it is for a person to see.
 *
 * @param why one of the sentences' keys: what kept it from being recognised
 */
public record Unrecognised(Arrival arrival, Why why, Optional<ReturnedMessage> returned) implements Report {

    /** What kept a mail from being recognised. */
    public enum Why {
        /** It looks like a bounce by its sender or subject, but has no part that a program can read. */
        BOUNCE_IN_WORDS_ONLY,
        /** It claims to be a delivery report, but names no recipient or no result. */
        REPORT_WITHOUT_RESULT,
        /**
         * A report about SPF, DKIM, DMARC or TLS, or one that says that a mail is no spam: about us, not about a
         * recipient's wish.
         */
        REPORT_FOR_POSTMASTERS,
        /** A mail that a person or program wrote to this address. */
        ORDINARY_MAIL,
        /** There is nothing in it. */
        EMPTY
    }
}
