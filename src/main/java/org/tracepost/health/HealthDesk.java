package org.tracepost.health;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.tracepost.security.AuditTrail;
import org.tracepost.security.Role;

/** What an administrator may set going. Both return at once. */
@Stateless
@RolesAllowed(Role.ADMINISTRATOR_NAME)
public class HealthDesk {

    @Inject
    private RelayCheck check;

    @Inject
    private RelayRuns runs;

    @Inject
    private TestMails mails;

    @Inject
    private AuditTrail audit;

    /** Looks at the relay, unless that is being done already. */
    public void checkRelay() {
        if (check.begin()) {
            runs.look();
        }
    }

    /**
     * Sends a mail to our own bounce mailbox. @throws Refusal when no bounce address is set, or one is still under way
     */
    public void sendTestMail() {
        runs.send(mails.begin());
        audit.record("test_mail_sent", "health", "1", null);
    }
}
