package org.tracepost.report.rest;

import java.time.Instant;
import org.tracepost.report.DomainCount;
import org.tracepost.report.DomainOutage;
import org.tracepost.report.ReasonCount;

/** Counts of what came back. */
final class BounceJson {

    private BounceJson() {}

    /** How many came back for one reason; without a reason none is known. */
    public record ReasonJson(String reason, long emails, long hard, long soft, long addresses) {

        static ReasonJson of(ReasonCount c) {
            return new ReasonJson(
                    c.reason() == null ? null : c.reason().code(), c.mails(), c.hard(), c.soft(), c.addresses());
        }
    }

    /** What became of the e-mails to one domain. */
    public record DomainJson(
            String domain, long emails, long handedOver, long arrived, long cameBack, long notYetKnown) {

        static DomainJson of(DomainCount c) {
            return new DomainJson(c.domain(), c.mails(), c.handedOver(), c.arrived(), c.cameBack(), c.unsettled());
        }
    }

    /** A domain that fails as a whole since then. */
    public record OutageJson(String domain, Instant since, long addresses, String reason) {

        static OutageJson of(DomainOutage o) {
            return new OutageJson(
                    o.domain(),
                    o.since(),
                    o.addresses(),
                    o.reason().map(r -> r.code()).orElse(null));
        }
    }
}
