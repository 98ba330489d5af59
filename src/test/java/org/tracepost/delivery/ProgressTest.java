package org.tracepost.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tracepost.delivery.Course.Hold;
import org.tracepost.delivery.Progress.WaitsFor;
import org.tracepost.mail.EmailAddress;
import org.tracepost.message.Status;

class ProgressTest {

    private static final Course FREE = new Course(Optional.empty(), false, Optional.empty());

    @Test
    void handedOverShouldCountWhatTheRelayTookAndNothingElse() {
        Progress progress = new Progress(
                Map.of(
                        Status.QUEUED,
                        60L,
                        Status.DELAYED,
                        5L,
                        Status.SENT,
                        20L,
                        Status.OPENED,
                        3L,
                        Status.REJECTED,
                        10L,
                        Status.CANCELLED,
                        2L),
                62,
                WaitsFor.ITS_TURN,
                null);
        assertEquals(100, progress.recipients());
        assertEquals(26, progress.handedOver(), "3 delayed were taken and wait at a later server");
        assertEquals(38, progress.percent());
    }

    @Test
    void progressShouldBeOverOnlyWhenNothingWaits() {
        Progress nearly = new Progress(Map.of(Status.SENT, 9_999L, Status.QUEUED, 1L), 1, WaitsFor.ITS_TURN, null);
        assertEquals(99, nearly.percent());
        assertTrue(new Progress(Map.of(Status.SENT, 1L), 0, WaitsFor.NOTHING, null).over());
    }

    @Test
    void waitsForShouldNameTheNearestReason() {
        Course paused = new Course(Optional.of(Hold.PAUSED), true, Optional.empty());
        Course restored = new Course(Optional.of(Hold.RESTORED), false, Optional.empty());
        Course nowhere = new Course(Optional.empty(), true, Optional.empty());
        Course redirected = new Course(Optional.empty(), true, EmailAddress.parse("test@example.org"));
        assertEquals(WaitsFor.NOTHING, WaitsFor.of(true, 0, false, false, paused, true));
        assertEquals(WaitsFor.RESUME, WaitsFor.of(true, 5, false, true, paused, true));
        assertEquals(WaitsFor.RESUME_OF_ALL, WaitsFor.of(false, 5, false, true, paused, true));
        assertEquals(WaitsFor.RELEASE, WaitsFor.of(false, 5, false, false, restored, false));
        assertEquals(WaitsFor.ITS_TIME, WaitsFor.of(false, 5, false, true, FREE, true));
        assertEquals(WaitsFor.NEXT_TRY, WaitsFor.of(false, 5, true, true, FREE, false));
        assertEquals(WaitsFor.TEST_ADDRESS, WaitsFor.of(false, 5, false, false, nowhere, true));
        assertEquals(WaitsFor.RELAY, WaitsFor.of(false, 5, false, false, FREE, true));
        assertEquals(WaitsFor.ITS_TURN, WaitsFor.of(false, 5, false, false, redirected, false));
    }
}
