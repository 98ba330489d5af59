package org.tracepost.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.tracepost.bounce.BounceInbox;
import org.tracepost.bounce.mailbox.FetchedMail;
import org.tracepost.bounce.mailbox.FetchedMail.Extent;
import org.tracepost.bounce.parse.HostileMails;
import org.tracepost.mail.EmailAddress;
import org.tracepost.message.EventType;
import org.tracepost.message.Messages;
import org.tracepost.message.Recipient;
import org.tracepost.message.RecipientEvent;
import org.tracepost.message.RecipientHistory;
import org.tracepost.message.Status;
import org.tracepost.platform.node.ThisNode;

/**
 * Hundreds of kinds of broken and malicious mail go through the product's own reading; all speak of one recipient that
 * there is.
 */
@ArquillianTest
class HostileContainerIT {

    private static final int LIMIT = 2 * 1024 * 1024;
    private static final int PORTION = 20;
    /** Some of them are made to take long. */
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    @Inject
    private BounceInbox inbox;

    @Inject
    private ThisNode node;

    @Inject
    private RecipientHistory history;

    @Inject
    private Messages messages;

    @Inject
    private Samples samples;

    @Inject
    private AsClerk clerk;

    @Inject
    private Database database;

    @Test
    void hostileMailShouldBeKeptAndChangeNobodyWhenNoTokenIsValid() throws Exception {
        EmailAddress address = Samples.address("victim");
        long id = samples.send(null, address).recipientIds().get(0);
        Recipient sent = Eventually.get("recipient that was sent to", () -> Optional.of(recipient(id))
                .filter(r -> r.getStatus() == Status.SENT));
        List<EventType> events = events(id);
        // the token of the links is known to the customer and to everybody it forwards the mail to; it proves nothing
        // here
        Map<String, byte[]> kinds =
                HostileMails.about(address.toString(), sent.getWebToken().toString());
        String batch = "hostile:" + UUID.randomUUID() + ":";
        List<FetchedMail> mails = kinds.entrySet().stream()
                .map(kind -> mail(batch + kind.getKey(), kind.getValue()))
                .toList();
        for (int from = 0; from < mails.size(); from += PORTION) {
            inbox.store(node.id(), mails.subList(from, Math.min(mails.size(), from + PORTION)));
        }
        Eventually.get("end of the reading", PATIENCE, () -> Optional.of(count(batch, "state = 'NEW'"))
                .filter(left -> left == 0));
        assertEquals(kinds.size(), count(batch, "1 = 1"), "every one is kept");
        assertEquals(0, count(batch, "state = 'FAILED'"), "every one can be read");
        assertEquals(0, count(batch, "state = 'MATCHED'"), "none is believed");
        assertEquals(
                0,
                database.number(
                        "select count(*) from recipient_event e join bounce_report b on b.id = e.report_id where b.source_key like ?",
                        batch + "%"));
        assertEquals(events, events(id));
        Recipient after = recipient(id);
        assertEquals(Status.SENT, after.getStatus());
        assertEquals(sent.getStatusAt(), after.getStatusAt());
        assertTrue(after.getOpens() == 0 && after.getClicks() == 0 && !after.isWarning());
    }

    private static FetchedMail mail(String uid, byte[] raw) {
        return raw.length > LIMIT
                ? new FetchedMail(uid, Arrays.copyOf(raw, LIMIT), Extent.CUT, raw.length)
                : new FetchedMail(uid, raw, Extent.WHOLE, raw.length);
    }

    private long count(String batch, String which) {
        return database.number("select count(*) from bounce_report where source_key like ? and " + which, batch + "%");
    }

    private Recipient recipient(long id) throws Exception {
        return clerk.call(() -> messages.getRecipient(id));
    }

    private List<EventType> events(long id) {
        return history.events(id).stream().map(RecipientEvent::getType).toList();
    }
}
