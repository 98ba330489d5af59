package org.tracepost.bounce;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
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
import org.tracepost.message.EventSource;
import org.tracepost.message.EventType;
import org.tracepost.message.Events;
import org.tracepost.message.Fact;
import org.tracepost.message.RecipientEvent;

/** What a stranger may try with a token, and what becomes of it. */
class AssessmentTest {

    private static final Instant SENT = Instant.parse("2026-11-21T10:00:00Z");
    private static final Instant CAME = SENT.plusSeconds(60);
    private static final Token TOKEN = Token.random();
    private static final String VERP = "bounces+" + TOKEN + "@bounce.test";
    private static final EmailAddress JAN = new EmailAddress("Jan", "example.test");
    private static final long REPORT = 77;
    private static final RecipientEvent ACCEPTED = Events.of(1, Fact.of(EventType.ACCEPTED, EventSource.RELAY, SENT));

    @Test
    void reportAboutOurMailShouldGiveAFact() {
        Assessment found = assess(mail(VERP, "", "", "", TOKEN + "@corp.test", "jan@example.test"), ACCEPTED);
        assertEquals(Optional.empty(), found.doubt());
        assertEquals(
                List.of(EventType.FAILED),
                found.facts().stream().map(Fact::type).toList());
        assertEquals(REPORT, found.facts().get(0).reportId());
    }

    /**
     * A spammer who uses an envelope sender of ours gets bounces sent to us that carry our token, but tell of his mail.
     */
    @ParameterizedTest
    @CsvSource({
        "spam-1@spam.test, victim@other.test, FOREIGN",
        "spam-1@spam.test, '', FOREIGN",
        "'', victim@other.test, FOREIGN",
        "replaced-by-relay@relay.test, JAN@example.test, ",
        "'', '', "
    })
    void returnedMessageShouldBeOurs(String messageId, String to, Doubt doubt) {
        assertEquals(
                Optional.ofNullable(doubt),
                assess(mail(VERP, "", "", VERP, messageId, to), ACCEPTED).doubt());
    }

    @Test
    void ownHeaderShouldProveTheMessageWhoseIdARelayReplaced() {
        assertEquals(
                Optional.empty(),
                assess(mail(VERP, "", TOKEN.value(), "", "replaced@relay.test", "forwarded@other.test"), ACCEPTED)
                        .doubt());
    }

    @Test
    void reportShouldBeDoubtedWhenTheRecipientWasNeverHandedOver() {
        Fact queued = Fact.of(EventType.QUEUED, EventSource.USER, SENT);
        assertEquals(
                Optional.of(Doubt.BEFORE_SENT),
                assess(ours(), Events.of(1, queued)).doubt());
        assertEquals(
                Optional.of(Doubt.BEFORE_SENT),
                assess(ours(), Events.of(1, queued), Events.of(2, Fact.of(EventType.DROPPED, EventSource.RELAY, SENT)))
                        .doubt());
        assertEquals(
                Optional.empty(),
                assess(ours(), Events.of(1, Fact.of(EventType.UNANSWERED, EventSource.RELAY, SENT)))
                        .doubt(),
                "it settles what is unclear");
    }

    @Test
    void sameFactOutOfAnotherReportShouldBeReplayed() {
        Fact told = assess(ours(), ACCEPTED).facts().get(0);
        RecipientEvent before = Events.of(2, told.withReport(12));
        assertEquals(
                Optional.of(Doubt.REPLAYED), assess(ours(), ACCEPTED, before).doubt());
        assertTrue(assess(ours(), ACCEPTED, before).facts().isEmpty());
    }

    @Test
    void otherFailureOfTheSameRecipientShouldBeNews() {
        Fact told = assess(ours(), ACCEPTED).facts().get(0);
        RecipientEvent before =
                Events.of(2, told.withReport(12).withReply(552, "5.2.2", "552 5.2.2 full", "relay.test"));
        assertEquals(Optional.empty(), assess(ours(), ACCEPTED, before).doubt());
    }

    @Test
    void mailWithATokenThatSaysNothingShouldBeKeptForAPerson() {
        assertEquals(
                Optional.of(Doubt.NO_FACT),
                assess("From: jan@example.test\nTo: " + VERP + "\nSubject: Please call me\n\nHello.\n", ACCEPTED)
                        .doubt());
    }

    @Test
    void readReceiptForAnotherMessageShouldBeForeign() {
        assertEquals(
                Optional.of(Doubt.FOREIGN),
                assess(receipt("other-1@elsewhere.test", "eve@other.test"), ACCEPTED)
                        .doubt());
        assertEquals(
                Optional.empty(),
                assess(receipt("other-1@elsewhere.test", "jan@example.test"), ACCEPTED)
                        .doubt());
        assertEquals(
                Optional.empty(),
                assess(receipt(TOKEN + "@corp.test", "eve@other.test"), ACCEPTED)
                        .doubt());
    }

    private static String ours() {
        return mail(VERP, "", "", "", TOKEN + "@corp.test", "jan@example.test");
    }

    private static String mail(String... fields) {
        return MatchTest.mail(fields);
    }

    private static String receipt(String messageId, String reader) {
        return "From: jan@example.test\nTo: " + VERP
                + "\nSubject: Read\nMIME-Version: 1.0\nContent-Type: multipart/report; report-type=disposition-notification; "
                + "boundary=b\n\n--b\nContent-Type: text/plain\n\nRead.\n--b\nContent-Type: message/disposition-notification\n\nFinal-Recipient: rfc822; "
                + reader
                + "\nOriginal-Message-ID: <" + messageId
                + ">\nDisposition: manual-action/MDN-sent-manually; displayed\n\n--b--\n";
    }

    private static Assessment assess(String mail, RecipientEvent... events) {
        Report report = ReportParser.parse(mail.getBytes());
        List<Trace> traces = new TokenFinder(VerpAddress.of(new EmailAddress("bounces", "bounce.test"))).in(report);
        Claimed claimed = new Claimed(1, JAN, null, SENT, new ArrayList<>(List.of(events)));
        return Assessment.of(
                report, Match.of(traces, Map.of(TOKEN, 1L)), claimed, new ReportFacts(OwnHosts.none()), CAME, REPORT);
    }
}
