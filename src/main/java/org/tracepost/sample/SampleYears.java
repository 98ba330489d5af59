package org.tracepost.sample;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.tracepost.company.Company;
import org.tracepost.company.CompanyProfile;
import org.tracepost.platform.HouseClock;

/** The whole story: who the customers are, and what happens with them from two years ago until now. */
@Dependent
class SampleYears {

    private static final long SEED = 20_241_122;
    private static final int NEWS_AFTER = 60;
    private static final int BEFORE_LAST = 75;

    @Inject
    private SampleSteps steps;

    @Inject
    private CompanyProfile companies;

    @Inject
    private Registry registry;

    @Inject
    private SamplePost post;

    @Inject
    private Papers papers;

    @Inject
    private Invoices invoices;

    @Inject
    private Offers offers;

    @Inject
    private Talk talk;

    @Inject
    private Subscriptions subscriptions;

    @Inject
    private Circulars circulars;

    @Inject
    private LastDays lastDays;

    @Inject
    private SampleRepository sample;

    /** Outside of any transaction; each thing that happens is one. */
    void write(Instant now) {
        Company company = companies.get();
        Instant begin = now.minus(Duration.ofDays(Stage.DAYS + 10L));
        List<House> houses = new ArrayList<>();
        Party.all().forEach(party -> HouseClock.at(begin, () -> steps.run(() -> houses.add(registry.enter(party)))));
        Stage stage = new Stage(
                new Agenda(),
                new Chance(SEED),
                new Words(),
                new Wares(),
                now,
                company.getTimeZone(),
                List.copyOf(houses));
        post.begin(stage, company.getSenderAddress().toString());
        papers.begin(stage, post);
        talk.begin(stage, papers);
        invoices.plan(stage, papers);
        offers.plan(stage, papers, invoices, talk);
        subscriptions.plan(stage, papers, invoices);
        circulars.plan(stage, post);
        lastDays.plan(stage, invoices, circulars, post);
        registry.planCorrections(stage, invoices);
        live(stage, begin);
        steps.run(() -> sample.signed());
    }

    private void live(Stage stage, Instant begin) {
        int done = 0;
        LocalDate day = LocalDate.MIN;
        for (var entry = stage.agenda().next(stage.now());
                entry.isPresent();
                entry = stage.agenda().next(stage.now())) {
            Agenda.Entry now = entry.get();
            LocalDate today = LocalDate.ofInstant(now.at(), stage.zone());
            if (now.alone() || !today.equals(day)) {
                // a report must find that its e-mail has left; everything else is recorded once a day
                HouseClock.at(now.at(), () -> steps.run(post::record));
                day = today;
            }
            HouseClock.at(now.at(), () -> {
                if (now.alone()) {
                    now.what().run();
                } else {
                    steps.run(now.what());
                }
            });
            if (++done % NEWS_AFTER == 0) {
                steps.run(() -> sample.progress(percent(stage, begin, now.at())));
            }
        }
        steps.run(post::record);
    }

    /** The last weeks, whose reports are kept, take as long as half a year before. */
    private static int percent(Stage stage, Instant begin, Instant at) {
        Instant last = stage.now().minus(Duration.ofDays(Fates.REPORTED_DAYS));
        return at.isBefore(last)
                ? (int) (BEFORE_LAST
                        * Duration.between(begin, at).toMinutes()
                        / Duration.between(begin, last).toMinutes())
                : BEFORE_LAST
                        + (int) ((99 - BEFORE_LAST)
                                * Duration.between(last, at).toMinutes()
                                / Duration.between(last, stage.now()).toMinutes());
    }
}
