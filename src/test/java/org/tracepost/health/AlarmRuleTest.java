package org.tracepost.health;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tracepost.delivery.Course;
import org.tracepost.delivery.smtp.RelayProblem;

class AlarmRuleTest {

    private static final AlarmRule RULE =
            new AlarmRule(new AlarmLimits(Duration.ofHours(6), Duration.ofMinutes(15), 30));

    @Test
    void ofShouldFindNothingWhenAllIsWell() {
        assertEquals(List.of(), alarms(Facts.fine()));
    }

    @Test
    void ofShouldTellAtOnceThatTheOutboxStands() {
        Alarm alarm =
                RULE.of(Facts.fine().relayTrouble(Duration.ofSeconds(5)).get()).get(0);
        assertEquals(AlarmKind.RELAY_UNUSABLE, alarm.kind());
        assertEquals("421 come back later", alarm.words());
    }

    @ParameterizedTest
    @CsvSource({"14, , false", "16, , true", "16, 20, true", "16, 1, false"})
    void ofShouldTellThatTheQueueStandsWhenDueMailsAreOldAndNothingMoves(long oldest, Long lastAnswer, boolean alarm) {
        Facts facts = Facts.fine()
                .queue(7, Duration.ofMinutes(oldest), lastAnswer == null ? null : Duration.ofMinutes(lastAnswer));
        assertEquals(alarm ? List.of(AlarmKind.QUEUE_STANDS) : List.of(), alarms(facts));
    }

    @Test
    void ofShouldTellTheRelaysTroubleAndNotTheQueueItCauses() {
        Facts facts = Facts.fine().queue(7, Duration.ofHours(2), null).relayTrouble(Duration.ofHours(2));
        assertEquals(List.of(AlarmKind.RELAY_UNUSABLE), alarms(facts));
    }

    @Test
    void ofShouldForgetTheRelaysTroubleWhenNothingWaitsAndALookFoundItWell() {
        assertEquals(List.of(), alarms(Facts.fine().nothingWaits().relayTrouble(Duration.ofHours(1))));
        assertEquals(
                List.of(AlarmKind.RELAY_UNUSABLE),
                alarms(Facts.fine()
                        .nothingWaits()
                        .relayTrouble(Duration.ofHours(1))
                        .check(null)));
    }

    @Test
    void ofShouldTellWhatOurOwnLookFoundUnlessAMailWasTakenSince() {
        Alarm alarm = RULE.of(Facts.fine()
                        .check(Facts.failed(RelayProblem.NOT_TRUSTED))
                        .relayTrouble(Duration.ofHours(1))
                        .get())
                .get(0);
        assertEquals("NOT_TRUSTED", alarm.cause(), "finer than what stopped the outbox");
        assertEquals(Facts.ago(Duration.ofHours(1)), alarm.since());
        assertEquals(
                List.of(AlarmKind.RELAY_UNUSABLE),
                alarms(Facts.fine().nothingWaits().check(Facts.failed(RelayProblem.SIGN_IN_REFUSED))));
        assertEquals(
                List.of(),
                alarms(Facts.fine()
                        .check(Facts.failed(RelayProblem.SIGN_IN_REFUSED))
                        .handedOver(Duration.ofSeconds(-1))));
        assertEquals(List.of(), alarms(Facts.fine().check(Facts.failed(RelayProblem.BUSY))), "one connection too many");
    }

    @Test
    void ofShouldTellThatNobodyHasEnteredWhoWeAre() {
        assertEquals(List.of(AlarmKind.SENDER_MISSING), alarms(Facts.fine().nameless()));
        assertEquals(
                List.of("Example Ltd", "invoices@example.org"),
                RULE.of(Facts.fine().nameless().get()).get(0).arguments());
    }

