package org.tracepost.suppression;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import org.tracepost.security.AuditTrail;
import org.tracepost.security.CurrentUser;

/** Writes the beginning and the end of entries, with the audit trail, in the caller's transaction. */
@Dependent
class SuppressionBook {

    static final String SUBJECT = "suppression";

    @Inject
    private SuppressionRepository entries;

    @Inject
    private AuditTrail audit;

    @Inject
    private CurrentUser user;

    @Inject
    private Clock clock;

    void lift(Suppression entry, LiftCause cause, String reason) {
        entry.lift(cause, user.login(), clock.instant(), reason);
        audit.record(
                "suppression_lifted",
                SUBJECT,
                entry.getId(),
                entry.getAddress() + ", " + cause + (reason == null ? "" : ": " + reason));
    }

    /** Ends an entry because another takes its place; one whose time is over has nothing to end. */
    void makeRoom(Suppression entry) {
        if (entry.isActive(clock.instant())) {
            lift(entry, LiftCause.REPLACED, null);
        } else {
            entry.close();
        }
    }

    /** Whatever held these addresses before must have made room. */
    void add(Collection<Suppression> begin) {
        // an insert would go before the update that frees the address
        entries.flush();
        for (Suppression entry : begin) {
            entries.add(entry);
            audit.record(
                    "suppression_added",
                    SUBJECT,
                    entry.getId(),
                    entry.getAddress() + ", " + entry.getCause()
                            + (entry.getUntil() == null ? "" : " until " + entry.getUntil())
                            + (entry.getNote() == null ? "" : ": " + entry.getNote()));
        }
    }
}
