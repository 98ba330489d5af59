package org.tracepost.attention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.tracepost.mail.FailureReason;
import org.tracepost.message.Status;

class NextStepTest {

    private static final Set<Status> WRONG = EnumSet.of(
            Status.COMPLAINT,
            Status.BOUNCED,
            Status.REJECTED,
            Status.DROPPED,
            Status.NOT_SENT,
            Status.UNCLEAR,
            Status.DELAYED);

    @ParameterizedTest
    @CsvSource({
        "BOUNCED, MAILBOX_UNKNOWN, CORRECT_ADDRESS",
        "REJECTED, ADDRESS_MALFORMED, CORRECT_ADDRESS",
        "BOUNCED, DOMAIN_NOT_FOUND, CORRECT_ADDRESS",
        "BOUNCED, MAILBOX_SUSPENDED, CORRECT_ADDRESS",
        "BOUNCED, MAILBOX_FULL, TRY_LATER",
        "REJECTED, RATE_LIMITED, TRY_LATER",
        "BOUNCED, EXPIRED, TRY_LATER",
        "BOUNCED, NETWORK_FAILED, TRY_LATER",
        "BOUNCED, SYSTEM_FAILED, TRY_LATER",
        "BOUNCED, MESSAGE_TOO_LARGE, WITHOUT_ATTACHMENT",
        "BOUNCED, SPAM_OR_POLICY, TELL_IT",
        "REJECTED, REPUTATION_BLOCKED, TELL_IT",
        "BOUNCED, AUTHENTICATION_FAILED, TELL_IT",
        "BOUNCED, RELAY_DENIED, TELL_IT",
        "BOUNCED, OTHER, CALL",
        "BOUNCED, , CALL",
        "COMPLAINT, , CALL",
        "NOT_SENT, , SEND_AGAIN",
        "UNCLEAR, , SETTLE",
        "DELAYED, RATE_LIMITED, OTHER_CONTACT",
        "DELIVERED, , REMIND"
    })
    void ofShouldAdviseByStatusAndReason(Status status, FailureReason reason, NextStep advice) {
        assertEquals(advice, NextStep.of(status, reason, false).get(0));
    }

    @ParameterizedTest
    @EnumSource(FailureReason.class)
    void ofShouldOfferToSettleWhateverWentWrong(FailureReason reason) {
        for (Status status : WRONG) {
            List<NextStep> steps = NextStep.of(status, reason, false);
            assertEquals(NextStep.HANDLE, steps.get(steps.size() - 1), status + " " + reason);
            assertTrue(steps.contains(NextStep.CALL), status + " " + reason);
            assertEquals(steps.size(), Set.copyOf(steps).size(), "no step twice: " + steps);
        }
    }

    @Test
    void ofShouldNeverOfferAnotherEmailAfterAComplaint() {
        List<NextStep> steps = NextStep.of(Status.COMPLAINT, null, false);
        assertEquals(List.of(NextStep.CALL, NextStep.HANDLE), steps);
    }

    @Test
    void ofShouldAdviseToWaitWhenItWasSentAgain() {
        List<NextStep> steps = NextStep.of(Status.BOUNCED, FailureReason.MAILBOX_UNKNOWN, true);
        assertEquals(NextStep.WAIT, steps.get(0));
        assertTrue(steps.contains(NextStep.CORRECT_ADDRESS));
    }

    @ParameterizedTest
    @EnumSource(
            value = Status.class,
            names = {"QUEUED", "OPENED", "CLICKED", "CANCELLED"})
    void ofShouldOfferNothingWhenNothingIsWrong(Status status) {
        assertTrue(NextStep.of(status, null, false).isEmpty());
        assertFalse(WRONG.contains(status));
    }
}
