package org.tracepost.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.tracepost.bounce.BounceReport.State;
import org.tracepost.bounce.ReadAgain;
import org.tracepost.bounce.ReadAgainItem;
import org.tracepost.bounce.ReadAgainRun;
import org.tracepost.bounce.ReadAgainRuns;
import org.tracepost.bounce.ReadingChange;
import org.tracepost.bounce.ReportFilter;
import org.tracepost.bounce.ReportFilter.Standing;
import org.tracepost.mail.FailureReason;
import org.tracepost.message.EventType;
import org.tracepost.message.Messages;
import org.tracepost.message.Recipient;
import org.tracepost.message.RecipientEvent;
import org.tracepost.message.Status;
import org.tracepost.platform.Slice;

/**
 * Stored reports are read again by better rules. Poorer rules of the past are played by events that are spoilt past the
 * services.
 */
@ArquillianTest
class ReadAgainContainerIT {

    @Inject
    private Messages messages;

    @Inject
    private ReadAgain readAgain;

    @Inject
    private ReadAgainRuns runs;

    @Inject
    private Samples samples;

    @Inject
    private Database database;

    @Inject
    private AsClerk clerk;

    @Inject
    private AsAdministrator administrator;

    @Test
    void readingAgainShouldTakeTheOldVerdictBackAndAddTheNewOneOnce() throws Exception {
        long id = bounced();
        long report = report(id);
        assertTrue(clerk.call(() -> readAgain.look(report)).nothing(), "the same rules say the same");
        spoil(report);
        ReadingChange seen = clerk.call(() -> readAgain.look(report));
        assertEquals(FailureReason.MAILBOX_FULL, seen.before().get(0).reason());
        assertEquals(FailureReason.MAILBOX_UNKNOWN, seen.after().get(0).reason());
        int before = events(id).size();
        assertFalse(clerk.call(() -> readAgain.apply(report)).nothing());
        Recipient now = recipient(id);
        assertEquals(Status.BOUNCED, now.getStatus());
        assertEquals(FailureReason.MAILBOX_UNKNOWN, now.getReason());
        assertTrue(now.isHard());
        assertEquals(before + 2, events(id).size(), "nothing is changed, two facts are added");
        assertTrue(events(id).stream()
                .anyMatch(e ->
                        e.getType() == EventType.READ_AGAIN && e.getTarget().startsWith("FAILED/MAILBOX_FULL/soft")));
        assertTrue(clerk.call(() -> readAgain.apply(report)).nothing());
        assertEquals(before + 2, events(id).size(), "once more adds nothing");
    }

    @Test
    void unmatchedReportShouldBeMatchedWhenItsTokenIsFoundNow() throws Exception {
        long id = bounced();
        long report = report(id);
        database.change("delete from recipient_event where report_id = ?", report);
        database.change(
                "update bounce_report set state = 'UNMATCHED', doubt = 'NO_TOKEN', recipient_id = null, matched_by = null where id = ?",
                report);
        ReadingChange change = clerk.call(() -> readAgain.apply(report));
        assertEquals(State.UNMATCHED, change.stateBefore());
        assertEquals(State.MATCHED, change.stateAfter());
        assertEquals(FailureReason.MAILBOX_UNKNOWN, recipient(id).getReason());
    }

    @Test
    void runShouldShowWhatWouldChangeAndApplyItWhenAnAdministratorAgrees() throws Exception {
        long id = bounced();
        long report = report(id);
        spoil(report);
        long run = administrator.call(() -> runs.look(new ReportFilter(Standing.MATCHED, null, null, null, null)));
        ReadAgainRun looked = phase(run, ReadAgainRun.Phase.LOOKED);
        assertTrue(looked.getSeen() >= looked.getChanges() && looked.getChanges() >= 1);
        assertEquals(FailureReason.MAILBOX_FULL, recipient(id).getReason(), "only looked at");
        ReadAgainItem item = administrator.call(() -> runs.items(run, Slice.first(500))).stream()
                .filter(i -> i.getReportId() == report)
                .findFirst()
                .orElseThrow();
        assertEquals(
                FailureReason.MAILBOX_UNKNOWN, item.getChange().after().get(0).reason());
        administrator.call(() -> {
            runs.apply(run);
            return null;
        });
        ReadAgainRun done = phase(run, ReadAgainRun.Phase.DONE);
        assertEquals(done.getChanges(), done.getApplied() + done.getBroken());
        assertEquals(FailureReason.MAILBOX_UNKNOWN, recipient(id).getReason());
    }

    @Test
    void runShouldBeForAdministratorsOnly() {
        assertThrows(
                EJBAccessException.class,
                () -> clerk.call(() -> runs.look(new ReportFilter(Standing.MATCHED, null, null, null, null))));
    }

    private void spoil(long report) {
        database.change("update recipient_event set reason = 'MAILBOX_FULL', hard = false where report_id = ?", report);
        database.change(
                "update recipient set reason = 'MAILBOX_FULL', hard = false where id = (select max(recipient_id) from recipient_event where report_id = ?)",
                report);
    }

    private long bounced() throws Exception {
        long id = samples.send(null, Samples.address("refuse")).recipientIds().get(0);
        Recipient sent = recipient(id);
        Mails.arrives(
                UUID.randomUUID().toString(),
                ReportMails.failure(
                        ReportMails.verp(sent.getEnvelopeToken()),
                        sent.getAddress(),
                        "5.1.1",
                        "550 5.1.1 No such user"));
        Eventually.get(
                "bounce of " + id, () -> Optional.of(recipient(id)).filter(r -> r.getStatus() == Status.BOUNCED));
        return id;
    }

    private long report(long id) throws Exception {
        return events(id).stream()
                .filter(e -> e.getReportId() != null)
                .findFirst()
                .orElseThrow()
                .getReportId();
    }

    private ReadAgainRun phase(long run, ReadAgainRun.Phase phase) throws Exception {
        return Eventually.get("run " + run + " " + phase, () -> Optional.of(administrator.call(() -> runs.get(run)))
                .filter(r -> r.getPhase() == phase));
    }

    private List<RecipientEvent> events(long id) throws Exception {
        return clerk.call(() -> messages.events(id));
    }

    private Recipient recipient(long id) throws Exception {
        return clerk.call(() -> messages.getRecipient(id));
    }
}
