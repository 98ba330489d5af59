package org.tracepost.suppression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tracepost.mail.FailureReason;
import org.tracepost.message.EventType;

class SuppressionRuleTest {

    private static final Instant START = Instant.parse("2026-11-01T12:00:00Z");
    private static final SuppressionLimits USUAL =
            new SuppressionLimits(2, 5, Duration.ofDays(30), Duration.ofDays(30));

    private final List<AddressFact> facts = new ArrayList<>();
    private long nextEvent = 100;

    @Test
    void judgeShouldBlockAfterTwoHardBounces() {
        hard(1, 0);
        assertEquals(Optional.empty(), cause());
        hard(2, 1);
        assertEquals(Optional.of(SuppressionCause.HARD_BOUNCES), cause());
        assertEquals(2, verdict().orElseThrow().deciding().recipientId());
        assertEquals(Optional.empty(), verdict().orElseThrow().until(START, USUAL), "without end");
    }

    @Test
    void judgeShouldCountRefusalOfOwnRelayAsBounce() {
        add(1, EventType.REFUSED, 0, FailureReason.MAILBOX_UNKNOWN, true);
        add(2, EventType.REFUSED, 1, FailureReason.DOMAIN_NOT_FOUND, true);
        assertEquals(Optional.of(SuppressionCause.HARD_BOUNCES), cause());
    }

    @Test
    void judgeShouldBlockAfterFiveSoftBouncesWithinThirtyDays() {
        for (int day = 0; day < 4; day++) {
            soft(day + 1, day * 7);
        }
        assertEquals(Optional.empty(), cause());
        soft(5, 30);
        assertEquals(Optional.of(SuppressionCause.SOFT_BOUNCES), cause());
        assertEquals(Optional.of(at(60)), verdict().orElseThrow().until(at(30), USUAL));
    }

    @Test
    void judgeShouldNotBlockWhenFiveSoftBouncesTakeLonger() {
        for (int i = 0; i < 4; i++) {
            soft(i + 1, i * 7);
        }
        soft(5, 31);
        assertEquals(Optional.empty(), cause());
        soft(6, 32);
        assertEquals(Optional.of(SuppressionCause.SOFT_BOUNCES), cause(), "days 7 to 32");
    }

    @Test
    void judgeShouldTakeTheLatestRunOfSoftBounces() {
        for (int i = 0; i < 5; i++) {
            soft(i, i);
            soft(10 + i, 100 + i);
        }
        assertEquals(at(104), verdict().orElseThrow().last());
        assertFalse(verdict().orElseThrow().isOver(at(133), USUAL));
        assertTrue(
                verdict().orElseThrow().isOver(at(134), USUAL), "a block for what happened a month ago would be over");
    }

    @ParameterizedTest
    @EnumSource(
            value = FailureReason.class,
            names = {"MAILBOX_UNKNOWN", "MAILBOX_SUSPENDED", "ADDRESS_MALFORMED", "DOMAIN_NOT_FOUND", "MAILBOX_FULL"},
            mode = EnumSource.Mode.EXCLUDE)
    void judgeShouldNeverBlockForWhatIsNotTheAddressesFault(FailureReason reason) {
        for (int i = 0; i < 50; i++) {
            add(i, i % 2 == 0 ? EventType.FAILED : EventType.REFUSED, i, reason, i % 3 == 0);
        }
        assertEquals(Optional.empty(), cause());
    }

    @ParameterizedTest
    @EnumSource(
            value = EventType.class,
            names = {"GIVEN_UP", "DEFERRED", "DELAYED", "UNANSWERED", "CANCELLED", "DROPPED"})
    void judgeShouldNeverBlockForWhatIsNoBounce(EventType type) {
        for (int i = 0; i < 10; i++) {
            add(i, type, i, FailureReason.MAILBOX_UNKNOWN, true);
        }
        assertEquals(Optional.empty(), cause());
    }

