package org.tracepost.health;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.tracepost.delivery.smtp.RelayFeatures;
import org.tracepost.delivery.smtp.RelayProblem;

/**
 * What a look at the relay found.
 *
 * @param at when it began
 * @param words what the relay or the network said about the problem; may be empty
 */
public record CheckResult(
        Instant at, Duration took, Optional<RelayFeatures> features, Optional<RelayProblem> problem, String words) {

    static CheckResult good(Instant at, Duration took, RelayFeatures features) {
        return new CheckResult(at, took, Optional.of(features), Optional.empty(), "");
    }

    static CheckResult bad(Instant at, Duration took, RelayProblem problem, String words) {
        return new CheckResult(at, took, Optional.empty(), Optional.of(problem), words == null ? "" : words);
    }
}
