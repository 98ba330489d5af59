package org.tracepost.bounce;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.logging.Logger;
import org.tracepost.bounce.mailbox.KeepingRule;
import org.tracepost.bounce.mailbox.MailboxKeeper;
import org.tracepost.bounce.mailbox.MailboxSettings;
import org.tracepost.bounce.mailbox.MailboxUnavailable;

/**
 * Puts away in the mailbox what is stored and read, as IT has set it: at once after something came, and now and then
 * for what grows old.
 */
@ApplicationScoped
class BounceKeeping {

    private static final Logger LOG = Logger.getLogger(BounceKeeping.class.getName());
    private static final Duration NOW_AND_THEN = Duration.ofMinutes(10);

    @Inject
    private BounceWiring wiring;

    @Inject
    private BounceInbox inbox;

    @Inject
    private Clock clock;

    private Instant next = Instant.EPOCH;
    private String told = "";

    /** @param news whether something was stored just now */
    void keep(List<MailboxSettings> folders, boolean news) {
        KeepingRule rule = wiring.keeping();
        Instant now = clock.instant();
        if (rule.isIdle() || now.isBefore(next) && !(news && rule.moveTo().isPresent())) {
            return;
        }
        next = now.plus(NOW_AND_THEN);
        try {
            for (MailboxSettings folder : folders) {
                if (!rule.moveTo().filter(folder.folder()::equals).isPresent()) {
                    new MailboxKeeper(folder, rule, now).keep(inbox::fates);
                }
            }
            told = "";
        } catch (MailboxUnavailable e) {
            if (!told.equals(e.getMessage())) {
                LOG.warning(e.getMessage());
            }
            told = e.getMessage();
        }
    }
}
