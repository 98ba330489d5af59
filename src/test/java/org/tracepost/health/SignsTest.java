package org.tracepost.health;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tracepost.delivery.RelayState;
import org.tracepost.delivery.smtp.RelayException.Kind;
import org.tracepost.health.Signs.Sign;

class SignsTest {

    private static final Optional<Instant> NEVER = Optional.empty();

    @Test
    void troubleShouldBeTheLongestUnlessAMailWasTakenSince() {
        Sign early = new Sign(NEVER, relayTrouble(60));
        Sign late = new Sign(NEVER, relayTrouble(20));
        assertEquals(relayTrouble(60), new Signs(List.of(late, early)).trouble());
        assertEquals(
                ago(40),
                new Signs(List.of(late, new Sign(ago(40), Optional.empty()), new Sign(ago(50), Optional.empty())))
                        .lastAccepted());
        Sign between = new Sign(ago(40), Optional.empty());
        assertEquals(relayTrouble(20), new Signs(List.of(late, early, between)).trouble());
    }

    private static Optional<RelayState.Trouble> relayTrouble(long seconds) {
        return ago(seconds).map(since -> new RelayState.Trouble(since, Kind.UNREACHABLE, "no answer"));
    }

    private static Optional<Instant> ago(long seconds) {
        return Optional.of(Facts.ago(Duration.ofSeconds(seconds)));
    }
}
