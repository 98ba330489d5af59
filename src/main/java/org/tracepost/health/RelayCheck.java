package org.tracepost.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.tracepost.delivery.smtp.RelayProblem;

/** This node's last look at the relay. A look runs beside the pages: they show how far it is and never wait for it. */
@ApplicationScoped
public class RelayCheck {

    /** Past that a page says that there is no answer, although the mail session may still be patient. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final AtomicReference<Instant> running = new AtomicReference<>();
    private final AtomicReference<CheckResult> last = new AtomicReference<>();

    @Inject
    private Clock clock;

    /** @return false when one is running already */
    boolean begin() {
        return running.compareAndSet(null, clock.instant());
    }

    void end(CheckResult result) {
        last.set(result);
        running.set(null);
    }

    /** True while a look is under way and its answer may still come soon. */
    public boolean isRunning() {
        Instant since = running.get();
        return since != null && clock.instant().isBefore(since.plus(PATIENCE));
    }

    public Optional<CheckResult> last() {
        Instant since = running.get();
        if (since != null && !isRunning()) {
            return Optional.of(CheckResult.bad(since, PATIENCE, RelayProblem.NO_ANSWER, ""));
        }
        return Optional.ofNullable(last.get());
    }
}
