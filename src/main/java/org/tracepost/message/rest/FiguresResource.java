package org.tracepost.message.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tracepost.company.CompanyProfile;
import org.tracepost.message.FigurePeriod;
import org.tracepost.message.Figures;
import org.tracepost.message.PeriodFigures;
import org.tracepost.message.Statistics;
import org.tracepost.platform.rest.BadRequest;

/** How the e-mails of the last days or weeks fared, against as long a time before. */
@Path("figures")
@Produces(MediaType.APPLICATION_JSON)
public class FiguresResource {

    @Inject
    private Statistics statistics;

    @Inject
    private CompanyProfile company;

    /**
     * @param period {@code 7d}, {@code 30d}, {@code 12w} or {@code 52w}
     * @param zone in which days begin and end; missing: the company's
     */
    @GET
    public PeriodJson of(@QueryParam("period") @DefaultValue("30d") String period, @QueryParam("zone") String zone) {
        FigurePeriod wish = FigurePeriod.find(period)
                .orElseThrow(() -> new BadRequest("period: '" + period + "' should be one of "
                        + Arrays.stream(FigurePeriod.values())
                                .map(FigurePeriod::code)
                                .toList()));
        return PeriodJson.of(statistics.of(wish, zone(zone)));
    }

    private ZoneId zone(String name) {
        try {
            return name == null || name.isBlank() ? company.get().getTimeZone() : ZoneId.of(name.strip());
        } catch (DateTimeException e) {
            throw new BadRequest("zone: '" + name + "' should be a time zone such as Europe/Warsaw");
        }
    }

    /** Days are inclusive. @param before as long a time before, up to this time of day */
    public record PeriodJson(
            String period,
            String zone,
            LocalDate from,
            LocalDate to,
            FiguresJson figures,
            FiguresJson before,
            List<StepJson> steps) {

        static PeriodJson of(PeriodFigures p) {
            return new PeriodJson(
                    p.period().code(),
                    p.zone().getId(),
                    p.first(),
                    p.last(),
                    FiguresJson.of(p.now()),
                    FiguresJson.of(p.before()),
                    p.steps().stream()
                            .map(s -> new StepJson(s.first(), s.last(), FiguresJson.of(s.figures())))
                            .toList());
        }
    }

    /** A part of the period. */
    public record StepJson(LocalDate from, LocalDate to, FiguresJson figures) {}

    /** Counts of recipients, and the rates made of them; a rate is missing where there is nothing to divide by. */
    public record FiguresJson(
            long recipients,
            long handedOver,
            long arrived,
            long read,
            long notYetKnown,
            Double deliveryRate,
            Double openRate,
            Double bounceRate,
            Map<String, Long> byStatus) {

        static FiguresJson of(Figures f) {
            return new FiguresJson(
                    f.recipients(),
                    f.handedOver(),
                    f.arrived(),
                    f.read(),
                    f.unsettled(),
                    f.deliveryRate().orElse(null),
                    f.openRate().orElse(null),
                    f.bounceRate().orElse(null),
                    counts(f));
        }

        private static Map<String, Long> counts(Figures figures) {
            Map<String, Long> counts = new LinkedHashMap<>();
            figures.byStatus().forEach((status, count) -> counts.put(status.name(), count));
            return counts;
        }
    }
}
