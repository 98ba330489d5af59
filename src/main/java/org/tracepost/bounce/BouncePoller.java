package org.tracepost.bounce;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.logging.Logger;
import org.tracepost.bounce.mailbox.MailboxReader;
import org.tracepost.bounce.mailbox.MailboxSettings;
import org.tracepost.bounce.mailbox.MailboxUnavailable;
import org.tracepost.bounce.mailbox.ReadResult;
import org.tracepost.platform.GuardedRun;
import org.tracepost.platform.node.Duty;
import org.tracepost.platform.node.Nodes;
import org.tracepost.platform.node.ThisNode;

/**
 * Polls the mailbox as often as need be, on the node that has the duty: stores what is new until nothing is, and reads beside it what is stored.
 *
 * <p>A mailbox that cannot be read is tried again after a while that grows, so that no account is locked for too many wrong passwords.
 */
@ApplicationScoped
public class BouncePoller {

    private static final Logger LOG = Logger.getLogger(BouncePoller.class.getName());
    private static final int MAILS_PER_RUN = 2000;
    private static final int BYTES_PER_MAIL = 2 * 1024 * 1024;

    private final GuardedRun guarded = new GuardedRun("The poll of the bounce mailbox");
    private final PollPace pace = new PollPace();

    @Inject
    private BounceInbox inbox;
    @Inject
    private ReportReading reading;
    @Inject
    private BounceWiring wiring;
    @Inject
    private MailboxBell bell;
    @Inject
    private PollState state;
    @Inject
    private Nodes nodes;
    @Inject
    private ThisNode node;
    @Inject
    private Clock clock;

    private volatile boolean stopping;

    /** Asked every second. */
    void tick() {
        if (pace.isDue(clock.instant())) {
            guarded.run(this::poll);
        }
    }

    /** There is news in the mailbox. When a run is under way already, the next tick follows at once. */
    private void ring() {
        pace.hurry();
        tick();
    }

    /** Does nothing while another node has the duty. */
    private void poll() {
        pace.begin(clock.instant(), wiring.interval());
        String id = node.id();
        if (!nodes.take(Duty.BOUNCE_MAILBOX, id)) {
            bell.end();
            return;
        }
        BooleanSupplier goesOn = () -> !stopping && id.equals(node.id());
        List<MailboxSettings> folders = wiring.folders();
        if (!folders.isEmpty() && fetch(folders, id, goesOn) && wiring.idleWanted()) {
            bell.hang(folders.get(0), this::ring);
            pace.relax(bell.isHanging() && folders.size() == 1);
        }
        reading.join();
        reading.readAll(goesOn);
    }

    /** @return whether the mailbox could be read */
    private boolean fetch(List<MailboxSettings> folders, String id, BooleanSupplier goesOn) {
        try {
            for (MailboxSettings folder : folders) {
                fetch(folder, id, goesOn);
            }
            pace.worked();
            if (state.polled(clock.instant())) {
                LOG.info("The bounce mailbox can be read again.");
            }
            return true;
        } catch (MailboxUnavailable e) {
            pace.failed(clock.instant(), e.problem());
            if (state.failed(clock.instant(), e)) {
                LOG.warning(e.getMessage());
            }
            return false;
        }
    }

    private void fetch(MailboxSettings folder, String id, BooleanSupplier goesOn) throws MailboxUnavailable {
        if (!wiring.plainAllowed()) {
            folder.refuseClearText();
        }
        MailboxReader reader = new MailboxReader(folder, MAILS_PER_RUN, BYTES_PER_MAIL);
        ReadResult result;
        do {
            result = reader.readNew(new InboxSink(inbox, id, goesOn, () -> reading.readBeside(goesOn)));
            result.failures().forEach(LOG::warning);
        } while (result.more() && result.stored() > 0 && goesOn.getAsBoolean());
    }

    @PreDestroy
    void stop() {
        stopping = true;
        bell.end();
    }
}
