package org.tracepost.bounce.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostileMailTest {

    /** No measure of speed: it tells a test that ends from one that hangs, on the slowest machine. */
    private static final Duration SOON = Duration.ofMinutes(2);

    private static final String FIELDS =
            "Reporting-MTA: dns; a.example\n\nFinal-Recipient: rfc822; jan@example.net\nAction: failed\nStatus: 5.1.1\n";

    private static Report parse(String mail) {
        byte[] raw = mail.getBytes(StandardCharsets.ISO_8859_1);
        return assertTimeout(SOON, () -> ReportParser.parse(raw));
    }

    @Test
    void parseShouldFindTheReportWhenFiftyMegabytesOfReturnedMailFollow() {
        StringBuilder mail = new StringBuilder(
                "Subject: x\nContent-Type: multipart/report; report-type=delivery-status; boundary=b\n\n"
                        + "--b\nContent-Type: message/delivery-status\n\n" + FIELDS
                        + "\n--b\nContent-Type: message/rfc822\n\nMessage-ID: <m@x>\n\n");
        mail.append("0123456789".repeat(5_000_000)).append("\n--b--\n");
        DeliveryReport report = assertInstanceOf(DeliveryReport.class, parse(mail.toString()));
        assertEquals("m@x", report.returned().orElseThrow().messageId().orElseThrow());
    }

    @Test
    void parseShouldEndSoonWhenTenThousandPartsAreNested() {
        StringBuilder mail = new StringBuilder("Subject: x\n");
        for (int i = 0; i < 10_000; i++) {
            mail.append("Content-Type: multipart/mixed; boundary=b")
                    .append(i)
                    .append("\n\n--b")
                    .append(i)
                    .append('\n');
        }
        assertNotNull(parse(mail + "Content-Type: message/delivery-status\n\n" + FIELDS));
    }

    @Test
    void parseShouldEndSoonWhenThereAreAHundredThousandParts() {
        String mail = "Subject: x\nContent-Type: multipart/report; report-type=delivery-status; boundary=b\n\n"
                + "--b\nContent-Type: message/delivery-status\n\n" + FIELDS + "--b\n\nx\n".repeat(100_000);
        assertInstanceOf(DeliveryReport.class, parse(mail));
    }

    @Test
    void parseShouldCutWhenOneHeaderHasAMegabyte() {
        Report report = parse(
                "Subject: " + "x".repeat(1_000_000) + "\nTo: a@example.net\nFrom: " + "<".repeat(100_000) + "\n\nbody");
        assertTrue(report.arrival().subject().length() <= 16_384);
        assertEquals("a@example.net", report.arrival().recipients().get(0));
    }

    @Test
    void parseShouldKeepItsBoundsWhenThereAreTooManyHeadersRecipientsOrGroups() {
        Report many = parse("To: " + "a@example.net, b@example.net, ".repeat(5000) + "\n"
                + "X-Tracepost-A: 1\n".repeat(50_000) + "To: c@example.net\n".repeat(50_000) + "\nbody");
        assertTrue(many.arrival().recipients().size() <= 50);
        String groups = "\nFinal-Recipient: rfc822; jan@example.net\nAction: failed\nStatus: 5.1.1\n".repeat(20_000);
        DeliveryReport report = assertInstanceOf(
                DeliveryReport.class,
                parse("Subject: x\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; a\n" + groups));
        assertTrue(report.recipients().size() <= 500);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "user ",
                "(",
                "<a@",
                "account is ",
                "550-5.1.1 ",
                "=?utf-8?B?",
                "5.1.1.",
                "mailbox ",
                "; ",
                "exceed a b "
            })
    void parseShouldEndSoonWhenTheDiagnosticIsMadeToBacktrack(String piece) {
        String words = piece.repeat(Math.max(1, 400_000 / piece.length()));
        DeliveryReport report = assertInstanceOf(
                DeliveryReport.class,
                parse("Subject: " + words + "\nFrom: " + words + "\nContent-Type: message/delivery-status\n\n" + FIELDS
                        + "Diagnostic-Code: smtp; " + words + "\n"));
        assertTrue(report.recipients().get(0).reply().words().length() <= 2000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<", "<style>", "<br ", "&amp;", "<p <p "})
    void parseShouldEndSoonWhenHtmlIsMadeToBacktrack(String piece) {
        Report report = parse(
                "Auto-Submitted: auto-replied\nContent-Type: text/html\n\n" + piece.repeat(1_000_000 / piece.length()));
        assertTrue(assertInstanceOf(AutoReply.class, report).text().length() <= 2000);
    }

    @Test
    void parseShouldGiveNoControlCharactersWhenTheMailHasThem() {
        Report report =
                parse("Subject: a\0b\u0007\nFrom: \"x\0y\" <a\0@example.net>\nAuto-Submitted: auto-replied\n\nte\0xt");
        String all = report.toString();
        assertFalse(all.chars().anyMatch(c -> c < ' ' && c != '\n'), all);
    }

    static Stream<String> fixtures() {
        return Stream.of(
                "/mail/dsn/04-exchange-nested-in-mixed.eml",
                "/mail/dsn/10-fields-in-base64.eml",
                "/mail/arf/01-provider-abuse.eml",
                "/mail/mdn/01-person-displayed.eml",
                "/mail/autoreply/04-ticket-system-html.eml",
                "/mail/dsn/09-utf8-address.eml");
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void parseShouldNeverThrowWhenBytesAreChangedOrCut(String fixture) throws IOException {
        byte[] good;
        try (InputStream in = getClass().getResourceAsStream(fixture)) {
            good = in.readAllBytes();
        }
        Random random = new Random(42);
        for (int round = 0; round < 500; round++) {
            byte[] bad = Arrays.copyOf(good, 1 + random.nextInt(good.length));
            for (int i = 0; i < 20; i++) {
                bad[random.nextInt(bad.length)] = (byte) random.nextInt(256);
            }
            assertNotNull(ReportParser.parse(bad).arrival(), "round " + round);
        }
    }
}
