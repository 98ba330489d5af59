package org.tracepost.bounce;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tracepost.bounce.parse.Report;
import org.tracepost.bounce.parse.ReportParser;
import org.tracepost.mail.EmailAddress;
import org.tracepost.mail.Token;
import org.tracepost.mail.VerpAddress;

class MatchTest {

    private static final Token OURS = Token.random();
    private static final Token OTHER = Token.random();
    private static final Token NEVER_GIVEN_OUT = Token.random();
    private static final Map<Token, Long> KNOWN = Map.of(OURS, 1L, OTHER, 2L);
    private static final TokenFinder FINDER =
            new TokenFinder(VerpAddress.of(new EmailAddress("bounces", "bounce.test")));

    @ParameterizedTest
    @CsvSource({
        "ENVELOPE_RECIPIENT, bounces+%s@bounce.test, , , , ",
        "ENVELOPE_ID, bounces@bounce.test, %s, , , ",
        "OWN_HEADER, bounces@bounce.test, , %s, , ",
        "RETURN_PATH, bounces@bounce.test, , , bounces+%s@bounce.test, ",
        "MESSAGE_ID, bounces@bounce.test, , , , %s@corp.test"
    })
    void tokenShouldBeFoundInEachPlace(
            MatchedBy place, String to, String envelopeId, String header, String returnPath, String messageId) {
        String[] filled = Arrays.stream(new String[] {to, envelopeId, header, returnPath, messageId})
                .map(t -> t == null ? "" : t.formatted(OURS))
                .toArray(String[]::new);
        Match match = Match.of(FINDER.in(report(filled)), KNOWN);
        assertEquals(Optional.of(1L), match.recipientId());
        assertEquals(place, match.by());
        assertEquals(Optional.empty(), match.doubt());
    }

    @Test
    void mostTrustworthyPlaceShouldBeNamedWhenAllAgree() {
        List<Trace> traces = FINDER.in(
                report("bounces+" + OURS + "@bounce.test", OURS.value(), OURS.value(), "", OURS + "@corp.test"));
        assertEquals(
                List.of(
                        MatchedBy.ENVELOPE_RECIPIENT,
                        MatchedBy.ENVELOPE_ID,
                        MatchedBy.OWN_HEADER,
                        MatchedBy.MESSAGE_ID),
                traces.stream().map(Trace::place).toList());
        assertEquals(MatchedBy.ENVELOPE_RECIPIENT, Match.of(traces, KNOWN).by());
    }

    @Test
    void reportShouldBeForeignWhenTwoPlacesNameDifferentTokens() {
        Match match = Match.of(
                FINDER.in(report("bounces+" + OURS + "@bounce.test", "", "", "", OTHER + "@corp.test")), KNOWN);
        assertEquals(Optional.of(Doubt.FOREIGN), match.doubt());
    }

    @Test
    void guessedTokenShouldBeUnknownEvenWhenAWeakerPlaceHasARealOne() {
        Match match = Match.of(
                FINDER.in(report("bounces+" + NEVER_GIVEN_OUT + "@bounce.test", "", "", "", OURS + "@corp.test")),
                KNOWN);
        assertEquals(Optional.of(Doubt.UNKNOWN_TOKEN), match.doubt());
        assertEquals(Optional.empty(), match.recipientId());
    }

    @Test
    void reportShouldHaveNoTokenWhenItsAddressesAreOfAnotherDomain() {
        Match match = Match.of(
                FINDER.in(report(
                        "bounces+" + OURS + "@elsewhere.test",
                        "",
                        "",
                        "bounces+" + OURS + "@elsewhere.test",
                        "1@corp.test")),
                KNOWN);
        assertEquals(Optional.of(Doubt.NO_TOKEN), match.doubt());
    }

    @Test
    void answerShouldCountWhereNothingBetterIsKnownAndTheFirstOfOursDecides() {
        Report answer = ReportParser.parse(
                ("""
                From: jan@example.test
                To: bounces@bounce.test
                Subject: Out of office
                Auto-Submitted: auto-replied
                In-Reply-To: <%s@elsewhere.test>
                References: <%s@corp.test> <%s@corp.test>

                Back on Monday.
                """)
                        .formatted(NEVER_GIVEN_OUT, OTHER, OURS)
                        .getBytes());
        Match match = Match.of(FINDER.in(answer), KNOWN);
        assertEquals(Optional.of(2L), match.recipientId());
        assertEquals(MatchedBy.ANSWERED, match.by());
        assertEquals(
                Optional.of(Doubt.UNKNOWN_TOKEN),
                Match.of(FINDER.in(answer), Map.of()).doubt());
    }

    /** A delivery report with a token in any of its places; empty text: the place is not there. */
    private static Report report(String... f) {
        return ReportParser.parse(mail(f).getBytes());
    }

    static String mail(String... f) {
        return "From: MAILER-DAEMON@relay.test\nTo: " + f[0] + "\nSubject: Undelivered\nMIME-Version: 1.0\n"
                + "Content-Type: multipart/report; report-type=delivery-status; boundary=b\n\n--b\nContent-Type: text/plain\n\nSorry.\n"
                + "--b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; relay.test\n"
                + field("Original-Envelope-Id", f[1])
                + "\nFinal-Recipient: rfc822; jan@example.test\nAction: failed\nStatus: 5.1.1\nDiagnostic-Code: smtp; 550 5.1.1 No such user\n\n"
                + "--b\nContent-Type: text/rfc822-headers\n\n"
                + field("Return-Path", f[3].isEmpty() ? "" : "<" + f[3] + ">")
                + field("X-Tracepost-Token", f[2]) + field("Message-ID", f[4].isEmpty() ? "" : "<" + f[4] + ">")
                + field("To", f.length > 5 ? f[5] : "jan@example.test") + "Subject: Invoice\n\n--b--\n";
    }

    private static String field(String name, String value) {
        return value.isEmpty() ? "" : name + ": " + value + "\n";
    }
}
