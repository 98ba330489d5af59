package org.tracepost.report;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tracepost.company.TrackingMode;
import org.tracepost.message.Messages;
import org.tracepost.message.Status;

/**
 * Why nobody is known to have opened an invoice. Not opened is no proof of the contrary: the first that is true is the
 * answer.
 */
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
     * The newest e-mail that may have got through: what came back says nothing about the others. @param mails newest
     * first
     */
    static Optional<DebtMail> judged(List<DebtMail> mails) {
        return mails.stream()
                .filter(mail -> mail.status().group() != Status.Group.PROBLEM)
                .findFirst();
    }

    /**
     * @param mails newest first
     * @param domainOpens somebody at the domain of the one that is {@link #judged} was once seen to open something
     */
    static WhyNotOpened of(List<DebtMail> mails, TrackingMode mode, boolean domainOpens, Instant now) {
        return judged(mails).map(mail -> of(mail, mode, domainOpens, now)).orElse(NOT_THROUGH);
    }

    private static WhyNotOpened of(DebtMail newest, TrackingMode mode, boolean domainOpens, Instant now) {
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
