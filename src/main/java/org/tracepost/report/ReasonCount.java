package org.tracepost.report;

import org.tracepost.mail.FailureReason;

/**
 * How many e-mails came back for one reason.
 *
 * @param reason null: none is known
 * @param addresses different ones among them
 */
public record ReasonCount(FailureReason reason, Long mails, Long hard, Long addresses) {

    public long soft() {
        return mails - hard;
    }
}
