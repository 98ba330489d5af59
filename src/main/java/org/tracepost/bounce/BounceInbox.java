package org.tracepost.bounce;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tracepost.bounce.mailbox.Fate;
import org.tracepost.bounce.mailbox.FetchedMail;
import org.tracepost.platform.node.Duty;
import org.tracepost.platform.node.Nodes;

/**
 * Stores reports before anything else happens to them. Each call is a transaction of its own.
 *
 * <p>Stored is only behind the fence of the duty: a node that hung and whose duty another has taken stores nothing.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class BounceInbox {

    @Inject
    private BounceReportRepository reports;

    @Inject
    private ReportBatchRepository batches;

    @Inject
    private SuspectRepository suspects;

    @Inject
    private Nodes nodes;

    @Inject
    private Clock clock;

    public Set<String> knownAmong(List<String> sourceKeys) {
        return sourceKeys.isEmpty() ? Set.of() : new HashSet<>(reports.known(sourceKeys));
    }

    /** All or none of them. */
    public void store(String node, List<FetchedMail> mails) {
        if (!nodes.hold(Duty.BOUNCE_MAILBOX, node)) {
            throw new IllegalStateException("Another node reads the bounce mailbox now.");
        }
        batches.add(mails, clock.instant());
    }

    /** One that did not come through the mailbox, so that no duty guards it. */
    public void keep(FetchedMail mail) {
        batches.add(List.of(mail), clock.instant());
    }

    /** What came of those of them that were read. */
    public Map<String, Fate> fates(List<String> sourceKeys) {
        return batches.fates(sourceKeys);
    }

    public Map<String, Integer> triesOf(List<String> sourceKeys) {
        return sourceKeys.isEmpty() ? Map.of() : suspects.tries(sourceKeys);
    }

    public void tried(List<String> sourceKeys) {
        suspects.tried(sourceKeys, clock.instant());
    }

    public void forget(List<String> sourceKeys) {
        suspects.forget(sourceKeys);
    }

    /** Reports that are stored and not yet read, oldest first, as many as fit into the bytes, but one at least. */
    public List<StoredReport> unread(int limit, long bytes) {
        List<Long> ids = batches.unread(limit, bytes);
        return ids.isEmpty() ? List.of() : batches.load(ids);
    }
}
