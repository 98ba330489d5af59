package org.tracepost.health;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tracepost.company.TrackingMode;
import org.tracepost.health.StatusChance.Chance;
import org.tracepost.health.StatusChance.Reason;
import org.tracepost.message.Status;

class StatusForecastTest {

    @Test
    void ofShouldNameEveryStatusOnceInTheirOrder() {
        assertEquals(
                Arrays.asList(Status.values()),
                StatusForecast.of(Facts.fine().get()).stream()
                        .map(StatusChance::status)
                        .toList());
    }

    @ParameterizedTest
    @EnumSource(names = {"QUEUED", "SENT", "REJECTED", "DROPPED", "NOT_SENT", "UNCLEAR", "CANCELLED"})
    void ofShouldAlwaysPromiseWhatTracepostKnowsItself(Status status) {
        assertChance(
                status,
                Chance.YES,
                Reason.BY_ITSELF,
                Facts.fine()
                        .withoutAddress()
                        .withoutMailbox()
                        .withoutPublicAddress()
                        .check(null));
    }

    @Test
    void ofShouldNeverPromiseDeliveredWithoutDsn() {
        Facts facts = Facts.fine().check(Facts.looked("SIZE")).seen(Status.DELIVERED);
        assertChance(Status.DELIVERED, Chance.NO, Reason.NO_DSN, facts);
        assertChance(Status.DELAYED, Chance.YES, Reason.OWN_RELAY_ONLY, facts);
        assertChance(Status.BOUNCED, Chance.UNKNOWN, Reason.NOT_TESTED, facts);
    }

    @Test
    void ofShouldPromiseNoReportsWithoutMailbox() {
        for (Status status : List.of(Status.DELIVERED, Status.BOUNCED, Status.COMPLAINT)) {
            assertChance(
                    status, Chance.NO, Reason.NO_BOUNCE_ADDRESS, Facts.fine().withoutAddress());
            assertChance(status, Chance.NO, Reason.NO_MAILBOX, Facts.fine().withoutMailbox());
            assertChance(
                    status,
                    Chance.NO,
                    Reason.MAILBOX_UNREADABLE,
                    Facts.fine().mailboxTrouble(Duration.ofHours(1)).seen(status));
        }
    }

    @Test
    void ofShouldNotKnowWhatNobodyHasTried() {
        assertChance(Status.DELIVERED, Chance.UNKNOWN, Reason.NOT_TESTED, Facts.fine());
        assertChance(
                Status.DELIVERED,
                Chance.UNKNOWN,
                Reason.RELAY_NOT_CHECKED,
                Facts.fine().check(null));
        assertChance(Status.BOUNCED, Chance.UNKNOWN, Reason.NOT_TESTED, Facts.fine());
        assertChance(Status.COMPLAINT, Chance.UNKNOWN, Reason.FEEDBACK_LOOP, Facts.fine());
        assertChance(Status.OPENED, Chance.UNKNOWN, Reason.NOT_SEEN, Facts.fine());
    }

    @ParameterizedTest
    @EnumSource(names = {"DELIVERED", "BOUNCED", "COMPLAINT", "OPENED", "CLICKED"})
    void ofShouldPromiseWhatWasSeen(Status status) {
        assertChance(status, Chance.YES, Reason.SEEN, Facts.fine().seen(status));
    }

    @Test
    void ofShouldBelieveTheTestMail() {
        Facts reported = Facts.fine().test(test(Duration.ofMinutes(1), true, true, true));
        assertChance(Status.DELIVERED, Chance.YES, Reason.TESTED, reported);
        assertChance(Status.BOUNCED, Chance.YES, Reason.TESTED, reported);
        Facts onlyTheMail = Facts.fine().test(test(Duration.ofMinutes(6), true, false, true));
        assertChance(Status.DELIVERED, Chance.UNKNOWN, Reason.TEST_FAILED, onlyTheMail);
        assertChance(Status.BOUNCED, Chance.YES, Reason.TESTED, onlyTheMail);
        Facts withoutVerp = Facts.fine().test(test(Duration.ofMinutes(6), true, true, false));
        assertChance(Status.BOUNCED, Chance.UNKNOWN, Reason.TEST_FAILED, withoutVerp);
        assertChance(
                Status.BOUNCED,
                Chance.UNKNOWN,
                Reason.NOT_TESTED,
                Facts.fine().test(test(Duration.ofMinutes(1), false, false, false)));
    }

    @Test
    void ofShouldPromiseNoOpensWithoutTrackingOrPublicAddress() {
        for (Status status : List.of(Status.OPENED, Status.CLICKED)) {
            assertChance(
                    status,
                    Chance.NO,
                    Reason.PUBLIC_ADDRESS_MISSING,
                    Facts.fine().withoutPublicAddress());
            assertChance(
                    status,
                    Chance.NO,
                    Reason.TRACKING_OFF,
                    Facts.fine().tracking(TrackingMode.OFF).seen(status));
        }
        assertChance(Status.OPENED, Chance.YES, Reason.DATE_ONLY, Facts.fine().tracking(TrackingMode.DATE_ONLY));
        assertChance(Status.CLICKED, Chance.NO, Reason.DATE_ONLY, Facts.fine().tracking(TrackingMode.DATE_ONLY));
    }

    private static TestMailRow test(Duration before, boolean mail, boolean report, boolean verp) {
        Instant began = Facts.ago(before);
        return new TestMailRow(
                1,
                "admin",
                began,
                began,
                true,
                null,
                null,
                mail ? began.plusSeconds(2) : null,
                mail && verp,
                report ? began.plusSeconds(3) : null,
                report && verp,
                report ? "delivered" : null);
    }

    private static void assertChance(Status status, Chance chance, Reason reason, Facts facts) {
        StatusChance found = StatusForecast.of(facts.get()).stream()
                .filter(c -> c.status() == status)
                .findFirst()
                .orElseThrow();
        assertEquals(new StatusChance(status, chance, reason), found);
    }
}
