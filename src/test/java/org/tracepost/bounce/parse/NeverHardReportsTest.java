package org.tracepost.bounce.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What must never block an address, over all our delivery reports with their fields changed. */
class NeverHardReportsTest {

    private static final String ACTION = "(?im)^(Action[ \\t]*:)[ \\t]*(failed|delayed)";

    static List<String> reports() throws IOException, URISyntaxException {
        Path folder = Path.of(NeverHardReportsTest.class.getResource("/mail").toURI());
        try (Stream<Path> files = Files.walk(folder)) {
            List<String> reports = files.filter(p -> p.toString().endsWith(".eml"))
                    .sorted()
                    .map(NeverHardReportsTest::read)
                    .filter(
                            mail -> mail.matches(
                                    "(?is).*\\naction[ \\t]*:[ \\t]*(failed|delayed).*\\nstatus[ \\t]*:.*|(?is).*\\nstatus[ \\t]*:.*\\naction[ \\t]*:[ \\t]*(failed|delayed).*"))
                    .toList();
            assertTrue(reports.size() > 60, "delivery reports found: " + reports.size());
            return reports;
        }
    }

    private static String read(Path mail) {
        try {
            return Files.readString(mail, StandardCharsets.ISO_8859_1).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<RecipientReport> recipients(String mail) {
        return ReportParser.parse(mail.getBytes(StandardCharsets.ISO_8859_1)) instanceof DeliveryReport report
                        && report.reader().equals("rfc3464")
                ? report.recipients()
                : List.of();
    }

    @ParameterizedTest
    @MethodSource("reports")
    void parseShouldTellNoFailureWhenTheActionIsASuccess(String mail) {
        for (String success : List.of(
                "delivered", "Delivered", "relayed", "relayed (to a server without DSN)", "expanded", "EXPANDED")) {
            List<RecipientReport> told = recipients(mail.replaceAll(ACTION, "$1 " + success));
            assertEquals(
                    List.of(),
                    told.stream()
                            .filter(r -> r.action() == DeliveryAction.FAILED
                                    || r.action() == DeliveryAction.DELAYED
                                    || r.verdict().isPresent())
                            .toList(),
                    success);
        }
    }

    @ParameterizedTest
    @MethodSource("reports")
    void parseShouldNeverBeHardWhenTheStatusIsOfClass4(String mail) {
        for (String status : List.of("4.0.0", "4.1.1", "4.4.7", "4.7.3")) {
            assertNoneHard(
                    recipients(mail.replaceAll("(?im)^(Status[ \\t]*:)[^\\n]*?[245]\\.\\d+\\.\\d+", "$1 " + status)),
                    status);
        }
    }

    @ParameterizedTest
    @MethodSource("reports")
    void parseShouldNeverBeHardWhenTheReplyNamesAnotherCause(String mail) {
        for (String cause : List.of(
                "Reject due to policy restrictions",
                "message looks like spam",
                "poor reputation",
                "SPF check failed",
                "rate limit exceeded",
                "message too large",
                "invalid DNSSEC records",
                "STARTTLS is required",
                "refused for security reasons")) {
            String changed = mail.replaceAll("(?im)^Diagnostic-Code[ \\t]*:.*(\\n[ \\t].*)*\n", "")
                    .replaceAll(
                            "(?im)^(Status[ \\t]*:.*)$",
                            "$1\nDiagnostic-Code: smtp; 550-Requested action not taken: mailbox unavailable 550 "
                                    + cause);
            assertNoneHard(recipients(changed), cause);
        }
    }

    private static void assertNoneHard(List<RecipientReport> recipients, String because) {
        assertEquals(
                List.of(),
                recipients.stream()
                        .filter(r -> r.verdict().filter(v -> v.hard()).isPresent())
                        .toList(),
                because);
    }

    /** The form in which Exchange confirms a delivery, in the words of an Outlook in German. */
    @Test
    void parseShouldTellOfADeliveryWhenExchangeConfirmsWith540() {
        List<RecipientReport> told = recipients(
                report("delivered", "5.4.0", "Ihre Nachricht wurde den folgenden Empf\u00e4ngern zugestellt:"));
        assertEquals(
                List.of(DeliveryAction.DELIVERED),
                told.stream().map(RecipientReport::action).toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mailbox unavailable\n\nReject due to policy restrictions.",
                "Reject due to policy restrictions.\n\nmailbox unavailable",
                "mx.ziel.example said: 550 mailbox unavailable, refused by our security policy"
            })
    void parseShouldNeverBeHardWhenOnlyTheTextNamesTheCause(String text) {
        List<RecipientReport> told = recipients(report("failed", "5.0.0", text));
        assertEquals(1, told.size());
        assertNoneHard(told, text);
    }

    /** The lists of a relay that tells of several addresses, one on each line. */
    @ParameterizedTest
    @CsvSource({"full@ziel.example, gone@ziel.example, true", "gone@ziel.example, full@ziel.example, false"})
    void parseShouldJudgeEachAddressByItsOwnLineWhenTheTextListsSeveral(
            String first, String second, boolean secondHard) {
        String text = line(first) + "\n" + line(second);
        List<RecipientReport> told = recipients(report("failed", "5.0.0", text)
                .replace("Final-Recipient: rfc822; kunde@ziel.example", "Final-Recipient: rfc822; " + first)
                .replace(
                        "Status: 5.0.0\n",
                        "Status: 5.0.0\n\nFinal-Recipient: rfc822; " + second + "\nAction: failed\nStatus: 5.0.0\n"));
        assertEquals(
                List.of(!secondHard, secondHard),
                told.stream().map(r -> r.verdict().orElseThrow().hard()).toList());
    }

    private static String line(String address) {
        return address + ": " + (address.startsWith("gone") ? "550 5.1.1 User unknown" : "552 5.2.2 Mailbox full");
    }

    private static String report(String action, String status, String text) {
        return """
                Return-Path: <>
                From: postmaster@ziel.example
                To: bounces@unsere.example
                Subject: Notice
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=delivery-status; boundary="b"

                --b
                Content-Type: text/plain; charset=iso-8859-1
                Content-Transfer-Encoding: 8bit

                %s

                --b
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mx.ziel.example

                Final-Recipient: rfc822; kunde@ziel.example
                Action: %s
                Status: %s

                --b--
                """
                .formatted(text, action, status);
    }
}
