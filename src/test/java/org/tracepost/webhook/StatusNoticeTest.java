package org.tracepost.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tracepost.document.DocumentKind;
import org.tracepost.mail.EmailAddress;
import org.tracepost.mail.FailureReason;
import org.tracepost.message.Status;
import org.tracepost.template.TemplatePurpose;

class StatusNoticeTest {

    private static final Instant AT = Instant.parse("2026-11-22T08:00:00Z");

    @Test
    void ofShouldNameTheDocumentItsCustomerAndTheReason() {
        ToldChange bounced = new ToldChange(
                7L,
                Status.SENT,
                Status.BOUNCED,
                AT,
                FailureReason.MAILBOX_UNKNOWN,
                true,
                40L,
                30L,
                TemplatePurpose.INVOICE,
                EmailAddress.parse("anna@kowalski.example").orElseThrow(),
                "Anna \"A\" Kowalska",
                20L,
                DocumentKind.INVOICE,
                "INV-00017",
                10L,
                "K-1");
        assertEquals(
                "{\"type\":\"recipient.status_changed\",\"timestamp\":\"2026-11-22T08:00:00Z\",\"data\":{\"changes\":[{\"id\":7,\"recipientId\":40,\"messageId\":30,"
                        + "\"purpose\":\"INVOICE\",\"address\":\"anna@kowalski.example\",\"name\":\"Anna \\\"A\\\" Kowalska\",\"before\":\"SENT\",\"status\":\"BOUNCED\","
                        + "\"at\":\"2026-11-22T08:00:00Z\",\"reason\":\"" + FailureReason.MAILBOX_UNKNOWN.code()
                        + "\",\"bounce\":\"hard\","
                        + "\"document\":{\"id\":20,\"kind\":\"INVOICE\",\"number\":\"INV-00017\"},\"customer\":{\"id\":10,\"number\":\"K-1\"},\"evidence\":\"/api/v1/recipients/40\"}]}}",
                StatusNotice.of(AT, List.of(bounced)));
    }

    @Test
    void ofShouldLeaveOutWhatThereIsNot() {
        ToldChange opened = new ToldChange(
                8L,
                Status.DELIVERED,
                Status.OPENED,
                AT,
                null,
                false,
                41L,
                31L,
                TemplatePurpose.MESSAGE,
                EmailAddress.parse("x@y.example").orElseThrow(),
                "x@y.example",
                null,
                null,
                null,
                null,
                null);
        assertEquals(
                "{\"type\":\"recipient.status_changed\",\"timestamp\":\"2026-11-22T08:00:00Z\",\"data\":{\"changes\":[{\"id\":8,\"recipientId\":41,\"messageId\":31,"
                        + "\"purpose\":\"MESSAGE\",\"address\":\"x@y.example\",\"name\":\"x@y.example\",\"before\":\"DELIVERED\",\"status\":\"OPENED\","
                        + "\"at\":\"2026-11-22T08:00:00Z\",\"evidence\":\"/api/v1/recipients/41\"}]}}",
                StatusNotice.of(AT, List.of(opened)));
    }
}
