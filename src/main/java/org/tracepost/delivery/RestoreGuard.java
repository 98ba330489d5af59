package org.tracepost.delivery;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.tracepost.delivery.Course.Hold;
import org.tracepost.delivery.Origin.Verdict;
import org.tracepost.platform.node.Nodes;
import org.tracepost.platform.node.ThisNode;

/**
 * Notices that the database may come from a back-up: what waits in it may have been sent since. Then the outbox is held
 * until an administrator releases it. How it is judged: {@link Origin}.
 */
@Stateless
@PermitAll
public class RestoreGuard {

    private static final Logger LOG = Logger.getLogger(RestoreGuard.class.getName());
    private static final Duration LONG_SILENCE = Duration.ofHours(1);

    @Inject
    private RestoreRepository database;

    @Inject
    private OutboxControlRepository control;

    @Inject
    private HighWaterMark mark;

    @Inject
    private Witnesses witnesses;

    @Inject
    private Nodes nodes;

    @Inject
    private ThisNode node;

    @Inject
    private Clock clock;

    /** @return the sign by which the outbox was just now put on hold */
    public Optional<Origin.Verdict> look() {
        String me = node.id();
        String installation = installation();
        boolean settled = nodes.knows(me);
        Verdict verdict = settled ? whileLiving(installation) : atFirst(me, installation);
        if (verdict.isHold()) {
            database.hold(clock.instant(), verdict.name());
        }
        if (!settled && verdict != Verdict.OPEN) {
            nodes.settle(me);
            witnesses.forget();
        }
        if (verdict != Verdict.OPEN) {
            nodes.beatsOf(me).ifPresent(beats -> mark.keep(new Mark(installation, database.facts(), me, beats)));
        }
        return Optional.of(verdict).filter(Verdict::isHold);
    }

    /**
     * The database was the right one a moment ago; only a fail-over or somebody's hand can have put an older one in its
     * place.
     */
    private Verdict whileLiving(String installation) {
        return judge(sight(installation, true, false, false));
    }

    private Verdict atFirst(String me, String installation) {
        Map<String, Long> others = nodes.livingThatKnow(me);
        return judge(sight(installation, witnesses.moved(others), !others.isEmpty(), silentForLong(me)));
    }

    /** What was compared goes to the log: whoever looks into a hold later finds both sides of it. */
    private static Verdict judge(Origin.Sight sight) {
        Verdict verdict = Origin.of(sight);
        if (verdict.isHold()) {
            LOG.log(
                    Level.WARNING,
                    "The mark is {0}; the database has {1} facts and {2} signs of life of the mark''s node",
                    new Object[] {
                        sight.mark().map(Mark::toString).orElse("missing"),
                        Long.toString(sight.facts()),
                        sight.beats().isPresent() ? Long.toString(sight.beats().getAsLong()) : "no"
                    });
        }
        return verdict;
    }

    private Origin.Sight sight(String installation, boolean vouched, boolean awaited, boolean silent) {
        Optional<Mark> known = mark.of(installation);
        return new Origin.Sight(
                known,
                mark.isCopied(),
                database.facts(),
                known.map(it -> nodes.beatsOf(it.nodeId())).orElse(OptionalLong.empty()),
                vouched,
                awaited,
                silent);
    }

    private boolean silentForLong(String me) {
        Instant now = clock.instant();
        Optional<Instant> last = database.lastLifeOfOthers(me);
        return last.filter(life -> life.plus(LONG_SILENCE).isBefore(now))
                .filter(life -> database.waitsSince(now))
                .isPresent();
    }

    /**
     * Whether what acts by itself may act: false until it is known that nothing of what it would do was done already,
     * in a database of which this one is a back-up.
     */
    public boolean isTrusted() {
        return isSettled() && !Hold.RESTORED.name().equals(control.read().heldWhy());
    }

    /** Whether this server may work the outbox: false as long as it has not found out. */
    public boolean isSettled() {
        return nodes.knows(node.id());
    }

    private String installation() {
        if (database.installation().isEmpty()) {
            database.nameInstallation(UUID.randomUUID().toString());
        }
        return database.installation().orElseThrow();
    }
}
