package org.tracepost.practice.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tracepost.practice.smtp.Envelope;
import org.tracepost.practice.smtp.Sender;

class MailStoreTest {

    private final MailStore store = new MailStore();

    @Test
    void oldestShouldGiveWayWhenThereAreTooMany() {
        byte[] raw = "Subject: x\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
        for (int i = 1; i <= 501; i++) {
            store.add(mail("m" + i, raw));
        }

        assertEquals(500, store.page(1, 10, any -> true).total());
        assertTrue(store.find("m1").isEmpty());
        assertEquals("m501", store.page(1, 10, any -> true).mails().get(0).id());
        assertEquals("m2", store.page(99, 10, any -> true).mails().get(9).id());
    }

    @Test
    void oldestShouldGiveWayWhenTheyAreTooLarge() {
        byte[] header = "Content-Type: application/pdf\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
        byte[] raw = Arrays.copyOf(header, 90 * 1024 * 1024);
        for (int i = 1; i <= 3; i++) {
            store.add(mail("m" + i, raw));
        }

        assertTrue(store.find("m1").isEmpty());
        assertTrue(store.find("m2").isPresent());
    }

    private static Mail mail(String id, byte[] raw) {
        return new Mail(id, Instant.EPOCH, new Envelope(new Sender("", false, Optional.empty()), List.of()), raw);
    }
}
