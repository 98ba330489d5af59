package org.tracepost.report;

/**
 * What became of the e-mails of a time to one domain.
 *
 * @param handedOver our relay took them
 * @param arrived delivered or better
 * @param cameBack bounced or rejected
 * @param bounced the part of these that our relay had taken
 * @param unsettled handed over less than 72 hours ago, and nothing is known yet
 */
public record DomainCount(
        String domain, long mails, long handedOver, long arrived, long cameBack, long bounced, long unsettled) {

    /** What the bounce rate is a share of; bounced ÷ this. */
    public long settled() {
        return handedOver - unsettled;
    }
}