    @Test
    void judgeShouldTakeVagueVerdictForSoft() {
        add(1, EventType.FAILED, 0, FailureReason.MAILBOX_UNKNOWN, false);
        add(2, EventType.FAILED, 1, FailureReason.MAILBOX_UNKNOWN, false);
        assertEquals(Optional.empty(), cause());
        for (int i = 3; i <= 5; i++) {
            add(i, EventType.FAILED, i, FailureReason.MAILBOX_UNKNOWN, false);
        }
        assertEquals(Optional.of(SuppressionCause.SOFT_BOUNCES), cause());
    }

    @Test
    void judgeShouldCountRepeatedReportsOfOneRecipientOnce() {
        for (int i = 0; i < 10; i++) {
            hard(1, i);
        }
        assertEquals(Optional.empty(), cause());
    }

    @Test
    void judgeShouldTakeTheWorstFailureOfARecipient() {
        soft(1, 0);
        hard(1, 1);
        hard(2, 2);
        soft(2, 3);
        assertEquals(Optional.of(SuppressionCause.HARD_BOUNCES), cause());
    }

    @ParameterizedTest
    @EnumSource(
            value = EventType.class,
            names = {
                "DELIVERED",
                "RELAYED",
                "EXPANDED",
                "CONFIRMED",
                "OPENED",
                "READ_RECEIPT",
                "VIEWED",
                "CLICKED",
                "DOWNLOADED",
                "ANSWERED"
            })
    void judgeShouldForgetWhatFailedBeforeAnArrival(EventType arrival) {
        hard(1, 0);
        fact(2, arrival, 1);
        hard(3, 2);
        assertEquals(Optional.empty(), cause());
        hard(4, 3);
        assertEquals(Optional.of(SuppressionCause.HARD_BOUNCES), cause(), "two since then");
    }

    @ParameterizedTest
    @EnumSource(
            value = EventType.class,
            names = {
                "AUTOMATIC_OPEN",
                "AUTOMATIC_CLICK",
                "AUTO_REPLY",
                "DELETED_UNREAD",
                "ACCEPTED",
                "HANDED_ON",
                "HANDLED"
            })
    void judgeShouldNotForgetForWhatIsNoArrival(EventType type) {
        hard(1, 0);
        hard(2, 1);
        fact(3, type, 2);
        assertEquals(Optional.of(SuppressionCause.HARD_BOUNCES), cause());
    }

    @Test
    void judgeShouldNotTakeOpenForArrivalWhenItWasFoundAutomatic() {
        hard(1, 0);
        hard(2, 1);
        AddressFact open = fact(3, EventType.OPENED, 2);
        assertEquals(Optional.empty(), cause());
        facts.add(new AddressFact(3, nextEvent++, EventType.FOUND_AUTOMATIC, at(3), null, false, open.eventId()));
        assertEquals(Optional.of(SuppressionCause.HARD_BOUNCES), cause());
    }

    @Test
    void judgeShouldNotCountFailureThatWasTakenBack() {
        hard(1, 0);
        AddressFact wrong = hard(2, 1);
        facts.add(new AddressFact(2, nextEvent++, EventType.HANDLED, at(3), null, false, wrong.eventId()));
        assertEquals(Optional.empty(), cause());
    }

    @Test
    void judgeShouldNotTakeDeliveryForArrivalWhenTheSameEmailFailed() {
        fact(1, EventType.RELAYED, 0);
        hard(1, 1);
        fact(2, EventType.RELAYED, 2);
        hard(2, 3);
        assertEquals(
                Optional.of(SuppressionCause.HARD_BOUNCES),
                cause(),
                "a server that accepts everything and bounces later");
    }

    @Test
    void judgeShouldNotBlameAddressForMembersOfAList() {
        fact(1, EventType.EXPANDED, 0);
        hard(1, 1);
        hard(1, 2);
        fact(2, EventType.EXPANDED, 3);
        hard(2, 4);
        assertEquals(Optional.empty(), cause());
    }

