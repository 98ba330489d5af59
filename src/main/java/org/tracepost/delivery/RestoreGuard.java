package org.tracepost.delivery;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.tracepost.platform.node.ThisNode;

/**
 * Notices that the database is an older one than was written to: what waits in it may have been sent since. Then the outbox is held until an
 * administrator releases it.
 *
 * <p>Two signs: the facts in it end before the mark that this server keeps in a file of its own; or nobody has lived in it for long, nobody had
 * signed off, and something is waiting. The second may also be a power failure; being asked once after it costs less than an invoice sent twice.
 */
@Stateless
@PermitAll
public class RestoreGuard {

    private static final Duration LONG_SILENCE = Duration.ofHours(1);

    @Inject
    private RestoreRepository database;
    @Inject
    private HighWaterMark mark;
    @Inject
    private ThisNode node;
    @Inject
    private Clock clock;

    /** @param startOfServer nothing was handed over by this server yet. @return true when the outbox was just now put on hold */
    public boolean look(boolean startOfServer) {
        long reached = database.mark();
        boolean older = mark.of(installation()).filter(known -> known > reached).isPresent();
        boolean held = (older || startOfServer && silentForLong()) && database.hold(clock.instant());
        mark.keep(installation(), reached);
        return held;
    }

    private boolean silentForLong() {
        Instant now = clock.instant();
        Optional<Instant> last = database.lastLifeOfOthers(node.id());
        return last.filter(life -> life.plus(LONG_SILENCE).isBefore(now)).filter(life -> database.waitsSince(now)).isPresent();
    }

    private String installation() {
        if (database.installation().isEmpty()) {
            database.nameInstallation(UUID.randomUUID().toString());
        }
        return database.installation().orElseThrow();
    }
}
