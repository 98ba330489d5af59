package org.tracepost.message;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RepeatQuestionTest {

    @ParameterizedTest
    @EnumSource(
            value = Status.class,
            names = {"BOUNCED", "REJECTED", "DROPPED", "NOT_SENT", "UNCLEAR", "CANCELLED"})
    void ofShouldAskNothingWhenItFailedOrNobodyKnows(Status status) {
        assertEquals(RepeatQuestion.NONE, RepeatQuestion.of(status, false, false));
        assertEquals(RepeatQuestion.REPEATED, RepeatQuestion.of(status, true, false));
    }

    @ParameterizedTest
    @EnumSource(
            value = Status.class,
            names = {"DELIVERED", "OPENED", "CLICKED"})
    void ofShouldSayThatItArrivedWhenItDid(Status status) {
        assertEquals(RepeatQuestion.ARRIVED, RepeatQuestion.of(status, false, false));
    }

    @Test
    void ofShouldTellWaitingFromOnItsWayAndAlwaysNameAComplaint() {
        assertEquals(RepeatQuestion.WAITING, RepeatQuestion.of(Status.QUEUED, false, false));
        assertEquals(RepeatQuestion.ON_ITS_WAY, RepeatQuestion.of(Status.SENT, false, false));
        assertEquals(RepeatQuestion.COMPLAINT, RepeatQuestion.of(Status.COMPLAINT, true, false));
    }

    @Test
    void ofShouldSayThatTheAddressIsBlockedWhereItWouldSendAtOnce() {
        assertEquals(RepeatQuestion.BLOCKED, RepeatQuestion.of(Status.DROPPED, false, true));
        assertEquals(RepeatQuestion.ARRIVED, RepeatQuestion.of(Status.DELIVERED, false, true));
    }
}
