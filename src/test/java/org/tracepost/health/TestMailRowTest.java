package org.tracepost.health;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tracepost.delivery.smtp.RelayProblem;
import org.tracepost.health.TestMailRow.Step;

class TestMailRowTest {

    private static final Instant BEGAN = Instant.parse("2026-11-22T10:00:00Z");
    private static final Instant SOON = BEGAN.plusSeconds(10);
    private static final Instant LATE = BEGAN.plusSeconds(301);

    @Test
    void stepsShouldWaitUntilAllHasComeOrFiveMinutesHavePassed() {
        TestMailRow sent = row(true, null, null, false, null, false, null);
        assertTrue(sent.waitsAt(SOON));
        assertEquals(Step.DONE, sent.handedOver(SOON));
        assertEquals(Step.WAITING, sent.arrived(SOON));
        assertEquals(Step.WAITING, sent.verp(SOON));
        assertFalse(sent.waitsAt(LATE));
        assertEquals(Step.FAILED, sent.arrived(LATE));
        assertEquals(Step.FAILED, sent.reported(LATE));
        assertEquals(Step.FAILED, sent.verp(LATE));
    }

    @Test
    void stepsShouldBeDoneWhenMailAndReportCameWithTheToken() {
        TestMailRow complete = row(true, null, BEGAN.plusMillis(3200), true, BEGAN.plusMillis(4000), true, "delivered");
        assertFalse(complete.waitsAt(SOON));
        assertEquals(Step.DONE, complete.arrived(SOON));
        assertEquals(Step.DONE, complete.reported(SOON));
        assertEquals(Step.DONE, complete.verp(SOON));
        assertEquals(Optional.of(3.2), complete.mailSeconds());
        assertEquals(Optional.of(4.0), complete.reportSeconds());
    }

    @Test
    void verpShouldFailWhenTheTokenWasLostOnOneOfTheTwo() {
        assertEquals(
                Step.FAILED,
                row(true, null, SOON, true, SOON, false, "delivered").verp(SOON));
        assertEquals(
                Step.WAITING, row(true, null, SOON, true, null, false, null).verp(SOON));
    }

    @Test
    void reportShouldBeSkippedWhenTheRelayOffersNone() {
        TestMailRow withoutDsn = row(false, null, SOON, true, null, false, null);
        assertFalse(withoutDsn.waitsAt(SOON));
        assertEquals(Step.SKIPPED, withoutDsn.reported(SOON));
        assertEquals(Step.DONE, withoutDsn.verp(SOON));
    }

    @Test
    void stepsShouldEndAtOnceWhenItCouldNotBeHandedOver() {
        TestMailRow refused = new TestMailRow(
                1, "admin", BEGAN, null, false, RelayProblem.NO_CONNECTION, "refused", null, false, null, false, null);
        assertFalse(refused.waitsAt(SOON));
        assertEquals(Step.FAILED, refused.handedOver(SOON));
        assertEquals(Step.SKIPPED, refused.arrived(SOON));
        assertEquals(Step.SKIPPED, refused.reported(SOON));
    }

    @Test
    void reportShouldFailWhenItSaysSo() {
        assertEquals(
                Step.FAILED, row(true, null, null, false, SOON, true, "failed").reported(SOON));
    }

    private static TestMailRow row(
            boolean asked,
            RelayProblem problem,
            Instant mail,
            boolean mailVerp,
            Instant report,
            boolean reportVerp,
            String action) {
        return new TestMailRow(
                1, "admin", BEGAN, BEGAN, asked, problem, null, mail, mailVerp, report, reportVerp, action);
    }
}
