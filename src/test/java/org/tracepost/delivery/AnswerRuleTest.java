package org.tracepost.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tracepost.delivery.smtp.SendOutcome;
import org.tracepost.mail.ServerReply;
import org.tracepost.message.EventType;
import org.tracepost.message.Fact;
import org.tracepost.platform.Settings;

/** Replies of our own relay go by the table of reasons, and 4xx is never held against an address. */
class AnswerRuleTest {

    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
    private static final RetryPlan PLAN = RetryPlan.of(new Settings(name -> null, name -> null));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "450 4.1.1 User unknown",
                "450 mailbox unavailable",
                "451 4.4.4 Domain does not exist",
                "452 4.2.1 account disabled",
                "450 5.1.1 no such user"
            })
    void ofShouldNotBlameTheAddressWhenTheRelaySays4xx(String reply) {
        SendOutcome later = new SendOutcome.Deferred(ServerReply.parse(reply));
        assertFact(EventType.DEFERRED, AnswerRule.of(later, row(Duration.ofDays(1)), PLAN, NOW));
        assertFact(EventType.GIVEN_UP, AnswerRule.of(later, row(Duration.ofSeconds(1)), PLAN, NOW));
        assertFact(
                EventType.REFUSED,
                AnswerRule.of(new SendOutcome.Refused(ServerReply.parse(reply)), row(Duration.ofDays(1)), PLAN, NOW));
    }

    @ParameterizedTest
    @ValueSource(strings = {"550-mailbox unavailable 550 refused by policy", "554 5.7.1 no such user, spam suspected"})
    void ofShouldNotBlameTheAddressWhenTheRelayRefusesForAnotherCause(String reply) {
        assertFact(
                EventType.REFUSED,
                AnswerRule.of(new SendOutcome.Refused(ServerReply.parse(reply)), row(Duration.ofDays(1)), PLAN, NOW));
    }

    private static void assertFact(EventType type, AnswerRule rule) {
        Fact fact = rule.fact().orElseThrow();
        assertEquals(type, fact.type());
        assertFalse(fact.hard());
    }

    private static OutboxRow row(Duration left) {
        return new OutboxRow(1, "node", NOW.plus(left), 3, true, false);
    }
}
