package org.tracepost.report;

import java.time.Instant;
import java.util.List;
import org.tracepost.company.TrackingMode;
import org.tracepost.message.Messages;
import org.tracepost.message.Status;

/** Why nobody is known to have opened an invoice. Not opened is no proof of the contrary: the first that is true is the answer. */
public enum WhyNotOpened {
    /** None of its e-mails got through. */
    NOT_THROUGH,
    /** It went to a test address instead. */
    REDIRECTED,
    /** Nothing is kept of what this customer does with e-mails. */
    TRACKING_OFF,
    /** Sent less than 72 hours ago, or still on its way. */
    TOO_EARLY,
    /** Nothing can say whether it arrived at all. */
    NO_CONFIRMATION,
    /** Nobody at that domain was ever seen to open anything: it hides what its people do. */
    DOMAIN_NEVER,
    /** It arrived. Pictures may be blocked, or it was read as plain text, or nobody has looked. */
    NOT_SEEN;

    /**
     * @param mails       newest first
     * @param domainOpens somebody at the newest one's domain was once seen to open something
     */
    static WhyNotOpened of(List<DebtMail> mails, TrackingMode mode, boolean domainOpens, Instant now) {
        DebtMail newest = mails.get(0);
        if (mails.stream().allMatch(mail -> mail.status().group() == Status.Group.PROBLEM)) {
            return NOT_THROUGH;
        }
        if (newest.redirectedTo() != null) {
            return REDIRECTED;
        }
        if (mode == TrackingMode.OFF) {
            return TRACKING_OFF;
        }
        if (newest.sentAt() == null || newest.sentAt().isAfter(now.minus(Messages.UNSETTLED))) {
            return TOO_EARLY;
        }
        if (newest.status() == Status.SENT && !newest.confirmable()) {
            return NO_CONFIRMATION;
        }
        return domainOpens ? NOT_SEEN : DOMAIN_NEVER;
    }
}
