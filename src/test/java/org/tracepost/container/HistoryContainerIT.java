package org.tracepost.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.tracepost.mail.FailureReason;
import org.tracepost.message.EventSource;
import org.tracepost.message.EventType;
import org.tracepost.message.Fact;
import org.tracepost.message.Figures;
import org.tracepost.message.Messages;
import org.tracepost.message.Recipient;
import org.tracepost.message.RecipientFilter;
import org.tracepost.message.RecipientHistory;
import org.tracepost.message.RecipientRow;
import org.tracepost.message.Status;
import org.tracepost.message.WrittenMessage;
import org.tracepost.platform.NotFound;
import org.tracepost.platform.Slice;

@ArquillianTest
class HistoryContainerIT {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    @Inject
    private RecipientHistory history;

    @Inject
    private Messages messages;

    @Inject
    private Samples samples;

    @Inject
    private AsClerk clerk;

    @Test
    void recordShouldDeriveStatusAtEachStep() throws Exception {
        long id = oneRecipient();
        assertEquals(Status.DELIVERED, after(id, EventType.DELIVERED, 1).getStatus());
        assertEquals(Status.DELIVERED, after(id, EventType.DELAYED, 2).getStatus(), "a late delay hides nothing");
        assertEquals(Status.OPENED, after(id, EventType.OPENED, 3).getStatus());
        Recipient warned = after(id, EventType.FAILED, 4);
        assertEquals(Status.OPENED, warned.getStatus());
        assertTrue(warned.isWarning(), "a bounce after a person's open is a warning");
        assertEquals(Status.COMPLAINT, after(id, EventType.COMPLAINT, 5).getStatus());
        assertEquals(NOON.plus(5, ChronoUnit.MINUTES), recipient(id).getStatusAt());
    }

    @Test
    void recordShouldKeepReasonOfBounce() throws Exception {
        long id = oneRecipient();
        history.record(
                id,
                Fact.of(EventType.FAILED, EventSource.REPORT, NOON)
                        .withReply(552, "5.2.2", "over quota", "mx.example.test")
                        .withReason(FailureReason.MAILBOX_FULL, false, "full"));
        Recipient bounced = recipient(id);
        assertEquals(Status.BOUNCED, bounced.getStatus());
        assertEquals(FailureReason.MAILBOX_FULL, bounced.getReason());
        assertFalse(bounced.isHard());
    }

    @Test
    void recordShouldTakeOpenBackWhenItIsFoundAutomatic() throws Exception {
        long id = oneRecipient();
        after(id, EventType.DELIVERED, 1);
        long open = history.record(id, Fact.of(EventType.OPENED, EventSource.WEB, NOON.plus(2, ChronoUnit.MINUTES)));
        assertEquals(1, recipient(id).getOpens());
        history.record(
                id,
                Fact.of(EventType.FOUND_AUTOMATIC, EventSource.WEB, NOON.plus(3, ChronoUnit.MINUTES))
                        .correcting(open));
        Recipient corrected = recipient(id);
        assertEquals(Status.DELIVERED, corrected.getStatus());
        assertEquals(0, corrected.getOpens());
        assertEquals(1, corrected.getAutomatic());
    }

    @Test
    void recordShouldStoreHostileEvidence() throws Exception {
        long id = oneRecipient();
        history.record(
                id,
                Fact.of(EventType.FAILED, EventSource.REPORT, NOON)
                        .withReply(550, "5.1.1", "\0" + "x".repeat(5000), "y".repeat(500)));
        String words = history.events(id).stream()
                .filter(e -> e.getType() == EventType.FAILED)
                .findFirst()
                .orElseThrow()
                .getWords();
        assertEquals(2000, words.length());
        assertFalse(words.contains("\0"));
    }

    @Test
    void recordShouldRefuseUnknownRecipient() {
        assertThrows(
                NotFound.class, () -> history.record(Long.MAX_VALUE, Fact.of(EventType.OPENED, EventSource.WEB, NOON)));
    }

    @Test
    void recordOpenDayShouldKeepTheDayAndNoEvent() throws Exception {
        long id = oneRecipient();
        history.recordOpenDay(id);
        Recipient recipient = recipient(id);
        assertEquals(Status.OPENED, recipient.getStatus());
        assertTrue(recipient.getLastOpenOn() != null && recipient.getOpens() == 0);
        assertTrue(history.events(id).stream().noneMatch(e -> e.getSource() == EventSource.WEB));
    }

    @Test
    void listsAndFiguresShouldAgreeWithTheEvents() throws Exception {
        WrittenMessage written =
                samples.send(null, Samples.address("refuse"), Samples.address("refuse"), Samples.address("refuse"));
        List<Long> ids = written.recipientIds();
        after(ids.get(0), EventType.DELIVERED, 1);
        after(ids.get(1), EventType.CLICKED, 1);
        after(ids.get(2), EventType.FAILED, 1);
        Figures figures = clerk.call(() -> messages.figures(written.messageId()));
        assertEquals(3, figures.recipients());
        assertEquals(2, figures.arrived());
        assertEquals(2 / 3.0, figures.deliveryRate().orElseThrow(), 1e-9);
        assertEquals(0.5, figures.openRate().orElseThrow(), 1e-9);
        RecipientFilter bounced = new RecipientFilter(written.messageId(), null, null, null, List.of(Status.BOUNCED));
        List<RecipientRow> rows = clerk.call(() -> messages.recipients(bounced, Slice.first(10)));
        assertEquals(List.of(ids.get(2)), rows.stream().map(RecipientRow::id).toList());
    }

    /** Its address is refused, so that the relay's answer is weaker than every fact these tests record. */
    private long oneRecipient() throws Exception {
        return samples.send(null, Samples.address("refuse")).recipientIds().get(0);
    }

    private Recipient after(long id, EventType type, int minute) throws Exception {
        history.record(id, Fact.of(type, EventSource.REPORT, NOON.plus(minute, ChronoUnit.MINUTES)));
        return recipient(id);
    }

    private Recipient recipient(long id) throws Exception {
        return clerk.call(() -> messages.getRecipient(id));
    }
}
