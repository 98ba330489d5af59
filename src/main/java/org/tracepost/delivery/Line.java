package org.tracepost.delivery;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.tracepost.delivery.smtp.OutgoingMail;
import org.tracepost.delivery.smtp.RelayException;
import org.tracepost.delivery.smtp.RelayException.Kind;
import org.tracepost.delivery.smtp.RelaySession;
import org.tracepost.delivery.smtp.SendOutcome;
import org.tracepost.delivery.smtp.SendOutcome.Accepted;
import org.tracepost.delivery.smtp.SendOutcome.Deferred;
import org.tracepost.delivery.smtp.SendOutcome.RelayUnavailable;
import org.tracepost.delivery.smtp.SendOutcome.Throttled;
import org.tracepost.delivery.smtp.SendOutcome.Unanswered;
import org.tracepost.delivery.smtp.SendOutcome.Unmakeable;
import org.tracepost.delivery.smtp.SmtpRelayAdapter;
import org.tracepost.mail.EmailAddress;
import org.tracepost.mail.VerpAddress;
import org.tracepost.platform.BounceAddress;
import org.tracepost.platform.Settings;
import org.tracepost.platform.node.SigningOff;
import org.tracepost.platform.node.ThisNode;
import org.tracepost.suppression.Dropping;

/**
 * This node's way to the relay: claims what is due, opens as many lanes as there is work and the relay takes, and stops
 * all of them when the relay cannot be used or somebody says so.
 */
@ApplicationScoped
public class Line {

    private static final Logger LOG = Logger.getLogger(Line.class.getName());
    private static final String WRITTEN_NAMELESS =
            "It was written before the company's name was entered on the page Settings and bears the placeholder. "
                    + "Send the document, or write the message, anew.";
    private static final int MAILS_PER_LANE = 8;
    private static final int LEAST_CLAIMED = 40;
    private static final int ORPHANS_AT_ONCE = 200;
    private static final Duration LONGEST_STOP = Duration.ofSeconds(20);
    private static final Duration LOOK_AT_CONTROL = Duration.ofSeconds(1);
    private static final Duration GLANCE = Duration.ofMillis(5);

    @Resource
    private ManagedThreadFactory threads;

    @Inject
    private HandOverLedger ledger;

    @Inject
    private GroupCommit commit;

    @Inject
    private MailFactory mails;

    @Inject
    private MailPress press;

    @Inject
    private OutboxControl control;

    @Inject
    private Dropping dropping;

    @Inject
    private RelaySession relay;

    @Inject
    private RelayState state;

    @Inject
    private BounceAddress bounces;

    @Inject
    private ThisNode node;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    private final BlockingDeque<DueMail> due = new LinkedBlockingDeque<>();
    private final Set<Lane> lanes = ConcurrentHashMap.newKeySet();
    private final Pace pace = new Pace();
    private Brake brake;
    private volatile RelayLimits limits;
    private volatile boolean moving;
    private volatile boolean stopping;
    private boolean unswept;
    private Optional<EmailAddress> redirectTo = Optional.empty();
    /** How many blocks of addresses had begun when the mails in {@code due} were claimed. */
    private long blocks;

    @PostConstruct
    void prepare() {
        brake = new Brake(clock);
    }

    /** Works until nothing is due or the line stands. */
    void run() {
        if (stopping) {
            return;
        }
        settleOrphans();
        Course course = control.current();
        if (brake.isHalted() || course.held()) {
            state.trouble().filter(trouble -> !course.held()).ifPresent(trouble -> ledger.expire(trouble.what()));
            return;
        }
        limits = RelayLimits.of(settings).sharedBy(node.living());
        try {
            feed();
        } catch (RelayException e) {
            stand(e);
        } finally {
            rest();
        }
    }

    private void feed() throws RelayException {
        moving = true;
        while (!stopping && !brake.isHalted()) {
            Course course = control.current();
            if (course.held()) {
                moving = false;
                return;
            }
            aim(testAddress(course), dropping.begun());
            if (!feed(System.nanoTime() + LOOK_AT_CONTROL.toNanos())) {
                return;
            }
        }
    }

    /**
     * What was read for another destination goes back, so that switching to the test address reaches all but what is
     * just on its way; and so does what was read before an address got blocked, whoever's it is: claiming looks for
     * that.
     */
    private void aim(Optional<EmailAddress> destination, long blocksBegun) {
        if (!destination.equals(redirectTo) || blocksBegun != blocks) {
            giveBack();
        }
        redirectTo = destination;
        blocks = blocksBegun;
    }

    /** Keeps the lanes busy for a while. @return false when nothing is left to do */
    private boolean feed(long until) {
        boolean more = true;
        while (moving && System.nanoTime() < until) {
            if (due.size() <= wanted() / 2) {
                more = claim();
                openLanes();
            }
            if (!more && due.isEmpty()) {
                return false;
            }
            pause(more && due.size() <= wanted() / 2 ? Duration.ZERO : GLANCE);
        }
        return moving;
    }

    /**
     * @return the test address when everything is redirected. @throws RelayException when something is missing without
     *     which nothing may leave
     */
    private Optional<EmailAddress> testAddress(Course course) throws RelayException {
        if (bounces.find().isEmpty()) {
            throw new RelayException(
                    Kind.SETTINGS,
                    "The setting tracepost.bounce.address is missing: nothing is sent, because nobody would learn of a bounce.");
        }
        if (course.redirect() && course.redirectTo().isEmpty()) {
            throw new RelayException(
                    Kind.SETTINGS, "Everything is redirected to a test address, but none is given: nothing is sent.");
        }
        return course.redirect() ? course.redirectTo() : Optional.empty();
    }