    @Test
    void ofShouldTellThatSomebodyGuessesPasswordsAndFromWhere() {
        Alarm alarm = RULE.of(Facts.fine()
                        .refusedSignIns(30, "192.0.2.1 (20)", "192.0.2.2 (10)")
                        .get())
                .get(0);
        assertEquals(AlarmKind.SIGN_INS_REFUSED, alarm.kind());
        assertEquals(List.of(30L, "192.0.2.1 (20), 192.0.2.2 (10)"), alarm.arguments());
    }

    @ParameterizedTest
    @CsvSource({"14, false", "15, true"})
    void ofShouldTellThatAProgramDoesNotTakeOurChangesWhenThatLasts(long minutes, boolean alarm) {
        Facts facts = Facts.fine().failingWebhook("ERP", Duration.ofMinutes(minutes));
        assertEquals(
                alarm
                        ? List.of(new Alarm(
                                AlarmKind.WEBHOOK_FAILS,
                                "",
                                Facts.ago(Duration.ofMinutes(minutes)),
                                List.of("ERP"),
                                "HTTP 503"))
                        : List.of(),
                RULE.of(facts.get()));
    }

    @Test
    void ofShouldBeQuietAboutAQueueThatIsHeld() {
        assertEquals(
                List.of(),
                alarms(Facts.fine().queue(7, Duration.ofHours(2), null).held(Course.Hold.PAUSED)));
    }

    @Test
    void ofShouldForgiveTheMailboxOneFailedPoll() {
        assertEquals(List.of(), alarms(Facts.fine().mailboxTrouble(Duration.ofSeconds(30))));
        assertEquals(List.of(AlarmKind.MAILBOX_UNREADABLE), alarms(Facts.fine().mailboxTrouble(Duration.ofMinutes(1))));
    }

    @Test
    void ofShouldMissReportsAfterTheHoursOfTheSetting() {
        assertEquals(List.of(), alarms(Facts.fine().firstUnanswered(Duration.ofMinutes(359))));
        Alarm alarm =
                RULE.of(Facts.fine().firstUnanswered(Duration.ofHours(7)).get()).get(0);
        assertEquals(AlarmKind.NO_REPORTS, alarm.kind());
        assertEquals(List.of(7L), alarm.arguments());
        assertEquals(Facts.ago(Duration.ofHours(7)), alarm.since());
    }

    @Test
    void ofShouldMissNoReportsWhereNoneCanCome() {
        Duration since = Duration.ofHours(30);
        assertEquals(List.of(), alarms(Facts.fine().firstUnanswered(since).check(Facts.looked("SIZE"))), "no DSN");
        assertEquals(List.of(), alarms(Facts.fine().firstUnanswered(since).check(null)), "nobody has looked yet");
        assertEquals(List.of(), alarms(Facts.fine().firstUnanswered(since).withoutMailbox()), "nobody reads them");
        assertEquals(
                List.of(AlarmKind.MAILBOX_UNREADABLE),
                alarms(Facts.fine().firstUnanswered(since).mailboxTrouble(since)),
                "the cause is told, not the effect");
    }

    @ParameterizedTest
    @CsvSource({
        "19, 19, 2, false",
        "20, 3, 2, true",
        "20, 2, 2, false",
        "100, 11, 4, false",
        "100, 13, 4, true",
        "20, 20, 0, true"
    })
    void ofShouldTellOfBouncesWhenTheyAreManyAndFarMoreThanUsual(
            long settled, long bounced, long weekPerCent, boolean alarm) {
        Facts facts = Facts.fine().rates(settled, bounced, 1000, weekPerCent * 10);
        assertEquals(alarm ? List.of(AlarmKind.BOUNCES_JUMP) : List.of(), alarms(facts));
    }

    @Test
    void ofShouldGiveTheFiguresOfAJump() {
        assertEquals(
                List.of(30L, 100L, 30L, 2L),
                RULE.of(Facts.fine().rates(100, 30, 1000, 20).get()).get(0).arguments());
    }

    private static List<AlarmKind> alarms(Facts facts) {
        return RULE.of(facts.get()).stream().map(Alarm::kind).toList();
    }
}
