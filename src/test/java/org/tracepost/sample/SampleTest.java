package org.tracepost.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tracepost.bounce.parse.AutoReply;
import org.tracepost.bounce.parse.ComplaintReport;
import org.tracepost.bounce.parse.DeliveryAction;
import org.tracepost.bounce.parse.DeliveryReport;
import org.tracepost.bounce.parse.ReadReceipt;
import org.tracepost.bounce.parse.RecipientReport;
import org.tracepost.bounce.parse.ReportParser;
import org.tracepost.mail.EmailAddress;
import org.tracepost.mail.FailureReason;
import org.tracepost.mail.Token;
import org.tracepost.mail.VerpAddress;

/** What the sample is made of. */
class SampleTest {

    private static final Instant SENT = Instant.parse("2026-11-20T09:00:00Z");
    private static final Token TOKEN = Token.random();
    private final ReportMails mails = new ReportMails(
            VerpAddress.of(EmailAddress.parse("bounces@hanse-marine.example").orElseThrow()),
            "office@hanse-marine.example");

    @Test
    void everyAddressShouldBeOneThatNobodyCanHave() {
        List<String> addresses = Party.all().stream()
                .flatMap(p -> p.people().stream())
                .filter(p -> p.habit() != Habit.NONE)
                .map(p -> p.details().email())
                .toList();
        assertTrue(addresses.size() > 60, "many people");
        assertEquals(
                List.of(),
                addresses.stream()
                        .filter(a ->
                                !a.endsWith(".example") || EmailAddress.parse(a).isEmpty())
                        .toList());
        assertEquals(addresses.size(), Set.copyOf(addresses).size(), "each once");
    }

    @Test
    void everyHabitAndEveryLanguageShouldHaveSomebody() {
        assertEquals(
                EnumSet.allOf(Habit.class),
                Party.all().stream()
                        .flatMap(p -> p.people().stream())
                        .map(Party.Person::habit)
                        .collect(Collectors.toSet()));
        assertEquals(
                Set.copyOf(Words.LANGUAGES),
                Party.all().stream().map(p -> p.details().language()).collect(Collectors.toSet()));
    }

    @Test
    void nameShouldBecomeAnAddressInPlainLetters() {
        assertEquals("jurgen.voss@moewe.example", Party.address("Jürgen Voß", "moewe.example"));
        assertEquals("agnieszka.baran@ogonek.example", Party.address("dr. Agnieszka Baran", "ogonek.example"));
    }

    @Test
    void everyLanguageShouldHaveTheSameWords() {
        Words words = new Words();
        Properties english = words.all(Locale.ENGLISH);
        Words.LANGUAGES.forEach(
                language -> assertEquals(english.keySet(), words.all(language).keySet(), language.toString()));
        assertEquals(
                Set.of(6),
                Words.table("wares.txt").stream().map(row -> row.length).collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @EnumSource(ReportMails.Failure.class)
    void bounceShouldBeReadForWhatItIs(ReportMails.Failure how) {
        DeliveryReport report = assertInstanceOf(
                DeliveryReport.class, ReportParser.parse(mails.failed(letter(), how, SENT.plusSeconds(30))));
        RecipientReport about = report.recipients().get(0);
        assertEquals(DeliveryAction.FAILED, about.action());
        FailureReason expected =
                switch (how) {
                    case UNKNOWN -> FailureReason.MAILBOX_UNKNOWN;
                    case FULL -> FailureReason.MAILBOX_FULL;
                    case SPAM -> FailureReason.SPAM_OR_POLICY;
                    case LARGE -> FailureReason.MESSAGE_TOO_LARGE;
                    case NO_ANSWER -> FailureReason.NETWORK_FAILED;
                };
        assertEquals(expected, about.verdict().orElseThrow().reason());
        assertEquals(Optional.of(TOKEN.toString()), report.originalEnvelopeId());
    }

    @Test
    void otherReportsShouldBeReadForWhatTheyAre() {
        assertEquals(
                DeliveryAction.DELIVERED,
                assertInstanceOf(DeliveryReport.class, ReportParser.parse(mails.delivered(letter(), SENT)))
                        .recipients()
                        .get(0)
                        .action());
        assertEquals(
                DeliveryAction.DELAYED,
                assertInstanceOf(DeliveryReport.class, ReportParser.parse(mails.delayed(letter(), SENT)))
                        .recipients()
                        .get(0)
                        .action());
        assertInstanceOf(ComplaintReport.class, ReportParser.parse(mails.complaint(letter(), SENT)));
        assertInstanceOf(ReadReceipt.class, ReportParser.parse(mails.receipt(letter(), SENT)));
        assertTrue(assertInstanceOf(AutoReply.class, ReportParser.parse(mails.away(letter(), SENT)))
                .awayUntil()
                .isPresent());
    }

    @ParameterizedTest
    @EnumSource(Habit.class)
    void everyReportShouldComeBeforeTheStoryEnds(Habit habit) {
        Duration age = Duration.ofMinutes(15);
        Letter young = new Letter(
                1,
                TOKEN,
                "anna.petersen@nordkap-reederei.example",
                "Anna Petersen",
                Locale.GERMAN,
                "Rechnung",
                habit,
                SENT,
                age,
                Optional.of("INV-1.pdf"));
        Fates fates = new Fates(new Chance(7), mails);
        for (int i = 0; i < 50; i++) {
            fates.of(young).reports().stream()
                    .filter(report -> ReportParser.parse(report.raw()) instanceof DeliveryReport)
                    .forEach(report -> assertTrue(
                            !report.at().isAfter(SENT.plus(age)), habit + " waits for a report that never comes"));
        }
    }

    @Test
    void sameSeedShouldTellTheSameStory() {
        Chance one = new Chance(7);
        Chance other = new Chance(7);
        assertTrue(Arrays.stream(new int[100]).allMatch(n -> one.between(0, 999) == other.between(0, 999)));
    }

    @Test
    void agendaShouldKeepTheOrderOfTimeAndThenOfEntry() {
        StringBuilder said = new StringBuilder();
        Agenda agenda = new Agenda();
        agenda.at(SENT.plusSeconds(2), () -> said.append("c"));
        agenda.at(SENT, () -> said.append("a"));
        agenda.alone(SENT, () -> said.append("b"));
        agenda.at(SENT.plus(Duration.ofDays(1)), () -> said.append("too late"));
        for (Optional<Agenda.Entry> next = agenda.next(SENT.plusSeconds(2));
                next.isPresent();
                next = agenda.next(SENT.plusSeconds(2))) {
            next.get().what().run();
        }
        assertEquals("abc", said.toString());
    }

    private static Letter letter() {
        return new Letter(
                1,
                TOKEN,
                "anna.petersen@nordkap-reederei.example",
                "Anna Petersen",
                Locale.GERMAN,
                "Rechnung für März",
                Habit.READER,
                SENT,
                Duration.ofDays(2),
                Optional.of("INV-1.pdf"));
    }
}