    @Test
    void judgeShouldBlockAtOnceAfterComplaintWhateverElseIsKnown() {
        fact(1, EventType.CLICKED, 5);
        fact(1, EventType.COMPLAINT, 1);
        assertEquals(Optional.of(SuppressionCause.COMPLAINT), cause());
        hard(2, 6);
        hard(3, 7);
        assertEquals(Optional.of(SuppressionCause.COMPLAINT), cause());
    }

    @Test
    void judgeShouldStartAnewWhereAPersonSaidSo() {
        hard(1, 0);
        hard(2, 1);
        fact(3, EventType.COMPLAINT, 2);
        assertEquals(Optional.empty(), cause(at(2)));
        hard(4, 3);
        assertEquals(Optional.empty(), cause(at(2)), "one since then");
        fact(3, EventType.COMPLAINT, 9);
        assertEquals(Optional.empty(), cause(at(2)), "the same e-mail's complaint, reported once more");
        fact(5, EventType.COMPLAINT, 10);
        assertEquals(Optional.of(SuppressionCause.COMPLAINT), cause(at(2)));
    }

    @Test
    void judgeShouldTakeDayOfOpenForArrival() {
        hard(1, 0);
        hard(2, 1);
        facts.add(AddressFact.openedOn(1, LocalDate.of(2026, 11, 2)));
        assertEquals(Optional.empty(), cause(), "on the day of the second bounce, at an hour nobody kept");
        hard(3, 2);
        hard(4, 3);
        assertEquals(Optional.of(SuppressionCause.HARD_BOUNCES), cause());
    }

    @Test
    void judgeShouldNotBlockWhereTheLimitIsZero() {
        SuppressionRule never =
                new SuppressionRule(new SuppressionLimits(0, 0, Duration.ofDays(30), Duration.ofDays(30)));
        for (int i = 0; i < 9; i++) {
            hard(i, i);
            soft(20 + i, i);
        }
        assertEquals(Optional.empty(), never.judge(facts, Optional.empty()));
        fact(1, EventType.COMPLAINT, 10);
        assertTrue(never.judge(facts, Optional.empty()).isPresent(), "a complaint always does");
    }

    @Test
    void judgeShouldNotDependOnTheOrderOfFacts() {
        hard(1, 0);
        fact(2, EventType.DELIVERED, 1);
        hard(3, 2);
        soft(4, 3);
        hard(5, 4);
        AddressFact open = fact(6, EventType.OPENED, 5);
        facts.add(new AddressFact(6, nextEvent++, EventType.FOUND_AUTOMATIC, at(6), null, false, open.eventId()));
        Optional<Verdict> expected = verdict();
        assertTrue(expected.isPresent());
        Random random = new Random(4);
        for (int i = 0; i < 200; i++) {
            Collections.shuffle(facts, random);
            assertEquals(expected, verdict());
        }
    }

    private AddressFact hard(long recipient, int day) {
        return add(recipient, EventType.FAILED, day, FailureReason.MAILBOX_UNKNOWN, true);
    }

    private void soft(long recipient, int day) {
        add(recipient, EventType.FAILED, day, FailureReason.MAILBOX_FULL, false);
    }

    private AddressFact fact(long recipient, EventType type, int day) {
        return add(recipient, type, day, null, false);
    }

    private AddressFact add(long recipient, EventType type, int day, FailureReason reason, boolean hard) {
        AddressFact fact = new AddressFact(recipient, nextEvent++, type, at(day), reason, hard, null);
        facts.add(fact);
        return fact;
    }

    private static Instant at(int day) {
        return START.plus(day, ChronoUnit.DAYS);
    }

    private Optional<Verdict> verdict() {
        return new SuppressionRule(USUAL).judge(facts, Optional.empty());
    }

    private Optional<SuppressionCause> cause() {
        return verdict().map(Verdict::cause);
    }

    private Optional<SuppressionCause> cause(Instant start) {
        return new SuppressionRule(USUAL).judge(facts, Optional.of(start)).map(Verdict::cause);
    }
}
