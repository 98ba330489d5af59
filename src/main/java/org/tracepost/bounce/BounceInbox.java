package org.tracepost.bounce;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.tracepost.bounce.mailbox.FetchedMail;

/** Stores reports before anything else happens to them. Each call is a transaction of its own. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class BounceInbox {

    @Inject
    private BounceReportRepository reports;
    @Inject
    private Clock clock;

    public Set<String> knownAmong(List<String> sourceKeys) {
        return sourceKeys.isEmpty() ? Set.of() : new HashSet<>(reports.known(sourceKeys));
    }

    public void store(FetchedMail mail) {
        reports.add(new BounceReport(mail.uid(), mail.digest(), mail.raw(), mail.size(), clock.instant()));
    }

    /** Reports that are stored and not yet read, oldest first. */
    public List<Long> unread(int limit) {
        return reports.newOnes(limit);
    }
}
