package org.tracepost.bounce;

import org.tracepost.bounce.BounceReport.Kind;
import org.tracepost.bounce.BounceReport.State;
import org.tracepost.platform.StoredText;

/**
 * What a report is found to be.
 *
 * @param why a key of the bundle family {@code bounce_why}, or a sentence of the reader; may be null
 */
record Settlement(long reportId, Kind kind, String sender, String subject, State state, String why) {

    Settlement {
        sender = StoredText.fit(sender, BounceReport.SENDER);
        subject = StoredText.fit(subject, BounceReport.SUBJECT);
        why = StoredText.fit(why, BounceReport.EXPLANATION);
    }
}
