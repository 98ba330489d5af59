package org.tracepost.delivery;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.tracepost.delivery.Course.Hold;
import org.tracepost.delivery.Origin.Verdict;
import org.tracepost.platform.node.Nodes;
import org.tracepost.platform.node.ThisNode;

/**
 * Notices that the database may come from a back-up: what waits in it may have been sent since. Then the outbox is held until an administrator
 * releases it. How it is judged: {@link Origin}.
 */
@Stateless
@PermitAll
public class RestoreGuard {

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
            nodes.lifeOf(me).ifPresent(life -> mark.keep(new Mark(installation, database.facts(), me, life)));
        }
        return Optional.of(verdict).filter(Verdict::isHold);
    }

    /**
     * The database was the right one a moment ago; only a fail-over or somebody's hand can have put an older one in its place. Looked at twice: an older
     * database is older at the second look as well, while what other threads write meanwhile has arrived by then.
     */
    private Verdict whileLiving(String installation) {
        return seemsOlder(installation) && seemsOlder(installation) ? Verdict.OLDER : Verdict.KNOWN;
    }

    private boolean seemsOlder(String installation) {
        return Origin.of(sight(installation, true, false, false)) == Verdict.OLDER;
    }

    private Verdict atFirst(String me, String installation) {
        Map<String, Instant> others = nodes.livingThatKnow(me);
        return Origin.of(sight(installation, witnesses.moved(others), !others.isEmpty(), silentForLong(me)));
    }

    private Origin.Sight sight(String installation, boolean vouched, boolean awaited, boolean silent) {
        Optional<Mark> known = mark.of(installation);
        return new Origin.Sight(known, mark.isCopied(), database.facts(), known.flatMap(it -> nodes.lifeOf(it.nodeId())), vouched, awaited, silent);
    }

    private boolean silentForLong(String me) {
        Instant now = clock.instant();
        Optional<Instant> last = database.lastLifeOfOthers(me);
        return last.filter(life -> life.plus(LONG_SILENCE).isBefore(now)).filter(life -> database.waitsSince(now)).isPresent();
    }

    /**
     * Whether what acts by itself may act: false until it is known that nothing of what it would do was done already, in a database of which this one is a
     * back-up.
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
