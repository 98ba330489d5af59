package org.tracepost.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tracepost.mail.FailureReason;

class RereadingTest {

    private static final Instant AT = Instant.parse("2026-11-21T10:00:00Z");
    private static final Fact FULL = Fact.of(EventType.FAILED, EventSource.REPORT, AT)
            .withReason(FailureReason.MAILBOX_FULL, false, "old")
            .withReport(5);
    private static final Fact UNKNOWN = Fact.of(EventType.FAILED, EventSource.REPORT, AT)
            .withReason(FailureReason.MAILBOX_UNKNOWN, true, "new")
            .withReport(5);

    @Test
    void readingShouldChangeNothingWhenItSaysTheSameAtAnotherTimeByAnotherRule() {
        Fact same = Fact.of(EventType.FAILED, EventSource.REPORT, AT.plusSeconds(9))
                .withReason(FailureReason.MAILBOX_FULL, false, "renamed")
                .withReport(5);
        assertTrue(Rereading.of(List.of(Events.of(1, FULL)), 5, List.of(same)).nothing());
    }

    @Test
    void readingShouldTakeBackTheOldVerdictAndAddTheNewOne() {
        Rereading change =
                Rereading.of(List.of(Events.of(1, FULL), Events.of(2, FULL.withReport(6))), 5, List.of(UNKNOWN));
        assertEquals(
                List.of(1L),
                change.before().stream().map(RecipientEvent::getId).toList(),
                "another report's event stays");
        assertEquals(List.of(UNKNOWN), change.after());
        Fact withdrawal = change.withdrawals(5, 3, AT).findFirst().orElseThrow();
        assertEquals(1L, withdrawal.refersTo());
        assertEquals("FAILED/MAILBOX_FULL/soft > FAILED/MAILBOX_UNKNOWN/hard", withdrawal.target());
    }

    @Test
    void readingShouldChangeNothingOnceItsChangeIsRecorded() {
        RecipientEvent old = Events.of(1, FULL);
        Rereading change = Rereading.of(List.of(old), 5, List.of(UNKNOWN));
        List<RecipientEvent> now = List.of(
                old, Events.of(2, change.withdrawals(5, 3, AT).findFirst().orElseThrow()), Events.of(3, UNKNOWN));
        assertTrue(Rereading.of(now, 5, List.of(UNKNOWN)).nothing());
        assertEquals(
                List.of(2L, 3L),
                StatusRule.standing(now).stream().map(RecipientEvent::getId).toList());
    }

    @Test
    void readingShouldTakeEverythingBackWhenNothingIsSaidAnyMore() {
        Rereading change = Rereading.of(List.of(Events.of(1, FULL)), 5, List.of());
        assertEquals(
                "FAILED/MAILBOX_FULL/soft > -",
                change.withdrawals(5, 3, AT).findFirst().orElseThrow().target());
    }

    @Test
    void verdictShouldBeReadAsItWasWritten() {
        Verdict verdict = new Verdict(EventType.FAILED, FailureReason.MAILBOX_FULL, false, "5.2.2");
        assertEquals(Optional.of(verdict), Verdict.parse(verdict.code()));
        assertEquals(Optional.of(new Verdict(EventType.DELIVERED, null, false, null)), Verdict.parse("DELIVERED"));
        assertEquals(Optional.empty(), Verdict.parse("NO_SUCH_TYPE/X/hard"));
        assertEquals(Optional.empty(), Verdict.parse(Verdict.NONE));
    }
}