    private boolean claim() {
        String id = node.id();
        HandOverLedger.Claim claim = ledger.claim(id, wanted() - due.size());
        if (!claim.leased().isEmpty()) {
            unswept = true;
            due.addAll(mails.load(id, claim.leased(), redirectTo));
        }
        return !claim.leased().isEmpty() || claim.dropped() > 0;
    }

    private int wanted() {
        return Math.max(LEAST_CLAIMED, MAILS_PER_LANE * limits.connections());
    }

    private void openLanes() {
        int wanted = Math.min(brake.connections(limits.connections()), due.size() + lanes.size());
        for (int open = lanes.size(); open < wanted; open++) {
            Lane lane = new Lane(this, commit, limits.messagesPerConnection());
            lanes.add(lane);
            threads.newThread(lane).start();
        }
    }

    /** Nothing more to do, or the line stands: gives back what nobody will hand over now. */
    private void rest() {
        giveBack();
        if (lanes.isEmpty() && unswept) {
            ledger.sweep(node.id());
            unswept = false;
        }
    }

    private void giveBack() {
        List<DueMail> left = new ArrayList<>();
        due.drainTo(left);
        if (!left.isEmpty()) {
            ledger.giveBack(
                    left.get(0).node(), left.stream().map(DueMail::recipientId).toList());
        }
    }

    private void settleOrphans() {
        while (ledger.settleOrphans() == ORPHANS_AT_ONCE && !stopping) {
            LOG.fine("more of ended nodes' rows to settle");
        }
    }

    private void stand(RelayException e) {
        moving = false;
        brake.stop(e.kind());
        if (state.down(clock.instant(), e.kind(), e.getMessage())) {
            LOG.log(Level.WARNING, "The outbox stands still: {0}", e.getMessage());
        }
    }

    /** Tries the relay at once, because somebody says that the trouble is over. */
    public void tryNow() {
        brake.release();
    }

    /**
     * Ends all lanes, each after the message it is at; what the database does not learn within a few seconds is settled
     * at the next start.
     */
    void stop(
            @Observes @Priority(SigningOff.PRIORITY - 1000) @BeforeDestroyed(ApplicationScoped.class)
                    Object application) {
        stopping = true;
        moving = false;
        long deadline = System.nanoTime() + LONGEST_STOP.toNanos();
        while (!lanes.isEmpty() && System.nanoTime() < deadline) {
            pause(GLANCE);
        }
        giveBack();
    }

    private static void pause(Duration wait) {
        try {
            Thread.sleep(wait.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    // ---- what a lane asks and tells

    /** @return false when this lane is one too many or the line stands */
    boolean moves(Lane lane) {
        return moving && !brake.isHalted() && lanes.size() <= brake.connections(limits.connections());
    }

    Optional<DueMail> poll(Duration patience) throws InterruptedException {
        return Optional.ofNullable(
                patience.isZero() ? due.poll() : due.poll(patience.toMillis(), TimeUnit.MILLISECONDS));
    }

    void putBack(DueMail mail) {
        due.addFirst(mail);
    }

    OutgoingMail make(DueMail mail) {
        VerpAddress envelope = bounces.find().orElseThrow();
        return press.make(mail, envelope);
    }

    /** What was written under the placeholder's name leaves for the test address only, whoever we are by now. */
    Optional<SendOutcome> refuses(DueMail due) {
        boolean hidden = due.redirectedTo().isPresent() || settings.isOn("practice");
        return hidden || !due.parts().isNameless()
                ? Optional.empty()
                : Optional.of(new Unmakeable(WRITTEN_NAMELESS, Optional.empty(), "written-nameless"));
    }

    SmtpRelayAdapter connect() throws RelayException {
        return SmtpRelayAdapter.open(relay.get());
    }

    /** A connection could not be opened. While others work the relay only wants fewer. */
    void unreachable(RelayException e, DueMail mail) {
        putBack(mail);
        if (e.kind() == Kind.BUSY && lanes.size() > 1) {
            brake.slowDown(lanes.size());
        } else {
            stand(e);
        }
    }

    Duration takePlace() {
        return pace.take(limits.messagesPerMinute());
    }

    /** Waits within a minute's limit. @return false when the line stands before the time is over */
    boolean rest(Duration wait, Lane lane) throws InterruptedException {
        long end = System.nanoTime() + wait.toNanos();
        while (System.nanoTime() < end) {
            if (!moves(lane)) {
                return false;
            }
            Thread.sleep(Math.max(
                    1, Math.min(200, Duration.ofNanos(end - System.nanoTime()).toMillis())));
        }
        return true;
    }

    /**
     * @param slowDown false when the relay merely ended a connection over which it had taken messages: a new one is
     *     opened
     */
    void heard(SendOutcome outcome, boolean slowDown) {
        if (outcome instanceof Accepted) {
            brake.accepted();
            if (state.accepted(clock.instant())) {
                LOG.info("The relay can be used again.");
            }
        } else if (outcome instanceof RelayUnavailable unavailable) {
            stand(new RelayException(Kind.SENDER, unavailable.what()));
        } else if (outcome instanceof Throttled throttled && slowDown) {
            LOG.log(Level.INFO, "The relay wants less: {0}", throttled.what());
            brake.slowDown(lanes.size());
        } else if (outcome instanceof Unanswered unanswered) {
            // one message at most is put at risk before we look again
            stand(new RelayException(Kind.UNREACHABLE, unanswered.what()));
        } else if (outcome instanceof Deferred) {
            brake.deferred(lanes.size());
        }
    }

    void ended(Lane lane) {
        lanes.remove(lane);
    }
}
