package org.tracepost.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tracepost.mail.EmailAddress;
import org.tracepost.template.TemplatePurpose;

class EnvelopesTest {

    @Test
    void standingShouldBeTheProblemWhenOneOfTheNewestMessageHasOne() {
        assertEquals(
                Status.BOUNCED,
                Envelopes.standing(
                        List.of(mail(2, Status.CLICKED), mail(2, Status.BOUNCED), mail(2, Status.DELIVERED))));
    }

    @Test
    void standingShouldBeTheFurthestWhenThereIsNoProblem() {
        assertEquals(
                Status.OPENED,
                Envelopes.standing(List.of(mail(2, Status.DELIVERED), mail(2, Status.OPENED), mail(2, Status.SENT))));
    }

    @Test
    void standingShouldIgnoreOlderMessagesWhenItWasSentAgain() {
        assertEquals(Status.QUEUED, Envelopes.standing(List.of(mail(3, Status.QUEUED), mail(2, Status.BOUNCED))));
    }

    @Test
    void standingShouldIgnoreWhatWasSentAgainInTheSameMessage() {
        assertEquals(
                Status.DELIVERED,
                Envelopes.standing(List.of(mail(9, 2, Status.DELIVERED, 8L), mail(8, 2, Status.BOUNCED, null))));
    }

    @Test
    void ofDocumentShouldIgnoreReceiptsAndCommentsThatDoNotBringIt() {
        RecipientRow receipt = mail(9, 5, Status.OPENED, null, TemplatePurpose.PAYMENT_RECEIPT);
        assertEquals(Status.BOUNCED, Envelopes.ofDocument(List.of(receipt, mail(2, Status.BOUNCED))));
        assertNull(Envelopes.ofDocument(List.of(receipt, mail(8, 4, Status.OPENED, null, TemplatePurpose.COMMENT))));
    }

    private static RecipientRow mail(long message, Status status) {
        return mail(1, message, status, null);
    }

    private static RecipientRow mail(long id, long message, Status status, Long repeats) {
        return mail(id, message, status, repeats, TemplatePurpose.INVOICE);
    }

    private static RecipientRow mail(long id, long message, Status status, Long repeats, TemplatePurpose purpose) {
        return new RecipientRow(
                id,
                message,
                1L,
                1L,
                1L,
                "Acme",
                "Jan",
                new EmailAddress("jan", "example.org"),
                purpose,
                "Invoice",
                "clerk",
                status,
                Instant.EPOCH,
                null,
                false,
                false,
                true,
                0,
                0,
                0,
                Instant.EPOCH,
                null,
                null,
                null,
                null,
                null,
                repeats,
                null,
                null,
                false);
    }
}
