package org.tracepost.sample;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.tracepost.mail.EmailAddress;
import org.tracepost.suppression.Suppressions;

/** What a clerk finds this morning: something of everything that may need them, whatever day it is. */
@Dependent
class LastDays {

    private static final int FEW = 3;

    @Inject
    private Suppressions suppressions;

    private Stage stage;
    private Invoices invoices;
    private SamplePost post;

    void plan(Stage story, Invoices theInvoices, Circulars circulars, SamplePost samplePost) {
        stage = story;
        invoices = theInvoices;
        post = samplePost;
        Stream.of(Habit.GONE, Habit.MISTYPED, Habit.FULL, Habit.STRICT, Habit.TOO_LARGE, Habit.AWAY)
                .forEach(habit -> invoice(habit, stage.chance().hours(30, 110)));
        Stream.of(Habit.DEAD_DOMAIN, Habit.DELAYED, Habit.GONE)
                .forEach(habit -> invoice(habit, stage.chance().minutes(300, 700)));
        Stream.of(Habit.READER, Habit.CLICKER, Habit.UNCONFIRMED, Habit.PRIVATE, Habit.SLOW, Habit.NONE)
                .forEach(habit -> invoice(habit, stage.chance().minutes(15, 300)));
        incident(Incident.UNCLEAR, Duration.ofHours(26));
        incident(Incident.NOT_SENT, Duration.ofHours(49));
        incident(Incident.CANCELLED, Duration.ofHours(28));
        stage.customers().stream().limit(3).forEach(house -> stage.agenda()
                .at(ago(Duration.ofMinutes(40)), () -> invoices.draft(house, stage.today())));
        Instant soon = ago(Duration.ofMinutes(25));
        stage.agenda()
                .at(
                        soon,
                        () -> post.send(
                                circulars
                                        .draft(1, Locale.GERMAN, FEW)
                                        .at(stage.now().plus(Duration.ofDays(3))),
                                soon,
                                Optional.empty(),
                                Optional.of(Incident.CANCELLED)));
        strays();
        blocks();
    }

    /** An invoice to the first house where somebody has this habit. */
    private void invoice(Habit habit, Duration ago) {
        House house = stage.customers().stream()
                .filter(h -> h.residents().stream().anyMatch(r -> r.person().habit() == habit))
                .findFirst()
                .orElseThrow();
        Instant at = ago(ago);
        stage.agenda().at(at, () -> invoices.issue(house, at, Optional.empty()));
    }

    private void incident(Incident what, Duration ago) {
        House house = stage.customers().get(4 + what.ordinal());
        Instant at = ago(ago);
        stage.agenda().at(at, () -> invoices.issue(house, at, Optional.of(what)));
    }

    private void strays() {
        for (int i = 1; i <= 3; i++) {
            Instant at = ago(Duration.ofHours(11L * i));
            String address = stage.customers()
                    .get(9 * i)
                    .residents()
                    .get(0)
                    .person()
                    .details()
                    .email();
            post.stray(at, post.mails().failedWithoutTrace(i == 3 ? "somebody.else@forwarded.example" : address, at));
        }
    }

    private void blocks() {
        EmailAddress lettersOnly =
                EmailAddress.parse("office@letters-only.example").orElseThrow();
        stage.agenda()
                .at(
                        ago(Duration.ofDays(160)),
                        () -> suppressions.add(lettersOnly, stage.words().of(Locale.ENGLISH, "blocked"), null));
        EmailAddress moved = EmailAddress.parse("info@moved-away.example").orElseThrow();
        stage.agenda()
                .at(
                        ago(Duration.ofDays(90)),
                        () -> suppressions.add(moved, stage.words().of(Locale.GERMAN, "blocked"), null));
        stage.agenda()
                .at(
                        ago(Duration.ofDays(71)),
                        () -> suppressions.lift(moved, stage.words().of(Locale.ENGLISH, "lifted")));
    }

    private Instant ago(Duration time) {
        return stage.now().minus(time);
    }
}
