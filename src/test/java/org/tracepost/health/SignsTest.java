package org.tracepost.health;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tracepost.bounce.PollState;
import org.tracepost.bounce.mailbox.MailboxUnavailable.Problem;
import org.tracepost.delivery.RelayState;
import org.tracepost.delivery.smtp.RelayException.Kind;
import org.tracepost.health.Signs.Sign;

class SignsTest {

    private static final Optional<Instant> NEVER = Optional.empty();

    @Test
    void lastPollShouldBeTheNewestOfAllNodes() {
        Signs signs = new Signs(List.of(polled(ago(60)), polled(NEVER), polled(ago(5))));
        assertEquals(ago(5), signs.lastPoll());
    }

    @Test
    void mailboxTroubleShouldBeForgottenWhenAnotherNodeReadItSince() {
        Sign trouble = new Sign(NEVER, mailboxTrouble(60), NEVER, Optional.empty());
        assertEquals(mailboxTrouble(60), new Signs(List.of(trouble, polled(ago(90)))).mailboxTrouble());
        assertEquals(Optional.empty(), new Signs(List.of(trouble, polled(ago(5)))).mailboxTrouble());
    }

    @Test
    void relayTroubleShouldBeTheLongestUnlessAMailWasTakenSince() {
        Sign early = new Sign(NEVER, Optional.empty(), NEVER, relayTrouble(60));
        Sign late = new Sign(NEVER, Optional.empty(), NEVER, relayTrouble(20));
        assertEquals(relayTrouble(60), new Signs(List.of(late, early)).relayTrouble());
        Sign between = new Sign(NEVER, Optional.empty(), ago(40), Optional.empty());
        assertEquals(relayTrouble(20), new Signs(List.of(late, early, between)).relayTrouble());
    }

    private static Sign polled(Optional<Instant> at) {
        return new Sign(at, Optional.empty(), NEVER, Optional.empty());
    }

    private static Optional<PollState.Trouble> mailboxTrouble(long seconds) {
        return ago(seconds).map(since -> new PollState.Trouble(since, Problem.NO_ANSWER, "no answer"));
    }

    private static Optional<RelayState.Trouble> relayTrouble(long seconds) {
        return ago(seconds).map(since -> new RelayState.Trouble(since, Kind.UNREACHABLE, "no answer"));
    }

    private static Optional<Instant> ago(long seconds) {
        return Optional.of(Facts.ago(Duration.ofSeconds(seconds)));
    }
}
