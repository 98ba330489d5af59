package org.tracepost.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.tracepost.bounce.BounceReport.State;
import org.tracepost.bounce.BounceReportRow;
import org.tracepost.bounce.BounceReports;
import org.tracepost.bounce.Candidate;
import org.tracepost.bounce.Candidate.Clue;
import org.tracepost.bounce.Doubt;
import org.tracepost.bounce.MatchedBy;
import org.tracepost.bounce.ReportDesk;
import org.tracepost.bounce.ReportFilter;
import org.tracepost.bounce.ReportFilter.Standing;
import org.tracepost.mail.EmailAddress;
import org.tracepost.mail.FailureReason;
import org.tracepost.mail.Token;
import org.tracepost.message.EventSource;
import org.tracepost.message.EventType;
import org.tracepost.message.Messages;
import org.tracepost.message.Recipient;
import org.tracepost.message.RecipientEvent;
import org.tracepost.message.Status;
import org.tracepost.platform.Refusal;
import org.tracepost.platform.Slice;

/** What strangers send to the bounce mailbox, and what a clerk makes of it. */
@ArquillianTest
class ReportDeskContainerIT {

    @Inject
    private Messages messages;

    @Inject
    private BounceReports reports;

    @Inject
    private ReportDesk desk;

    @Inject
    private Samples samples;

    @Inject
    private Database database;

    @Inject
    private AsClerk clerk;

    @Test
    void guessedTokenShouldChangeNothingAndBeCounted() throws Exception {
        long before = counted(Doubt.UNKNOWN_TOKEN);
        EmailAddress address = Samples.address("jan");
        BounceReportRow row = arrives(
                address,
                ReportMails.failure(ReportMails.verp(Token.random()), address, "5.1.1", "550 5.1.1 No such user"));
        assertEquals(Doubt.UNKNOWN_TOKEN, row.doubt());
        assertEquals(State.UNMATCHED, row.state());
        assertEquals(null, row.recipientId());
        assertTrue(counted(Doubt.UNKNOWN_TOKEN) > before);
    }

    @Test
    void bounceOfSomebodyElsesSpamUnderOurSenderShouldChangeNothing() throws Exception {
        Recipient sent = sent("jan");
        EmailAddress victim = Samples.address("victim");
        BounceReportRow row = arrives(
                victim,
                ReportMails.failure(
                        ReportMails.verp(sent.getEnvelopeToken()),
                        victim,
                        "5.1.1",
                        "550 5.1.1 No such user",
                        "Return-Path: <" + ReportMails.verp(sent.getEnvelopeToken())
                                + ">\nMessage-ID: <buy-1@spam.test>\nTo: " + victim + "\nSubject: Buy\n"));
        assertEquals(Doubt.FOREIGN, row.doubt());
        assertEquals(sent.getId(), row.recipientId(), "whose token it carries");
        assertEquals(Status.SENT, recipient(sent.getId()).getStatus());
    }

    @Test
    void reportShouldCountOnceWhenItComesTwiceUnderAnotherMessageId() throws Exception {
        Recipient sent = sent("jan");
        String mail = ReportMails.failure(
                ReportMails.verp(sent.getEnvelopeToken()), sent.getAddress(), "5.2.2", "552 5.2.2 full");
        BounceReportRow first =
                arrives(sent.getAddress(), "Message-ID: <" + UUID.randomUUID() + "@relay.test>\n" + mail);
        assertEquals(State.MATCHED, first.state());
        assertEquals(MatchedBy.ENVELOPE_RECIPIENT, first.matchedBy());
        Mails.arrives(UUID.randomUUID().toString(), "Message-ID: <" + UUID.randomUUID() + "@relay.test>\n" + mail);
        BounceReportRow second = Eventually.get(
                "the report once more", () -> find(sent.getAddress().toString(), Standing.REPEATED));
        assertEquals(Doubt.REPLAYED, second.doubt());
        assertEquals(
                1,
                events(sent.getId()).stream()
                        .filter(e -> e.getType() == EventType.FAILED)
                        .count());
    }

    @Test
    void reportShouldBeDoubtedWhenItsEmailWasNeverHandedOver() throws Exception {
        Recipient sent = sent("jan");
        database.change(
                "update recipient_event set type = 'HANDLED' where recipient_id = ? and type <> 'QUEUED'",
                sent.getId());
        BounceReportRow row = arrives(
                sent.getAddress(),
                ReportMails.failure(ReportMails.verp(sent.getEnvelopeToken()), sent.getAddress(), "5.1.1", "550 no"));
        assertEquals(Doubt.BEFORE_SENT, row.doubt());
        database.change(
                "update recipient_event set type = 'ACCEPTED' where recipient_id = ? and type = 'HANDLED'",
                sent.getId());
        Eventually.get("the second look", () -> find(sent.getAddress().toString(), Standing.MATCHED));
        assertEquals(
                Status.BOUNCED,
                recipient(sent.getId()).getStatus(),
                "the answer of the relay was only written down later");
    }

