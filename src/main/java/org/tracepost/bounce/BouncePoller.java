package org.tracepost.bounce;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
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
 * Polls the mailbox as often as need be, on the node that has the duty: stores what is new until nothing is, and reads
 * beside it what is stored.
 *
 * <p>A mailbox that cannot be read is tried again after a while that grows, so that no account is locked for too many
 * wrong passwords.
 */
@ApplicationScoped
public class BouncePoller {

    private static final Logger LOG = Logger.getLogger(BouncePoller.class.getName());
    private static final Duration WHOLE_LOOK = Duration.ofDays(1);
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
    private BounceKeeping keeping;

    @Inject
    private PollState state;

    @Inject
    private Nodes nodes;

    @Inject
    private ThisNode node;

    @Inject
    private Clock clock;

    private volatile boolean stopping;
    private Instant nextWhole = Instant.EPOCH;
    private boolean news;
    private boolean warned;

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
            nextWhole = Instant.EPOCH;
            return;
        }
        BooleanSupplier goesOn = () -> !stopping && id.equals(node.id());
        List<MailboxSettings> folders = wiring.folders();
        boolean worked = !folders.isEmpty() && fetch(folders, id, goesOn);
        if (worked && wiring.idleWanted()) {
            bell.hang(folders.get(0), this::ring);
            pace.relax(bell.isHanging() && folders.size() == 1);
        }
        reading.join();
        reading.readAll(goesOn);
        if (worked && goesOn.getAsBoolean()) {
            keeping.keep(folders, news);
        }
    }

    /** @return whether the mailbox could be read */
    private boolean fetch(List<MailboxSettings> folders, String id, BooleanSupplier goesOn) {
        news = false;
        boolean all = clock.instant().isAfter(nextWhole);
        try {
            for (MailboxSettings folder : folders) {
                fetch(folder, all, id, goesOn);
            }
            nextWhole = all ? clock.instant().plus(WHOLE_LOOK) : nextWhole;
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

    /**
     * @param all look past our marks: what a database lost that was restored is in the mailbox, marked, and nowhere
     *     else
     */
    private void fetch(MailboxSettings folder, boolean all, String id, BooleanSupplier goesOn)
            throws MailboxUnavailable {
        refuseClearText(folder);
        MailboxReader reader = new MailboxReader(folder, MAILS_PER_RUN, BYTES_PER_MAIL);
        InboxSink sink = new InboxSink(inbox, id, goesOn, () -> reading.readBeside(goesOn));
        ReadResult result;
        do {
            result = all ? reader.readAllUnknown(sink) : reader.readNew(sink);
            result.failures().forEach(LOG::warning);
            news |= result.stored() > 0;
        } while (result.more() && result.stored() > 0 && goesOn.getAsBoolean());
    }

    private void refuseClearText(MailboxSettings folder) throws MailboxUnavailable {
        try {
            folder.refuseClearText();
        } catch (MailboxUnavailable e) {
            if (!wiring.plainAllowed()) {
                throw e;
            }
            if (!warned) {
                LOG.log(
                        Level.WARNING,
                        "The password of the bounce mailbox and all reports go over the network unprotected, as tracepost.bounce.plain allows: {0}",
                        folder);
            }
            warned = true;
        }
    }

    @PreDestroy
    void stop() {
        stopping = true;
        bell.end();
    }
}
