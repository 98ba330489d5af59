package org.tracepost.bounce;

import org.tracepost.bounce.BounceReport.Kind;
import org.tracepost.bounce.BounceReport.State;
import org.tracepost.bounce.parse.Report;
import org.tracepost.platform.StoredText;

/**
 * What a report is found to be.
 *
 * @param why a key of the bundle family {@code bounce_why}, or a sentence of the reader; may be null
 * @param recipientId whose token it carries; null: nobody's
 * @param by how that is known; null without a recipient
 * @param doubt why it changes nothing; null: it does
 * @param address the address that it tells of; null: none
 */
record Settlement(
        long reportId,
        Kind kind,
        String sender,
        String subject,
        State state,
        String why,
        Long recipientId,
        MatchedBy by,
        Doubt doubt,
        String address) {

    Settlement {
        sender = StoredText.fit(sender, BounceReport.SENDER);
        subject = StoredText.fit(subject, BounceReport.SUBJECT);
        why = StoredText.fit(why, BounceReport.EXPLANATION);
    }

    static Settlement of(ReadReport read, Assessment found) {
        return of(
                read,
                BounceReport.stateOf(found),
                BounceRecorder.why(read.report(), found),
                found.recipientId().orElse(null),
                found.by(),
                found.doubt().orElse(null));
    }

    /** The very same mail was there before. */
    static Settlement repeated(ReadReport read) {
        return of(read, State.REPEATED, null, null, null, Doubt.REPLAYED);
    }

    /** A test mail of ours, or the report about it. */
    static Settlement ownTest(ReadReport read) {
        return of(read, State.OWN_TEST, null, null, null, null);
    }

    private static Settlement of(
            ReadReport read, State state, String why, Long recipientId, MatchedBy by, Doubt doubt) {
        Report report = read.report();
        return new Settlement(
                read.id(),
                BounceReport.kindOf(report),
                report.arrival().sender(),
                report.arrival().subject(),
                state,
                why,
                recipientId,
                by,
                doubt,
                NamedAddresses.first(report));
    }
}
