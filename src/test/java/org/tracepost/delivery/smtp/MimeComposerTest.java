package org.tracepost.delivery.smtp;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.mail.BodyPart;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tracepost.mail.EmailAddress;

/** What we write must be what a mail program reads; Jakarta Mail is the reader here. */
class MimeComposerTest {

    private static final EmailAddress JAN = new EmailAddress("jan", "example.org");
    private static final EmailAddress TEST_ADDRESS = new EmailAddress("test", "example.com");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Invoice 17",
                "Faktura nr 17 – zażółć gęślą jaźń, do zapłaty w terminie czternastu dni od wystawienia, proszę",
                "=?UTF-8?B?bm8=?=",
                "😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀",
                "a very long subject in plain words that goes on and on until it has to be folded over more than one line of the header",
                "averyveryveryveryveryveryveryveryveryveryveryveryveryveryveryveryveryveryveryverylongwordwithoutspaces",
                "one\r\nBcc: evil@example.org",
                "\"quoted\" \\ and (so on)"
            })
    void subjectShouldReadAsItWasWritten(String subject) throws Exception {
        byte[] bytes = mail(subject, "Jan", "text", "<p>html</p>", List.of(), Optional.empty())
                .compose();
        assertEquals(subject.replaceAll("[\\r\\n]+", " "), read(bytes).getSubject());
        assertEquals(null, read(bytes).getHeader("Bcc", null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Jan Kowalski",
                "Kowalski, Jan",
                "Jan \"Janek\" Kowalski",
                "Żółć Gęślą",
                "back\\slash",
                "Przedsiębiorstwo Usługowo-Handlowe Zażółć Gęślą Jaźń i Wspólnicy Spółka z ograniczoną odpowiedzialnością",
                "x\r\nBcc: evil@example.org"
            })
    void nameShouldReadAsItWasWritten(String name) throws Exception {
        InternetAddress to = (InternetAddress)
                read(mail("s", name, "t", "h", List.of(), Optional.empty()).compose())
                        .getRecipients(RecipientType.TO)[0];
        assertEquals(name.replaceAll("[\\r\\n]+", " "), to.getPersonal());
        assertEquals("jan@example.org", to.getAddress());
    }

    @Test
    void tokenShouldStandInAHeaderOfOurOwn() throws Exception {
        MimeMessage read =
                read(mail("s", "n", "t", "h", List.of(), Optional.empty()).compose());
        assertEquals("x", read.getHeader("X-Tracepost-Token", null), "the envelope's token");
    }

    @Test
    void addressShouldStandAloneWhereThereIsNoName() throws Exception {
        assertEquals(
                "jan@example.org",
                read(mail("s", "jan@example.org", "t", "h", List.of(), Optional.empty())
                                .compose())
                        .getHeader("To", null));
    }

    @Test
    void textsShouldReadAsTheyWereWrittenWhateverIsInThem() throws Exception {
        Random random = new Random(17);
        for (int i = 0; i < 300; i++) {
            String text = anyText(random);
            MimeMultipart parts =
                    (MimeMultipart) read(mail("s", "n", text, "<p>" + text + "</p>", List.of(), Optional.empty())
                                    .compose())
                            .getContent();
            assertEquals(2, parts.getCount());
            assertEquals(canonical(text), parts.getBodyPart(0).getContent());
            assertEquals(canonical("<p>" + text + "</p>"), parts.getBodyPart(1).getContent());
            assertTrue(parts.getBodyPart(1).isMimeType("text/html"));
        }
    }

    @Test
    void linesShouldBeAsciiAndShortEnoughForEveryServer() {
        Random random = new Random(4);
        for (int i = 0; i < 100; i++) {
            byte[] bytes = mail(
                            "Ż".repeat(i), "Ł".repeat(i), anyText(random), anyText(random), List.of(), Optional.empty())
                    .compose();
            for (String line : new String(bytes, StandardCharsets.UTF_8).split("\r\n")) {
                assertTrue(line.length() <= 78 && line.chars().allMatch(c -> c >= ' ' && c < 0x7f || c == '\t'), line);
            }
        }
    }

    @Test
    void filesShouldComeAsTheyAreWithTheirNames() throws Exception {
        byte[] content = new byte[5000];
        new Random(1).nextBytes(content);
        List<EncodedFile> files = List.of(
                new EncodedFile("Rechnung Nr. 17 für Müller.pdf", "application/pdf", content),
                new EncodedFile("a.txt", "text/plain", new byte[0]));
        MimeMultipart parts = (MimeMultipart)
                read(mail("s", "n", "t", "h", files, Optional.empty()).compose())
                        .getContent();
        assertEquals(3, parts.getCount());
        BodyPart file = parts.getBodyPart(1);
        assertEquals("Rechnung Nr. 17 für Müller.pdf", MimeUtility.decodeText(file.getFileName()));
        assertTrue(file.isMimeType("application/pdf"));
        assertArrayEquals(content, file.getInputStream().readAllBytes());
        assertEquals("a.txt", parts.getBodyPart(2).getFileName());
        assertEquals(0, parts.getBodyPart(2).getInputStream().readAllBytes().length);
        assertTrue(parts.getBodyPart(0).isMimeType("multipart/alternative"));
    }

    @Test
    void redirectedMailShouldGoToTheTestAddressAndNameTheOriginalOne() throws Exception {
        MimeMessage message = read(
                mail("s", "Jan", "t", "h", List.of(), Optional.of(TEST_ADDRESS)).compose());
        assertEquals("test@example.com", ((InternetAddress) message.getRecipients(RecipientType.TO)[0]).getAddress());
        assertEquals("jan@example.org", message.getHeader(MimeComposer.ORIGINAL, null));
        assertEquals(
                null,
                read(mail("s", "Jan", "t", "h", List.of(), Optional.empty()).compose())
                        .getHeader(MimeComposer.ORIGINAL, null));
    }

    @Test
    void headersShouldBeThoseOfAWellMadeMail() throws Exception {
        MimeMessage message =
                read(mail("s", "Jan", "t", "h", List.of(), Optional.empty()).compose());
        assertEquals(
                Instant.parse("2026-11-03T07:08:09Z"), message.getSentDate().toInstant());
        assertEquals("<id@example.org>", message.getMessageID());
        assertEquals("no", message.getHeader("Auto-Submitted", null));
        assertEquals("de", message.getHeader("Content-Language", null));
        assertEquals("Ours GmbH", ((InternetAddress) message.getFrom()[0]).getPersonal());
        assertFalse(message.getHeader("MIME-Version", null).isEmpty());
    }

    @Test
    void composeShouldOfferToUnsubscribeWithOneClickOverHttpsOnly() throws Exception {
        MimeMessage letter = read(mail("News", "Jan", "text", "<p>text</p>", List.of(), Optional.empty())
                .compose());
        assertNull(letter.getHeader("List-Unsubscribe"));
        assertNull(letter.getHeader("List-Unsubscribe-Post"));
        MimeMessage toMany = read(toMany("https://mail.example/t/u/abc").compose());
        assertArrayEquals(new String[] {"<https://mail.example/t/u/abc>"}, toMany.getHeader("List-Unsubscribe"));
        assertArrayEquals(new String[] {"List-Unsubscribe=One-Click"}, toMany.getHeader("List-Unsubscribe-Post"));
        MimeMessage plain = read(toMany("http://localhost/t/u/abc").compose());
        assertArrayEquals(new String[] {"<http://localhost/t/u/abc>"}, plain.getHeader("List-Unsubscribe"));
        assertNull(plain.getHeader("List-Unsubscribe-Post"), "RFC 8058 wants https");
    }

    private static OutgoingMail toMany(String unsubscribe) {
        return new OutgoingMail(
                "Ours GmbH",
                new EmailAddress("invoices", "example.org"),
                "Jan",
                JAN,
                Optional.empty(),
                "bounces+x@example.org",
                "x",
                "<id@example.org>",
                Instant.parse("2026-11-03T07:08:09Z"),
                false,
                "de",
                "News",
                "text",
                "<p>text</p>",
                List.of(),
                Optional.of(unsubscribe));
    }

    /** The line break before a boundary is the boundary's (RFC 2046 section 5.1.1). */
    private static String canonical(String text) {
        String lines = text.replaceAll("\r\n|\r|\n", "\r\n");
        return lines.endsWith("\r\n") ? lines.substring(0, lines.length() - 2) : lines;
    }

    private static String anyText(Random random) {
        String alphabet = "abc   ==.-_\n\n\r\t\u0104\u0105ßé€😀<&>\"'0123";
        int[] points = alphabet.codePoints().toArray();
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(400); i >= 0; i--) {
            text.appendCodePoint(points[random.nextInt(points.length)]);
        }
        return text.toString();
    }

    private static OutgoingMail mail(
            String subject,
            String name,
            String text,
            String html,
            List<EncodedFile> files,
            Optional<EmailAddress> redirectedTo) {
        return new OutgoingMail(
                "Ours GmbH",
                new EmailAddress("invoices", "example.org"),
                name,
                JAN,
                redirectedTo,
                "bounces+x@example.org",
                "x",
                "<id@example.org>",
                Instant.parse("2026-11-03T07:08:09Z"),
                false,
                "de",
                subject,
                text,
                html,
                files);
    }

    private static MimeMessage read(byte[] bytes) throws Exception {
        return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes));
    }
}
