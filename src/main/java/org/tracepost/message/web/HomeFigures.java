package org.tracepost.message.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.tracepost.message.FigurePeriod;
import org.tracepost.message.Figures;
import org.tracepost.message.PeriodFigures;
import org.tracepost.message.Statistics;
import org.tracepost.message.Status;
import org.tracepost.message.web.FigureTile.Trend;
import org.tracepost.platform.web.Format;
import org.tracepost.platform.web.Page;
import org.tracepost.platform.web.Visitor;

/**
 * How the last days or weeks went, against those before, and a chart of them. Each figure and bar leads to the e-mails
 * it was counted from.
 */
@Named
@RequestScoped
public class HomeFigures {

    private static final int MARKS = 6;

    @Inject
    private Statistics statistics;

    @Inject
    private Visitor visitor;

    @Inject
    private Format format;

    @Inject
    private Page page;

    private String asked;
    private PeriodFigures figures;

    /** A group with its sum, and the way to its e-mails. */
    public record GroupSum(String group, String look, long count, String href) {}

    private PeriodFigures figures() {
        if (figures == null) {
            figures = statistics.of(getPeriod(), visitor.getZone());
        }
        return figures;
    }

    public FigurePeriod getPeriod() {
        return FigurePeriod.find(asked).orElse(FigurePeriod.DAYS_30);
    }

    public FigurePeriod[] getPeriods() {
        return FigurePeriod.values();
    }

    public List<FigureTile> getTiles() {
        Figures now = figures().now();
        Figures before = figures().before();
        return List.of(
                new FigureTile(
                        page.text("home.handed_over"),
                        "",
                        format.number(now.handedOver()),
                        now.unsettled() == 0 ? "" : page.text("figure.not_yet_known", now.unsettled()),
                        growth(now.handedOver(), before.handedOver()),
                        link(Status::handedOver)),
                rate(
                        "figure.delivery_rate",
                        now.deliveryRate(),
                        before.deliveryRate(),
                        page.text("home.part", now.arrived(), now.handedOver() - now.unsettled()),
                        link(Status::arrived)),
                rate(
                        "figure.open_rate",
                        now.openRate(),
                        before.openRate(),
                        page.text("home.part", now.read(), now.arrived()),
                        link(Status::read)),
                new FigureTile(
                        page.text("home.bounced"),
                        page.text("figure.bounce_rate_tip"),
                        format.number(now.of(Status.BOUNCED)),
                        now.bounceRate()
                                .map(rate -> page.text("home.bounce_share", percent(rate)))
                                .orElse(""),
                        bounces(now.of(Status.BOUNCED), before.of(Status.BOUNCED)),
                        link(status -> status == Status.BOUNCED)));
    }

    public List<FigureBar> getBars() {
        List<PeriodFigures.Step> steps = figures().steps();
        long scale = getScale();
        int between = Math.max(1, (steps.size() + MARKS - 1) / MARKS);
        return IntStream.range(0, steps.size())
                .mapToObj(n -> bar(steps.get(n), scale, (steps.size() - 1 - n) % between == 0))
                .toList();
    }

    /** What the chart's upper end stands for. */
    public long getScale() {
        return FigureBar.scale(figures().steps().stream()
                .mapToLong(step -> step.figures().recipients())
                .max()
                .orElse(0));
    }

    public boolean isAny() {
        return figures().now().recipients() > 0;
    }

    public List<GroupSum> getGroups() {
        return FigureBar.byGroup(figures().now()).entrySet().stream()
                .map(e -> new GroupSum(
                        e.getKey().name(),
                        StatusLook.group(e.getKey()),
                        e.getValue(),
                        link(status -> status.group() == e.getKey())))
                .toList();
    }

    private FigureBar bar(PeriodFigures.Step step, long scale, boolean marked) {
        String days = step.first().equals(step.last())
                ? format.day(step.first())
                : format.day(step.first()) + " – " + format.day(step.last());
        Figures of = step.figures();
        return new FigureBar(
                days,
                marked ? shortDay(step.first()) : "",
                page.text("home.bar", days, of.recipients(), of.inGroup(Status.Group.PROBLEM)),
                EmailsAddress.of(step.first(), step.last(), null),
                of,
                FigureBar.parts(of, scale));
    }

    private FigureTile rate(String key, Optional<Double> now, Optional<Double> before, String note, String href) {
        return new FigureTile(
                page.text(key),
                page.text(key + "_tip"),
                now.map(this::percent).orElse("–"),
                now.isPresent() ? note : "",
                now.isEmpty() || before.isEmpty() ? null : points(now.get() - before.get(), percent(before.get())),
                href);
    }

    private Trend points(double difference, String before) {
        double shown = Math.round(difference * 1000) / 10.0;
        return Trend.of(
                shown, Trend.Wish.MORE, page.text("home.points", signed(shown)), page.text("home.before", before));
    }

    private Trend growth(long now, long before) {
        return before == 0
                ? null
                : Trend.of(
                        now - before,
                        Trend.Wish.NEITHER,
                        signed(Math.round(100.0 * (now - before) / before)) + " %",
                        page.text("home.before", format.number(before)));
    }

    private Trend bounces(long now, long before) {
        return now + before == 0
                ? null
                : Trend.of(
                        now - before,
                        Trend.Wish.LESS,
                        signed(now - before),
                        page.text("home.before", format.number(before)));
    }

    private String signed(double value) {
        NumberFormat number = NumberFormat.getNumberInstance(visitor.getLocale());
        number.setMaximumFractionDigits(1);
        return (value > 0 ? "+" : value < 0 ? "−" : "±") + number.format(Math.abs(value));
    }

    private String percent(double rate) {
        return format.rate(rate, 1);
    }

    private String shortDay(LocalDate day) {
        return format.shortDay(day);
    }

    private String link(Predicate<Status> which) {
        return EmailsAddress.of(
                figures().first(),
                figures().last(),
                Arrays.stream(Status.values()).filter(which).toList());
    }

    /** The period that the address asks for; whatever else stands there is overlooked. */
    public String getAsked() {
        return asked;
    }

    public void setAsked(String asked) {
        this.asked = asked;
    }
}