    @Test
    void clerkShouldFindAndAssignAReportWithoutToken() throws Exception {
        Recipient sent = sent("Jan.Kowalski");
        BounceReportRow row = arrives(
                sent.getAddress(),
                ReportMails.failure(
                        "bounces@bounce.test",
                        sent.getAddress().toString().toUpperCase(),
                        "5.1.1",
                        "550 5.1.1 No such user",
                        "Subject: News for you\nTo: " + sent.getAddress() + "\n"));
        assertEquals(Doubt.NO_TOKEN, row.doubt());
        List<Candidate> candidates = clerk.call(() -> desk.candidates(row.id()));
        assertEquals(
                List.of(sent.getId()),
                candidates.stream().map(c -> c.mail().id()).toList());
        assertTrue(
                candidates.get(0).clues().containsAll(Set.of(Clue.FAILED, Clue.SUBJECT, Clue.SAME_DAY)),
                candidates.get(0).clues().toString());
        clerk.call(() -> {
            desk.assign(row.id(), sent.getId());
            return null;
        });
        assertEquals(Status.BOUNCED, recipient(sent.getId()).getStatus());
        RecipientEvent failed = events(sent.getId()).stream()
                .filter(e -> e.getType() == EventType.FAILED)
                .findFirst()
                .orElseThrow();
        assertEquals(row.id(), failed.getReportId());
        assertEquals(EventSource.USER, failed.getSource());
        assertEquals(
                1,
                database.number(
                        "select count(*) from audit_entry where action = 'report_assigned' and subject_id = ?",
                        row.id().toString()));
        assertThrows(
                Refusal.class,
                () -> clerk.call(() -> {
                    desk.assign(row.id(), sent.getId());
                    return null;
                }),
                "decided once");
    }

    @Test
    void clerkShouldSayWhatAReportMeansThatNobodyUnderstands() throws Exception {
        Recipient sent = sent("jan");
        String subject = "Postmaster " + UUID.randomUUID();
        Mails.arrives(
                UUID.randomUUID().toString(),
                "From: office@example.test\nTo: bounces@bounce.test\nSubject: " + subject
                        + "\nContent-Type: text/plain\n\nZu " + sent.getAddress() + ": bitte melden.\n");
        BounceReportRow row = Eventually.get("the mail", () -> find(subject, Standing.OPEN));
        List<Candidate> candidates = clerk.call(() -> desk.candidates(row.id()));
        assertEquals(
                Set.of(Clue.IN_TEXT, Clue.SAME_DAY, Clue.OPEN),
                candidates.get(0).clues());
        assertFalse(clerk.call(() -> desk.understood(row.id())));
        clerk.call(() -> {
            desk.assign(row.id(), sent.getId(), FailureReason.MAILBOX_UNKNOWN);
            return null;
        });
        Recipient bounced = recipient(sent.getId());
        assertEquals(Status.BOUNCED, bounced.getStatus());
        assertEquals(FailureReason.MAILBOX_UNKNOWN, bounced.getReason());
        assertTrue(bounced.isHard());
    }

    @Test
    void dismissedReportShouldLeaveTheListAndStayStored() throws Exception {
        EmailAddress address = Samples.address("nobody");
        BounceReportRow row = arrives(address, ReportMails.failure("bounces@bounce.test", address, "5.1.1", "550 no"));
        assertEquals(List.of(), clerk.call(() -> desk.candidates(row.id())));
        assertEquals(
                1, clerk.call(() -> desk.dismiss(List.of(row.id()), "not ours")).intValue());
        assertEquals(
                0, clerk.call(() -> desk.dismiss(List.of(row.id()), "again")).intValue(), "only what is open");
        assertEquals(Optional.empty(), find(address.toString(), Standing.OPEN));
        BounceReportRow dismissed = find(address.toString(), Standing.DISMISSED).orElseThrow();
        assertEquals("not ours", dismissed.note());
        assertEquals(Doubt.NO_TOKEN, dismissed.doubt(), "why it came to the list is kept");
    }

    private Recipient sent(String name) throws Exception {
        long id = samples.send(null, Samples.address(name)).recipientIds().get(0);
        return Eventually.get(
                "hand-over of " + id, () -> Optional.of(recipient(id)).filter(r -> r.getStatus() == Status.SENT));
    }

    private BounceReportRow arrives(EmailAddress about, String mail) throws Exception {
        Mails.arrives(UUID.randomUUID().toString(), mail);
        return Eventually.get("report about " + about, () -> find(about.toString(), Standing.ALL)
                .filter(r -> r.state() != State.NEW));
    }

    private Optional<BounceReportRow> find(String text, Standing standing) throws Exception {
        return clerk
                .call(() -> reports.list(new ReportFilter(standing, null, null, text, null), Slice.first(5)))
                .stream()
                .findFirst();
    }

    private long counted(Doubt doubt) throws Exception {
        return clerk.call(() -> reports.doubts()).stream()
                .filter(c -> c.doubt() == doubt)
                .mapToLong(c -> c.all())
                .sum();
    }

    private Recipient recipient(long id) throws Exception {
        return clerk.call(() -> messages.getRecipient(id));
    }

    private List<RecipientEvent> events(long id) throws Exception {
        return clerk.call(() -> messages.events(id));
    }
}
